import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { hasOtherKey } from '../../domain/credential-form.ts';
import type { ConnectedProject } from '../../domain/project.ts';
import type { EditView, IntegrationView } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { projectCount } from '../../ui/texts.ts';
import { Failure } from '../failure.tsx';
import { useEditValidation } from './key-permission.ts';
import { ProjectBrowser } from './project-browser.tsx';
import { RunDetails } from './run-details.tsx';
import type { StepProps } from './step-props.ts';

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
  const browser = (
    <>
      {connected.value === null && reading.problem.value === null && (
        <ProgressLine label="Reading the connected projects …" done={0} total={null} />
      )}
      <ProjectBrowser connected={connected} run={run} />
      <Failure problem={reading.problem.value} again={reading.again} />
    </>
  );
  const isSaved = run?.validation?.outcome === 'saved';
  const ways = (
    <Ways
      isSaved={isSaved}
      isKeyRefused={run?.validation?.verdict === 'credentials-rejected' && edit.isCustom}
      onBack={() => attempts.attempt(() => sendCommand('edit.change', { integrationId, change: { step: 1 } }))}
      onCancel={() =>
        onCancel(!isSaved && (edit.secretUntil !== null || hasOtherKey(view.integration.credential, edit)))
      }
    />
  );
  if (run !== null) {
    return (
      <>
        <RunDetails
          view={view}
          run={run}
          tabUrl={tabUrl}
          attempt={attempts.attempt}
          ways={ways}
          repeat={isTriedHere(edit) ? validate : undefined}
        >
          {browser}
        </RunDetails>
        {isRefused.value && <Refused />}
        {run.problem !== null && <div class="row">{ways}</div>}
      </>
    );
  }
  return (
    <>
      <Beginning view={view} edit={edit} connected={connected.value} toBeAllowed={toBeAllowed.value} />
      {browser}
      {isRefused.value && <Refused />}
      <div class="row next-step">
        <Button kind="primary" takesFocus onPress={validate}>
          Validate DMSA
        </Button>
        {ways}
      </div>
    </>
  );
}

/** What Validate DMSA will do. */
function Beginning({
  view: { integration },
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
      <Notice title="This integration syncs no projects yet.">
        <p>Choose the projects in your vendor’s portal, then come back and validate.</p>
      </Notice>
    );
  }
  if (edit.keyOrigins !== null && !edit.isCustom) {
    return (
      <p>
        Procore’s own page decides: open the Permissions tab of “{integration.app.name}”, where the panel validates.
        From here no project can be checked.
      </p>
    );
  }
  const keys = edit.isCustom
    ? `the custom app’s key …${edit.clientKey.slice(-4)}`
    : 'the Marketplace app’s credentials';
  const count = connected === null ? 'every connected project' : `all ${projectCount(connected.length)}`;
  return (
    <>
      <p>
        Checks with {keys} whether {count} may be used by the app “{integration.app.name}”. Nothing is changed.
      </p>
      {toBeAllowed.length > 0 && (
        <p>
          Your browser will ask whether the extension may reach {hostsText(toBeAllowed)}: it signs in to Procore there
          with the key, and asks which projects the app may use. Key and secret go nowhere else.
        </p>
      )}
    </>
  );
}

function Refused() {
  return (
    <p class="quiet" role="status">
      Not allowed, so the key was not tried. Nothing is lost: press the button again, or go to the app’s Permissions
      tab, where Procore’s page tells what is missing.
    </p>
  );
}

/** Whether this browser itself asks Procore with the key. */
function isTriedHere({ keyOrigins, isCustom }: EditView): boolean {
  return keyOrigins !== null && isCustom;
}

function hostsText(origins: readonly string[]): string {
  return origins.map((origin) => new URL(origin).host).join(' and ');
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
        Done
      </Button>
    );
  }
  return (
    <>
      <Button kind={isKeyRefused ? 'primary' : 'bare'} onPress={onBack}>
        Back to Step 1
      </Button>
      <Button kind="bare" onPress={onCancel}>
        Cancel
      </Button>
    </>
  );
}
