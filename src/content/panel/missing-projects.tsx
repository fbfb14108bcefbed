import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProjectList } from '../../ui/project-list.tsx';
import { countOf } from '../../ui/texts.ts';
import { activity, left, listedBefore } from '../panel-state.ts';
import { lag } from '../procore-lag.ts';
import { ListTools } from './list-tools.tsx';
import { NextStep } from './next-step.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** The missing projects with the next thing to do about them, down to Procore's Add. */
export function MissingProjects({ validateAgain }: { validateAgain: () => void }) {
  const isAdding = activity.value.kind === 'adding';
  return (
    <>
      {!isAdding && <ListedBefore />}
      <NextStep />
      <ListTools />
      {left.value.length > 0 && (
        <details>
          <summary>Show the missing projects</summary>
          <ProjectsByHand label="Missing projects" projects={left.value} />
        </details>
      )}
      {!isAdding && (
        <div class="row">
          <Button kind="bare" onPress={validateAgain}>
            Validate again
          </Button>
        </div>
      )}
    </>
  );
}

/** Where Procore's table lists what the verdict calls missing, both are said, and missing counts. */
function ListedBefore() {
  const count = listedBefore.value.length;
  if (count === 0) return null;
  const projects = <ProjectList label="In Procore’s list, but not open to the app yet" projects={listedBefore.value} />;
  if (lag.value.kind === 'waiting') {
    const { tried, tries } = lag.value;
    return (
      <Notice title="Procore is still applying this">
        <p>
          Procore’s list shows {countOf(count, 'project', 'projects')} that the app cannot see yet. Checking again by
          itself, {tried + 1} of {tries} times.
        </p>
        {projects}
      </Notice>
    );
  }
  return (
    <Notice tone="missing" title={`Procore’s list shows ${countOf(count, 'project', 'projects')}, the app cannot see`}>
      <p>
        {lag.value.kind === 'given-up'
          ? 'Procore has not finished applying this. They count as missing until a validation sees them: wait some minutes, then validate again.'
          : 'They count as missing until a validation sees them. Procore may still be applying them, or the entry is another project of that name.'}
      </p>
      {projects}
    </Notice>
  );
}
