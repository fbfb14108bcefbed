import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { impossibleIn } from '../../domain/run-view.ts';
import { Button } from '../../ui/button.tsx';
import { PressGuard } from '../../ui/press-guard.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { missingOf } from '../../ui/texts.ts';
import type { Sight } from '../in-sight.ts';
import { pressGuard } from '../panel-actions.ts';
import { added, list, missing, problem, run, view } from '../panel-state.ts';
import { AppQuestion } from './app-question.tsx';
import { IntegrationContent } from './integration-content.tsx';
import { ListContent } from './list-content.tsx';
import { MovedTab } from './moved-tab.tsx';
import { NoApp } from './no-app.tsx';

const isFolded = signal(false);

/** Our corner of an app's page in App Management. Shows nothing on any other page. */
export function Panel({ sight }: { sight: Sight }) {
  const guard = useMemo(() => pressGuard(sight), [sight]);
  if (view.value.kind === 'nothing') return null;
  return (
    <section class="dmsa panel" aria-label="DMSA Validator">
      <header class="row apart steady" ref={sight.watchHead}>
        <h1>{headline()}</h1>
        <Button kind="bare" label={isFolded.value ? 'Unfold' : 'Fold'} isExpanded={!isFolded.value} onPress={fold}>
          {isFolded.value ? '▴' : '▾'}
        </Button>
      </header>
      {!isFolded.value && (
        <div class="stack content">
          <PressGuard.Provider value={guard}>
            <Content />
          </PressGuard.Provider>
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
  const count = missing.value.length - added.value.length + impossibleIn(run.value).length;
  return count > 0 && connected !== undefined && list.value === null ? missingOf(count, connected) : 'DMSA Validator';
}

function Content() {
  const shown = view.value;
  if (shown.kind === 'nothing') return null;
  if (shown.kind === 'moved') return <MovedTab />;
  if (shown.kind === 'ask-app') return <AppQuestion integrations={shown.integrations} />;
  if (list.value !== null) return <ListContent />;
  return shown.kind === 'no-app' ? <NoApp /> : <IntegrationContent {...shown} />;
}
