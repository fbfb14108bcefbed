import { useSignal } from '@preact/signals';
import type { Integration, ReferenceOrigin } from '../../domain/integration.ts';
import type { IntegrationChange } from '../../platform/kept-commands.ts';
import { message } from '../../platform/message.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../failure.tsx';
import { LabelledField } from '../labelled-field.tsx';
import { useLoaded } from '../use-loaded.ts';
import { portalAddress } from './portal-address.ts';
import { ReferenceSummary } from './reference-summary.tsx';

const loadReplacement = () => import('./replacement.tsx');

type Doing = 'nothing' | 'replacing' | 'removing';

/** What this browser keeps of an integration: its projects, name, app and portal, and the way to remove it. */
export function KeptSettings({ integration, origin }: { integration: Integration; origin: ReferenceOrigin }) {
  const { id: integrationId, name, app, portalUrl, connectedProjects } = integration;
  const doing = useSignal<Doing>('nothing');
  const replacement = useLoaded(loadReplacement, doing.value === 'replacing');
  const rule = origin.source.kind === 'company' ? origin.source.rule : null;
  const { problem, attempt, again } = useAttempts();
  const change = (what: IntegrationChange) =>
    attempt(() => sendCommand('integration.change', { integrationId, change: what }));
  const start = (what: Doing) => () => {
    doing.value = what;
  };
  return (
    <details>
      <summary>{message('keptSettings')}</summary>
      <div class="stack">
        <ReferenceSummary origin={origin} projects={connectedProjects} />
        {doing.value === 'replacing' && replacement !== null && (
          <replacement.Replacement
            rule={rule}
            onReplace={(referenceSet) =>
              attempt(async () => {
                await sendCommand('integration.change', { integrationId, change: { referenceSet } });
                doing.value = 'nothing';
              })
            }
            onCancel={start('nothing')}
          />
        )}
        <KeptNames
          key={`${name} ${app.name} ${portalUrl}`}
          names={{ name, appName: app.name, portalUrl: portalUrl ?? '' }}
          onChange={change}
        />
        {doing.value === 'removing' ? (
          <Notice title={message('removeQuestion', { integration: name })}>
            <p>{message('removeHint')}</p>
            <div class="row">
              <Button takesFocus onPress={start('nothing')}>
                {message('keepIt')}
              </Button>
              <Button kind="bare" onPress={() => attempt(() => sendCommand('integration.remove', { integrationId }))}>
                {message('remove')}
              </Button>
            </div>
          </Notice>
        ) : (
          <div class="row">
            <Button onPress={start('replacing')}>
              {rule === null ? message('replaceProjects') : message('renewProjects')}
            </Button>
            <Button kind="bare" onPress={start('removing')}>
              {message('removeIntegration')}
            </Button>
          </div>
        )}
        <Failure problem={problem.value} again={again} />
      </div>
    </details>
  );
}

function KeptNames({
  names,
  onChange,
}: {
  names: { readonly name: string; readonly appName: string; readonly portalUrl: string };
  onChange: (change: IntegrationChange) => void;
}) {
  const typed = useSignal(names);
  const { name, appName, portalUrl } = typed.value;
  const address = portalAddress(portalUrl);
  const isChanged = name !== names.name || appName !== names.appName || portalUrl !== names.portalUrl;
  const isGood = name.trim() !== '' && appName.trim() !== '' && address !== undefined;
  return (
    <>
      <LabelledField
        label={message('integrationName')}
        name="integration-name"
        value={name}
        onInput={(text) => {
          typed.value = { ...typed.value, name: text };
        }}
      />
      <LabelledField
        label={message('appInProcore')}
        name="app-name"
        value={appName}
        onInput={(text) => {
          typed.value = { ...typed.value, appName: text };
        }}
      />
      <LabelledField
        label={message('portalAddress')}
        name="portal-url"
        value={portalUrl}
        fault={address === undefined ? message('notWebAddress') : null}
        onInput={(text) => {
          typed.value = { ...typed.value, portalUrl: text };
        }}
      />
      {isChanged && (
        <div class="row">
          <Button disabled={!isGood} onPress={() => onChange({ name, appName, portalUrl: address ?? null })}>
            {message('change')}
          </Button>
        </div>
      )}
    </>
  );
}
