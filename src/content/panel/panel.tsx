import { signal } from '@preact/signals';
import type { Integration } from '../../domain/integration.ts';
import { impossibleIn, type RunView } from '../../domain/run-view.ts';
import { runCommands } from '../../platform/run-commands.ts';
import { Attention } from '../../ui/attention.tsx';
import { Button } from '../../ui/button.tsx';
import { ImpossibleProjects } from '../../ui/impossible-projects.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RunStatus } from '../../ui/run-status.tsx';
import { SecondSource } from '../../ui/second-source.tsx';
import { missingOf } from '../../ui/texts.ts';
import { pageState } from '../page-state.ts';
import { attempt } from '../panel-actions.ts';
import { added, currentTable, isBeingCompared, missing, problem, run, view } from '../panel-state.ts';
import { AppQuestion } from './app-question.tsx';
import { MissingProjects } from './missing-projects.tsx';

const isFolded = signal(false);

/** Our corner of an app's page in App Management. Shows nothing on any other page. */
export function Panel() {
  const shown = view.value;
  if (shown.kind === 'nothing') return null;
  return (
    <section class="dmsa panel" aria-label="DMSA Validator">
      <header class="row apart steady">
        <h1>{headline()}</h1>
        <Button kind="bare" label={isFolded.value ? 'Unfold' : 'Fold'} isExpanded={!isFolded.value} onPress={fold}>
          {isFolded.value ? '▴' : '▾'}
        </Button>
      </header>
      {!isFolded.value && (
        <div class="stack content">
          {shown.kind === 'ask-app' ? <AppQuestion integrations={shown.integrations} /> : <Content {...shown} />}
          {problem.value !== null && <ProblemNotice problem={problem.value} />}
        </div>
      )}
    </section>
  );
}

function fold(): void {
  isFolded.value = !isFolded.value;
}

/** "37 of 120 projects are missing", counting down as Procore's table fills. */
function headline(): string {
  const connected = run.value?.validation?.counts?.connected;
  const left = missing.value.length - added.value.length + impossibleIn(run.value).length;
  return left > 0 && connected !== undefined ? missingOf(left, connected) : 'DMSA Validator';
}

function Content({ integration, run }: { integration: Integration; run: RunView | null }) {
  const commands = runCommands(integration.id, attempt, currentTable);
  if (run === null) {
    return (
      <>
        <p>
          The projects of <b>{integration.name}</b> have not been validated yet.
        </p>
        <Button kind="primary" onPress={commands.repeat}>
          Validate DMSA
        </Button>
      </>
    );
  }
  if (isBeingCompared.value) {
    return (
      <p class="quiet" role="status">
        Comparing with Procore’s own list …
      </p>
    );
  }
  if (missing.value.length === 0) return <RunStatus integration={integration} run={run} commands={commands} />;
  if (pageState.value.section === null) {
    return (
      <p>
        Next: open the <b>Permissions</b> tab. The missing projects can be added there.
      </p>
    );
  }
  return (
    <>
      <SecondSource run={run} />
      <MissingProjects validateAgain={commands.repeat} />
      <ImpossibleProjects integration={integration} run={run} commands={commands} />
      <Attention run={run} />
    </>
  );
}
