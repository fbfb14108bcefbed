import type { ComponentChildren } from 'preact';
import type { Integration } from '../domain/integration.ts';
import { isOfConnection, isPassing, type Problem } from '../domain/problem.ts';
import { byPageIn, type RunView } from '../domain/run-view.ts';
import type { Validation } from '../domain/validation.ts';
import { message } from '../platform/message.ts';
import { Attention } from './attention.tsx';
import { Button } from './button.tsx';
import { ByPageQuestion } from './by-page-question.tsx';
import { ImpossibleProjects, type SyncCommands } from './impossible-projects.tsx';
import { Notice } from './notice.tsx';
import { type ProblemAction, ProblemNotice } from './problem-notice.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SaveElsewhere, type SaveElsewhereCommands } from './save-elsewhere.tsx';
import { SecondSource } from './second-source.tsx';
import { clockOf, credentialKindText, timeOf } from './texts.ts';
import { credentialText, verdictText } from './verdict-text.ts';

/** What a user can do about a run. */
export interface RunCommands extends SyncCommands, SaveElsewhereCommands {
  /** `null` where it would tell less than is known: only Procore's page can decide, and this is not it. */
  readonly repeat: (() => void) | null;
  readonly resume: () => void;
  readonly cancel: () => void;
  readonly acknowledge: () => void;
  readonly confirmByPage: (projects: number) => void;
  readonly save: () => void;
  /** `null` on a page of Procore's, which cannot open them. */
  readonly openSettings: (() => void) | null;
}

/**
 * A run from its start to the saved credential. `children` stand below the verdict of a finished one, `ways` beside the
 * next step.
 */
export function RunStatus({
  integration,
  run,
  commands,
  ways,
  areListed,
  children,
}: {
  integration: Integration;
  run: RunView;
  commands: RunCommands;
  ways?: ComponentChildren;
  /** `children` list the projects that could not be checked. */
  areListed?: boolean;
  children?: ComponentChildren;
}) {
  if (run.problem !== null) {
    return <ProblemNotice problem={run.problem} actions={waysOutOf(run.problem, commands)} />;
  }
  if (run.phase !== 'over' || run.validation === null) return <RunProgress run={run} cancel={commands.cancel} />;
  return (
    <>
      {run.isContested ? null : (
        <Outcome integration={integration} run={run} validation={run.validation} commands={commands} />
      )}
      <SecondSource run={run} />
      {children}
      <ImpossibleProjects integration={integration} run={run} commands={commands} />
      <Attention run={run} areListed={areListed ?? false} />
      <NextStep integration={integration} run={run} validation={run.validation} commands={commands} ways={ways} />
    </>
  );
}

function waysOutOf({ code }: Problem, { openSettings, repeat, resume }: RunCommands): readonly ProblemAction[] {
  // Only Step 1 helps here: the same once more would fail the same way.
  if (code === 'secret-forgotten' || code === 'credential-incomplete') return [];
  if (isOfConnection(code)) {
    const settings = openSettings === null ? [] : [{ label: message('openSettings'), onPress: openSettings }];
    return [...settings, { label: message('tryAgain'), onPress: resume }];
  }
  if (isPassing(code)) return [{ label: message('tryAgain'), onPress: resume }];
  return repeat === null ? [] : [{ label: message('validateAgain'), onPress: repeat }];
}

function RunProgress({ run, cancel }: { run: RunView; cancel: () => void }) {
  const { done, total, waitingUntil } = run.validation?.progress ?? { done: 0, total: null, waitingUntil: null };
  const label =
    waitingUntil === null
      ? message(run.purpose === 'save' ? 'progressBeforeSave' : 'progressReading')
      : message('progressWaiting', { time: clockOf(waitingUntil) });
  return (
    <div class="stack tight">
      <ProgressLine label={label} done={done} total={total} />
      <div class="row">
        <Button kind="bare" disabled={run.validation === null} onPress={cancel}>
          {message('cancel')}
        </Button>
      </div>
    </div>
  );
}

function Outcome({
  integration,
  run,
  validation,
  commands,
}: {
  integration: Integration;
  run: RunView;
  validation: Validation;
  commands: RunCommands;
}) {
  if (validation.outcome === 'saved' && run.savesElsewhere) {
    return (
      <Notice tone="passed" title={message('saveElsewhereDone')}>
        <p>{message('saveElsewhereSaid', { verdict: verdictText(validation, integration.app.name).sentence })}</p>
        {validation.finishedAt !== null && <p class="quiet">{timeOf(validation.finishedAt)}</p>}
        <div class="row">
          <Button kind="bare" onPress={commands.takeBackSaved}>
            {message('saveElsewhereNotDone')}
          </Button>
        </div>
      </Notice>
    );
  }
  if (validation.outcome === 'saved') {
    return (
      <Notice tone="passed" title={message('saveDone')}>
        <p>
          {message('saveDoneKind', {
            integration: integration.name,
            kind: credentialKindText(validation.credential.kind),
          })}
        </p>
        <p class="quiet">{confirmedText(validation)}</p>
      </Notice>
    );
  }
  const { tone, title, sentence } = verdictText(validation, integration.app.name);
  if (validation.outcome === 'rejected') {
    return (
      <Notice tone="failed" title={message('saveRefused')}>
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

function confirmedText({ finishedAt, startedBy: user }: Validation): string {
  if (finishedAt === null) return '';
  const time = timeOf(finishedAt);
  return user === null ? message('saveDoneAt', { time }) : message('saveDoneAtBy', { time, user });
}

/** Why a validation that passed cannot be saved all the same. */
function whyNotToSave({ isAgeKnown, isContested, attention }: RunView, { verdict, purpose }: Validation): string {
  if (verdict !== 'passed' || purpose !== 'validate' || isContested || attention === null) return '';
  return message(isAgeKnown ? 'saveTooOld' : 'saveAgeUnknown');
}

function NextStep({
  integration,
  run,
  validation,
  commands,
  ways,
}: {
  integration: Integration;
  run: RunView;
  validation: Validation;
  commands: RunCommands;
  ways: ComponentChildren;
}) {
  if (!run.canSave) {
    const why = whyNotToSave(run, validation);
    return (
      <div class="row next-step">
        {validation.outcome !== 'saved' && commands.repeat !== null && (
          <Button onPress={commands.repeat}>{message('validateAgain')}</Button>
        )}
        {why !== '' && <span class="quiet">{why}</span>}
        {ways}
      </div>
    );
  }
  // What there is to confirm is not told yet.
  if (run.attention === null) return <div class="row next-step">{ways}</div>;
  if (run.acknowledged && run.savesElsewhere) {
    return (
      <>
        <SaveElsewhere integration={integration} validation={validation} commands={commands} />
        <div class="row">{ways}</div>
      </>
    );
  }
  const byPage = byPageIn(run);
  if (run.acknowledged && byPage.length !== (run.byPageConfirmed ?? 0)) {
    return <ByPageQuestion projects={byPage} confirm={commands.confirmByPage} repeat={commands.repeat} />;
  }
  if (!run.acknowledged) {
    return (
      <div class="row next-step">
        <Button key="ok" kind="primary" onPress={commands.acknowledge}>
          {message('ok')}
        </Button>
        {ways}
      </div>
    );
  }
  return (
    <div class="row apart next-step">
      <span class="quiet">{credentialText(validation)}</span>
      {ways}
      <Button key="save" kind="primary" onPress={commands.save}>
        {message('save')}
      </Button>
    </div>
  );
}
