import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { hasOtherKey } from '../../domain/credential-form.ts';
import type { ConnectedProject } from '../../domain/project.ts';
import type { RunView } from '../../domain/run-view.ts';
import { message, plural } from '../../platform/message.ts';
import type { EditView, IntegrationView } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { sendEntered } from '../../platform/sent-ahead.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { joined } from '../../ui/more-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { Failure } from '../failure.tsx';
import { WayToPermissions } from '../way-to-permissions.tsx';
import { useEditValidation } from './key-permission.ts';
import { ProjectBrowser } from './project-browser.tsx';
import { RunDetails } from './run-details.tsx';
import type { StepProps } from './step-props.ts';
import { WithFindings } from './with-findings.tsx';

/** The connected projects, their validation, and what follows from it. */
export function StepTwo({ view, edit, attempts, tabUrl, onCancel }: StepProps) {
  const { id: integrationId } = view.integration;
  const connected = useSignal<readonly ConnectedProject[] | null>(null);
  const reading = useAttempts();
  const { toBeAllowed, isRefused, validate } = useEditValidation(integrationId, edit, attempts);
  useEffect(() => {
    void reading.attempt(async () => {
      connected.value = await sendCommand('projects.read', { integrationId });
    });
  }, []);
  const { run } = edit;
  const browser = (validated: RunView | null) => (
    <>
      {connected.value === null && reading.problem.value === null && (
        <ProgressLine label={message('readingConnected')} done={0} total={null} />
      )}
      <ProjectBrowser connected={connected} run={validated} />
      <Failure problem={reading.problem.value} again={reading.again} />
    </>
  );
  const isSaved = run?.validation?.outcome === 'saved';
  const ways = (
    <Ways
      isSaved={isSaved}
      isKeyRefused={run?.validation?.verdict === 'credentials-rejected' && edit.isCustom}
      onBack={() => attempts.attempt(() => sendEntered('edit.change', { integrationId, change: { step: 1 } }))}
      onCancel={() =>
        onCancel(!isSaved && (edit.secretUntil !== null || hasOtherKey(view.integration.credential, edit)))
      }
    />
  );
  if (run !== null) {
    return (
      <>
        <WithFindings integrationId={integrationId} run={run}>
          {(whole) => (
            <RunDetails
              view={view}
              run={whole}
              tabUrl={tabUrl}
              attempt={attempts.attempt}
              ways={ways}
              repeat={isTriedHere(edit) ? validate : undefined}
            >
              {browser(whole)}
            </RunDetails>
          )}
        </WithFindings>
        {isRefused.value && <Refused />}
        {run.problem !== null && <div class="row">{ways}</div>}
      </>
    );
  }
  return (
    <>
      <Beginning view={view} edit={edit} connected={connected.value} toBeAllowed={toBeAllowed.value} />
      {isByPage(edit) && (
        <WayToPermissions integration={view.integration} tabUrl={tabUrl} permissionsUrl={view.permissionsUrl} />
      )}
      {browser(null)}
      {isRefused.value && <Refused />}
      <div class="row next-step">
        {!isByPage(edit) && (
          <Button kind="primary" takesFocus onPress={validate}>
            {message('validateDmsa')}
          </Button>
        )}
        {ways}
      </div>
    </>
  );
}

/** What Validate DMSA will do. */
function Beginning({
  view: {
    integration: { app },
  },
  edit,
  connected,
  toBeAllowed,
}: {
  view: IntegrationView;
  edit: EditView;
  connected: readonly ConnectedProject[] | null;
  toBeAllowed: readonly string[];
}) {
  if (connected?.length === 0) {
    return (
      <Notice title={message('noConnected')}>
        <p>{message('noConnectedHint')}</p>
      </Notice>
    );
  }
  if (isByPage(edit)) {
    return <p>{message('pageDecides', { app: app.name })}</p>;
  }
  return (
    <>
      <p>
        {edit.isCustom ? message('triesKey', { key: edit.clientKey.slice(-4) }) : message('triesMarketplace')}{' '}
        {connected === null
          ? message('checksEvery', { app: app.name })
          : plural('checksCounted', connected.length, { app: app.name })}
      </p>
      {toBeAllowed.length > 0 && <p>{message('hostsToAllow', { hosts: hostsText(toBeAllowed) })}</p>}
    </>
  );
}

function Refused() {
  return (
    <p class="quiet" role="status">
      {message('keyNotTried')}
    </p>
  );
}

/** Whether this browser itself asks Procore with the key. */
function isTriedHere({ keyOrigins, isCustom }: EditView): boolean {
  return keyOrigins !== null && isCustom;
}

/** Whether only Procore's page can tell, as there is no key to ask with: a validation from here would find nothing. */
function isByPage({ keyOrigins, isCustom }: EditView): boolean {
  return keyOrigins !== null && !isCustom;
}

function hostsText(origins: readonly string[]): string {
  return joined(origins.map((origin) => new URL(origin).host));
}

function Ways({
  isSaved,
  isKeyRefused,
  onBack,
  onCancel,
}: {
  isSaved: boolean;
  /** Then Step 1 is where to go on. */
  isKeyRefused: boolean;
  onBack: () => void;
  onCancel: () => void;
}) {
  if (isSaved) {
    return (
      <Button kind="primary" onPress={onCancel}>
        {message('done')}
      </Button>
    );
  }
  return (
    <>
      <Button kind={isKeyRefused ? 'primary' : 'bare'} onPress={onBack}>
        {message('backToStepOne')}
      </Button>
      <Button kind="bare" onPress={onCancel}>
        {message('cancel')}
      </Button>
    </>
  );
}
