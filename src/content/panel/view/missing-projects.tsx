import type { Project } from '../../../domain/project.ts';
import { message, plural } from '../../../platform/message.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProjectList } from '../../../ui/project-list.tsx';
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
        <Notice tone="missing" title={plural('invisibleInTable', named.length)}>
          <p>{message('invisibleInTableWhy')}</p>
          <ProjectsByHand label={message('invisibleProjects')} projects={named} />
        </Notice>
      )}
    </>
  );
}

function Sent({ projects }: { projects: readonly Project[] }) {
  const list = <ProjectList label={message('invisibleProjects')} projects={projects} />;
  if (lag.value.kind === 'waiting') {
    const { tried, tries } = lag.value;
    return (
      <Notice title={message('invisibleApplying')}>
        <p>{plural('invisibleApplyingCheck', projects.length, { number: Math.min(tried + 1, tries), tries })}</p>
        {list}
      </Notice>
    );
  }
  return (
    <Notice tone="missing" title={plural('invisible', projects.length)}>
      <p>{message('invisibleNext')}</p>
      {list}
    </Notice>
  );
}
