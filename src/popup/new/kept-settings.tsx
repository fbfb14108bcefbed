import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Integration, ReferenceOrigin } from '../../domain/integration.ts';
import type { IntegrationChange, SettingsDraft } from '../../platform/kept-commands.ts';
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
import { useSettingsDraft } from './use-settings-draft.ts';

type Names = NonNullable<SettingsDraft['names']>;

const NOT_REPLACING = { isReplacing: false, referenceSet: null };

const loadReplacement = () => import('./replacement.tsx');

/** What this browser keeps of an integration: its projects, name, app and portal, and the way to remove it. */
export function KeptSettings({
  integration,
  origin,
  onEntered,
}: {
  integration: Integration;
  origin: ReferenceOrigin;
  /** Told whether anything is entered that closing would lose. */
  onEntered: (isEntered: boolean) => void;
}) {
  const { id: integrationId, name, app, portalUrl, connectedProjects } = integration;
  const { problem, attempt, again } = useAttempts();
  const { draft, enter } = useSettingsDraft(integrationId, attempt);
  const isRemoving = useSignal(false);
  const isReplacing = draft?.isReplacing === true;
  const replacement = useLoaded(loadReplacement, isReplacing);
  const rule = origin.source.kind === 'company' ? origin.source.rule : null;
  const change = (what: IntegrationChange, entered: Partial<SettingsDraft>) =>
    attempt(async () => {
      await sendCommand('integration.change', { integrationId, change: what });
      await enter(entered);
    });
  const ask = (isAsked: boolean) => () => {
    isRemoving.value = isAsked;
  };
  const names = { name, appName: app.name, portalUrl: portalUrl ?? '' };
  const details = useRef<HTMLDetailsElement>(null);
  const isEntered = draft !== null && (draft.isReplacing || draft.names !== null);
  useEffect(() => {
    onEntered(isEntered);
    if (isEntered && details.current !== null) details.current.open = true;
  }, [isEntered]);
  return (
    <details ref={details}>
      <summary>{message('keptSettings')}</summary>
      <div class="stack">
        <ReferenceSummary origin={origin} projects={connectedProjects} />
        {isReplacing && replacement !== null && (
          <replacement.Replacement
            rule={rule}
            set={draft.referenceSet}
            onRead={(referenceSet) => enter({ referenceSet })}
            onReplace={(referenceSet) => change({ referenceSet }, NOT_REPLACING)}
            onCancel={() => enter(NOT_REPLACING)}
          />
        )}
        <KeptNames
          names={names}
          typed={draft?.names ?? names}
          onInput={(typed) => enter({ names: typed })}
          onChange={(what) => change(what, { names: null })}
        />
        {isRemoving.value ? (
          <Notice title={message('removeQuestion', { integration: name })}>
            <p>{message('removeHint')}</p>
            <div class="row">
              <Button takesFocus onPress={ask(false)}>
                {message('keepIt')}
              </Button>
              <Button kind="bare" onPress={() => attempt(() => sendCommand('integration.remove', { integrationId }))}>
                {message('remove')}
              </Button>
            </div>
          </Notice>
        ) : (
          <div class="row">
            <Button onPress={() => enter({ isReplacing: true })}>
              {rule === null ? message('replaceProjects') : message('renewProjects')}
            </Button>
            <Button kind="bare" onPress={ask(true)}>
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
  typed,
  onInput,
  onChange,
}: {
  names: Names;
  typed: Names;
  onInput: (typed: Names) => void;
  onChange: (change: IntegrationChange) => void;
}) {
  const { name, appName, portalUrl } = typed;
  const address = portalAddress(portalUrl);
  const isChanged = name !== names.name || appName !== names.appName || portalUrl !== names.portalUrl;
  const isGood = name.trim() !== '' && appName.trim() !== '' && address !== undefined;
  return (
    <>
      <LabelledField
        label={message('integrationName')}
        name="integration-name"
        value={name}
        onInput={(text) => onInput({ ...typed, name: text })}
      />
      <LabelledField
        label={message('appInProcore')}
        name="app-name"
        value={appName}
        onInput={(text) => onInput({ ...typed, appName: text })}
      />
      <LabelledField
        label={message('portalAddress')}
        name="portal-url"
        value={portalUrl}
        fault={address === undefined ? message('notWebAddress') : null}
        onInput={(text) => onInput({ ...typed, portalUrl: text })}
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
