import type { Integration } from '../domain/integration.ts';
import { isUnderWay, type RunSummary } from '../domain/run-view.ts';
import { statusOf } from '../domain/status.ts';
import { message } from '../platform/message.ts';
import type { IntegrationView } from '../platform/protocol.ts';
import { sendCommand } from '../platform/send-command.ts';
import { useAttempts } from '../ui/attempts.ts';
import { Button } from '../ui/button.tsx';
import { statusText } from '../ui/status-text.ts';
import { credentialKindText, projectCount, timeOf } from '../ui/texts.ts';
import { Failure } from './failure.tsx';
import type { Screens } from './later.ts';

/** One integration at a glance: its status, *Edit*, *Validate* without editing, and what the last run found. */
export function IntegrationCard({
  view,
  tabUrl,
  screens,
  isOpen,
  onOpen,
  onEdit,
}: {
  view: IntegrationView;
  /** The address of the tab that the popup was opened on. */
  tabUrl: string;
  /** `null` until they are loaded. */
  screens: Screens | null;
  isOpen: boolean;
  /** `null` where it is always open. */
  onOpen: ((isOpen: boolean) => void) | null;
  onEdit: () => void;
}) {
  const { integration, run } = view;
  const { problem, attempt, again } = useAttempts();
  const { id: integrationId, credential } = integration;
  const isGoingOn = run !== null && isUnderWay(run);
  const validate = () => {
    onOpen?.(true);
    return attempt(() => sendCommand('validation.start', { integrationId, credential: { kind: 'saved' } }));
  };
  return (
    <li class="card">
      <Summary integration={integration} run={run} />
      <div class="row">
        <Button
          label={message('editNamed', { integration: integration.name })}
          kind={run === null && onOpen === null && !view.isDecidedByPage ? 'primary' : 'secondary'}
          onPress={onEdit}
        >
          {message('edit')}
        </Button>
        {credential.kind !== 'traditional' &&
          integration.referenceSet === undefined &&
          !isGoingOn &&
          !(isOpen && hasOwnRepeat(integration, run)) && (
            <Button label={message('validateNamed', { integration: integration.name })} onPress={validate}>
              {message('validate')}
            </Button>
          )}
        {run !== null && onOpen !== null && (
          <Button kind="bare" isExpanded={isOpen} onPress={() => onOpen(!isOpen)}>
            {isOpen ? message('hideResult') : message('showResult')}
          </Button>
        )}
      </div>
      {run === null && view.isDecidedByPage && screens !== null && (
        <screens.WayToPermissions integration={integration} tabUrl={tabUrl} permissionsUrl={view.permissionsUrl} />
      )}
      {isOpen && run !== null && screens !== null && (
        <screens.RunResult view={view} run={run} tabUrl={tabUrl} attempt={attempt} />
      )}
      <Failure problem={problem.value} again={again} />
    </li>
  );
}

/** Whether *Validate again* of the run does the same as *Validate*. */
function hasOwnRepeat({ credential }: Integration, run: RunSummary | null): boolean {
  const { credential: tried, outcome } = run?.validation ?? {};
  return outcome !== 'saved' && tried?.kind === credential.kind && tried.clientKey === credential.clientKey;
}

function Summary({ integration, run }: { integration: Integration; run: RunSummary | null }) {
  const { name, credential, app, connectedProjects, lastValidation } = integration;
  const { tone, text } = statusText(statusOf(integration, run));
  return (
    <div class="stack tight">
      <h2 dir="auto" tabIndex={-1} data-focus="">
        {name}
      </h2>
      <div class="row">
        <span class={`status ${tone}`}>{text}</span>
        {lastValidation?.finishedAt && run === null && <span class="quiet">{timeOf(lastValidation.finishedAt)}</span>}
      </div>
      <p class="quiet">
        {[
          ...(credential.kind === 'traditional' ? [] : [credentialKindText(credential.kind)]),
          projectCount(connectedProjects),
          message('appNamed', { app: app.name }),
        ].join(' · ')}
      </p>
    </div>
  );
}
