import type { Project } from '../domain/project.ts';

/** Projects by number and name, in a list of its own height that scrolls. */
export function ProjectList({ label, projects }: { label: string; projects: readonly Project[] }) {
  return (
    // A list that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: focus is how a keyboard scrolls it
    <ul class="projects" aria-label={label} tabIndex={0}>
      {projects.map(({ id, name, number }) => (
        <li key={id}>
          {number !== null && <span class="number">{number}</span>}
          <span class="name" dir="auto">
            {name}
          </span>
        </li>
      ))}
    </ul>
  );
}
