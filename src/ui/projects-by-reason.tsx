import type { Reason, ValidatedProject } from '../domain/project.ts';
import { ProjectList } from './project-list.tsx';
import { REASON_TEXTS } from './reason-texts.ts';
import { projectCount } from './texts.ts';

/** Projects in groups: why they are as they are, and what to do. */
export function ProjectsByReason({ label, projects }: { label: string; projects: readonly ValidatedProject[] }) {
  const groups = new Map<Reason, ValidatedProject[]>();
  for (const project of projects) {
    const reason = project.reason ?? 'not-permitted';
    groups.set(reason, [...(groups.get(reason) ?? []), project]);
  }
  return (
    <>
      {[...groups].map(([reason, group]) => (
        <section key={reason} class="stack tight" aria-label={`${label}: ${REASON_TEXTS[reason].short}`}>
          <p>
            <b>
              {REASON_TEXTS[reason].short}: {projectCount(group.length)}.
            </b>{' '}
            {REASON_TEXTS[reason].remedy}
          </p>
          <ProjectList label={`${label}: ${REASON_TEXTS[reason].short}`} projects={group} />
        </section>
      ))}
    </>
  );
}
