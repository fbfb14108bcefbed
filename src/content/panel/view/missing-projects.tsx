import type { Project } from '../../../domain/project.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProjectList } from '../../../ui/project-list.tsx';
import { countOf } from '../../../ui/texts.ts';
import { lag } from '../recheck.ts';
import { activity } from '../state.ts';
import { isSent, pending } from '../to-add.ts';
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
  const now = lag.value;
  const wasSent = (project: Project) => isSent(project) || (now.kind !== 'none' && now.ids.has(project.id));
  const sent = pending.value.filter(wasSent);
  const named = pending.value.filter((project) => !wasSent(project));
  return (
    <>
      {sent.length > 0 && <Sent projects={sent} />}
      {named.length > 0 && (
        <Notice
          tone="missing"
          title={`Procore’s table shows ${countOf(named.length, 'project', 'projects')} that the app cannot see`}
        >
          <p>
            A row may be another project of the same name, or Procore may still be applying it. What is named here
            counts as missing until a validation sees it. If the row is another project, find yours in the drop-down:
          </p>
          <ProjectsByHand label="Not visible to the app yet" projects={named} />
        </Notice>
      )}
    </>
  );
}

function Sent({ projects }: { projects: readonly Project[] }) {
  const count = countOf(projects.length, 'project', 'projects');
  const list = <ProjectList label="Not visible to the app yet" projects={projects} />;
  if (lag.value.kind === 'waiting') {
    const { tried, tries } = lag.value;
    return (
      <Notice title="Procore is still applying this">
        <p>
          The app cannot see {count} yet. Automatic check {Math.min(tried + 1, tries)} of {tries}.
        </p>
        {list}
      </Notice>
    );
  }
  return (
    <Notice tone="missing" title={`The app still cannot see ${count}`}>
      <p>
        They were sent to Procore and are not sent again. Wait a few minutes, then validate again. If nothing changes,
        check that they are active projects of this company, or reload this page to try once more.
      </p>
      {list}
    </Notice>
  );
}
