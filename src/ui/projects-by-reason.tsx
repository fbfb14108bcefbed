import type { Reason, ValidatedProject } from '../domain/project.ts';
import { message, plural } from '../platform/message.ts';
import { ProjectList } from './project-list.tsx';
import { reasonText, remedyText } from './reason-texts.ts';

/** Projects in groups: why they are as they are, and what to do. */
export function ProjectsByReason({
  label,
  projects,
  areListed = false,
}: {
  label: string;
  projects: readonly ValidatedProject[];
  /** Elsewhere on the same page. */
  areListed?: boolean;
}) {
  const groups = new Map<Reason, ValidatedProject[]>();
  for (const project of projects) {
    const reason = project.reason ?? 'not-permitted';
    groups.set(reason, [...(groups.get(reason) ?? []), project]);
  }
  return (
    <>
      {[...groups].map(([reason, group]) => {
        const groupLabel = message('reasonOf', { reason: reasonText(reason), what: label });
        return (
          <section key={reason} class="stack tight" aria-label={groupLabel}>
            <p>
              <b>{plural('reasonOfProjects', group.length, { reason: reasonText(reason) })}</b> {remedyText(reason)}
            </p>
            {!areListed && <ProjectList label={groupLabel} projects={group} />}
          </section>
        );
      })}
    </>
  );
}
