import { Notice } from '../../ui/notice.tsx';
import { ProjectList } from '../../ui/project-list.tsx';
import { countOf } from '../../ui/texts.ts';
import { activity, pending, sentIds } from '../panel-state.ts';
import { lag } from '../procore-lag.ts';
import { NextStep } from './next-step.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** The missing projects with the next thing to do about them, down to Procore's Add. */
export function MissingProjects() {
  return (
    <>
      {activity.value.kind !== 'adding' && <PendingProjects />}
      <NextStep />
    </>
  );
}

/** What Procore's table lists, or has taken, and the verdict calls missing: both are said, and missing counts. */
function PendingProjects() {
  const count = pending.value.length;
  if (count === 0) return null;
  if (lag.value.kind === 'waiting') {
    const { tried, tries } = lag.value;
    return (
      <Notice title="Procore is still applying this">
        <p>
          The app cannot see {countOf(count, 'project', 'projects')} yet. Checking again automatically,{' '}
          {Math.min(tried + 1, tries)} of {tries} times.
        </p>
        <ProjectList label="Not open to the app yet" projects={pending.value} />
      </Notice>
    );
  }
  const isSent = lag.value.kind === 'given-up' || pending.value.some(({ id }) => sentIds.value.has(id));
  return (
    <Notice tone="missing" title={`The app still cannot see ${countOf(count, 'project', 'projects')}`}>
      <p>
        {isSent
          ? 'Procore took them and has not made them visible to the app. They are not sent again. Wait a few minutes, then validate again. If nothing changes, check that they are active projects of this company.'
          : 'Procore’s table has a row with the name of each, but it may be another project of that name, or Procore may still be applying it. They count as missing until a validation sees them. If it is another project, find yours in the drop-down:'}
      </p>
      {isSent ? (
        <ProjectList label="Not open to the app yet" projects={pending.value} />
      ) : (
        <ProjectsByHand label="Not open to the app yet" projects={pending.value} />
      )}
    </Notice>
  );
}
