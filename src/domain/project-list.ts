import type { Project } from './project.ts';

/** One project of a list that a user has brought along, as the list has it. */
export interface ListedProject {
  readonly name: string;
  readonly number: string | null;
  /** Procore's id, where a column is clearly called so. */
  readonly id: string | null;
}

/**
 * The entries as projects that `matchProjects` takes. An entry without an id gets its place in the list instead, which
 * is the id of no project: by that it is known to be a line, whose number may merely not be said.
 */
export function projectsOf(entries: readonly ListedProject[]): Project[] {
  return entries.map(({ id, name, number }, index) => ({ id: id ?? `entry ${index + 1}`, name, number }));
}
