import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { CandidateCredential } from '../domain/credential.ts';
import type { Integration } from '../domain/integration.ts';
import { addableIn, type RunView } from '../domain/run-view.ts';
import type { IntegrationView } from '../platform/protocol.ts';
import { runCommands } from '../platform/run-commands.ts';
import { sendCommand } from '../platform/send-command.ts';
import { useAttempts } from '../ui/attempts.ts';
import { Button } from '../ui/button.tsx';
import { ProjectList } from '../ui/project-list.tsx';
import { RunStatus } from '../ui/run-status.tsx';
import { CREDENTIAL_KIND_TEXTS, projectCount, timeOf, verdictText } from '../ui/texts.ts';
import { CredentialForm } from './credential-form.tsx';
import { Failure } from './failure.tsx';
import { WayToPermissions } from './way-to-permissions.tsx';

/** One integration: what it is, what its last validation said, and the way from Validate to Save. */
export function IntegrationCard({
  view,
  origin,
}: {
  view: IntegrationView;
  /** Of the tab: the web host of the company's region. */
  origin: string;
}) {
  const { problem, attempt, again } = useAttempts();
  const { integration, run } = view;
  const isChoosing = useSignal(false);
  const { id: integrationId } = integration;
  const commands = runCommands(integrationId, attempt);
  const start = (credential: CandidateCredential) => {
    isChoosing.value = false;
    return attempt(() => sendCommand('validation.start', { integrationId, credential }));
  };
  return (
    <article class="card">
      <Summary integration={integration} isRunShown={run !== null} />
      {isChoosing.value ? (
        <CredentialForm
          saved={integration.credential}
          onValidate={start}
          onCancel={() => {
            isChoosing.value = false;
          }}
        />
      ) : (
        <>
          {run !== null && (
            <RunStatus integration={integration} run={run} commands={commands}>
              <MissingProjects run={run}>
                <WayToPermissions integration={integration} origin={origin} permissionsUrl={view.permissionsUrl} />
              </MissingProjects>
            </RunStatus>
          )}
          {(run === null || run.phase === 'over' || run.problem !== null) && (
            <Button
              kind={run === null ? 'primary' : 'bare'}
              onPress={() => {
                isChoosing.value = true;
              }}
            >
              {run === null ? 'Validate DMSA' : 'Validate with other credentials'}
            </Button>
          )}
        </>
      )}
      <Failure problem={problem.value} again={again} />
    </article>
  );
}

function Summary({ integration, isRunShown }: { integration: Integration; isRunShown: boolean }) {
  const { name, credential, connectedProjects, lastValidation } = integration;
  return (
    <div class="stack tight">
      <h2>{name}</h2>
      <div class="row">
        <span class="chip">{CREDENTIAL_KIND_TEXTS[credential.kind]}</span>
        <span class="chip">{projectCount(connectedProjects)}</span>
      </div>
      {!isRunShown && (
        <p class="quiet">
          {lastValidation?.finishedAt
            ? `Last validation: ${verdictText(lastValidation, integration.app.name).title}, ${timeOf(lastValidation.finishedAt)}`
            : 'Not validated yet'}
        </p>
      )}
    </div>
  );
}

function MissingProjects({ run, children }: { run: RunView; children: ComponentChildren }) {
  const missing = addableIn(run);
  const isUnconfirmed = run.attention?.some(({ reason }) => reason === 'unconfirmed') ?? false;
  return (
    <>
      {(missing.length > 0 || isUnconfirmed) && children}
      {missing.length > 0 && <ProjectList label="Missing projects" projects={missing} />}
    </>
  );
}
