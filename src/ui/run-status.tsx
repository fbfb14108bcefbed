import type { ComponentChildren } from 'preact';
import type { Integration } from '../domain/integration.ts';
import { isOfConnection, isPassing } from '../domain/problem.ts';
import { byPageIn, type RunView } from '../domain/run-view.ts';
import type { Validation } from '../domain/validation.ts';
import { Attention } from './attention.tsx';
import { Button } from './button.tsx';
import { ByPageQuestion } from './by-page-question.tsx';
import { ImpossibleProjects, type SyncCommands } from './impossible-projects.tsx';
import { Notice } from './notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SecondSource } from './second-source.tsx';
import { CREDENTIAL_KIND_TEXTS, clockOf, credentialText, timeOf, verdictText } from './texts.ts';

/** What a user can do about a run. */
export interface RunCommands extends SyncCommands {
  readonly repeat: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
  readonly acknowledge: () => void;
  readonly confirmByPage: (projects: number) => void;
  readonly save: () => void;
}

/** A run from its start to the saved credential. `children` stand below the verdict of a finished one. */
export function RunStatus({
  integration,
  run,
  commands,
  children,
}: {
  integration: Integration;
  run: RunView;
  commands: RunCommands;
  children?: ComponentChildren;
}) {
  if (run.problem !== null) {
    const { code } = run.problem;
    const action =
      isPassing(code) || isOfConnection(code)
        ? { label: 'Try again', onPress: commands.resume }
        : { label: 'Validate again', onPress: commands.repeat };
    return <ProblemNotice problem={run.problem} action={action} />;
  }
  if (run.phase !== 'over' || run.validation === null) return <RunProgress run={run} cancel={commands.cancel} />;
  return (
    <>
      {run.isContested ? null : <Outcome integration={integration} validation={run.validation} />}
      <SecondSource run={run} />
      {children}
      <ImpossibleProjects integration={integration} run={run} commands={commands} />
      <Attention run={run} />
      <NextStep run={run} validation={run.validation} commands={commands} />
    </>
  );
}

function RunProgress({ run, cancel }: { run: RunView; cancel: () => void }) {
  const { done, total, waitingUntil } = run.validation?.progress ?? { done: 0, total: null, waitingUntil: null };
  const work = run.purpose === 'save' ? 'Validating once more before saving …' : 'Reading the permitted projects …';
  const label =
    waitingUntil === null ? work : `Procore’s limit of requests is used up: going on at ${clockOf(waitingUntil)} …`;
  return (
    <div class="stack tight">
      <ProgressLine label={label} done={done} total={total} />
      <div class="row">
        <Button kind="bare" disabled={run.validation === null} onPress={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function Outcome({ integration, validation }: { integration: Integration; validation: Validation }) {
  if (validation.outcome === 'saved') {
    return (
      <Notice tone="passed" title="Credentials saved">
        <p>
          {integration.name} now uses its {CREDENTIAL_KIND_TEXTS[validation.credential.kind]} credentials.
        </p>
        <p class="quiet">
          {validation.finishedAt !== null && `Confirmed by the backend, ${timeOf(validation.finishedAt)}`}
        </p>
      </Notice>
    );
  }
  const { tone, title, sentence } = verdictText(validation, integration.app.name);
  if (validation.outcome === 'rejected') {
    return (
      <Notice tone="failed" title="Nothing was saved">
        <p>{validation.verdict === 'passed' ? validation.detail : sentence}</p>
      </Notice>
    );
  }
  return (
    <Notice tone={tone} title={title}>
      <p>{sentence}</p>
      {validation.finishedAt !== null && <p class="quiet">{timeOf(validation.finishedAt)}</p>}
    </Notice>
  );
}

function NextStep({ run, validation, commands }: { run: RunView; validation: Validation; commands: RunCommands }) {
  if (!run.canSave) {
    return (
      <div class="row">
        <Button onPress={commands.repeat}>Validate again</Button>
      </div>
    );
  }
  const byPage = byPageIn(run);
  if (run.acknowledged && byPage.length !== (run.byPageConfirmed ?? 0)) {
    return <ByPageQuestion projects={byPage} confirm={commands.confirmByPage} repeat={commands.repeat} />;
  }
  return (
    <div class="row">
      {run.acknowledged ? (
        <>
          <Button kind="primary" onPress={commands.save}>
            Save
          </Button>
          <span class="quiet">{credentialText(validation)}</span>
        </>
      ) : (
        <Button kind="primary" onPress={commands.acknowledge}>
          Ok
        </Button>
      )}
    </div>
  );
}
