import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Project } from '../domain/project.ts';

/** Of thousands the rest is in the page once somebody scrolls there. */
const ROWS_AT_ONCE = 100;

/** Projects by number and name, in a list of its own height that scrolls. `actions` stand at the end of each row. */
export function ProjectList<Listed extends Project>({
  label,
  projects,
  actions,
}: {
  label: string;
  projects: readonly Listed[];
  actions?: (project: Listed) => ComponentChildren;
}) {
  const most = useSignal(ROWS_AT_ONCE);
  const hasNumbers = projects.some(({ number }) => number !== null);
  return (
    <ul
      class="projects"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: focus is how a keyboard scrolls it
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + 2 * clientHeight > scrollHeight) most.value += ROWS_AT_ONCE;
      }}
    >
      {projects.slice(0, most.value).map((project, index) => (
        <li key={project.id} aria-setsize={projects.length} aria-posinset={index + 1}>
          {hasNumbers && <span class="number">{project.number}</span>}
          <span class="name" dir="auto">
            {project.name}
          </span>
          {actions && <span class="actions">{actions(project)}</span>}
        </li>
      ))}
    </ul>
  );
}
