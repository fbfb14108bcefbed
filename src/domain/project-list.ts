import type { ListedProject } from './listed-project.ts';
import type { Project } from './project.ts';

/** An entry as a project, to be looked for among options by all that the list says of it. */
export interface EntryProject extends Project {
  readonly entry: ListedProject;
}

/** The entries as projects that `matchProjects` takes. One without an id gets its place in the list instead. */
export function projectsOf(entries: readonly ListedProject[]): EntryProject[] {
  return entries.map((entry, index) => ({
    id: entry.id ?? `entry ${index + 1}`,
    name: entry.name === '' ? (entry.number ?? entry.id ?? '') : entry.name,
    number: entry.name === '' ? null : entry.number,
    entry,
  }));
}
