import type { ComponentChildren } from 'preact';
import type { Project } from '../domain/project.ts';

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
  return (
    // A list that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: focus is how a keyboard scrolls it
    <ul class="projects" aria-label={label} tabIndex={0}>
      {projects.map((project) => (
        <li key={project.id}>
          {project.number !== null && <span class="number">{project.number}</span>}
          <span class="name" dir="auto">
            {project.name}
          </span>
          {actions && <span class="actions">{actions(project)}</span>}
        </li>
      ))}
    </ul>
  );
}
