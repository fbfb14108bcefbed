import type { ConnectedProject, Project, ValidatedProject } from '../../domain/project.ts';
import { findingsIn, missingIn, type RunView } from '../../domain/run-view.ts';

export const FILTERS = ['all', 'missing', 'unknown', 'inactive'] as const;
export type Filter = (typeof FILTERS)[number];

/** A connected project with what the last validation found of it, if that is not simply "permitted". */
export interface BrowsedProject extends Project {
  readonly finding: ValidatedProject | null;
  readonly synced: boolean;
}

/** By filter, what it leaves. What was found does not wait for the list of all. */
export function listsOf(
  connected: readonly ConnectedProject[] | null,
  run: RunView | null,
): Readonly<Record<Filter, readonly BrowsedProject[]>> {
  const missing = missingIn(run);
  const attention = findingsIn(run);
  const found = new Map([...attention, ...missing].map((project) => [project.id, project]));
  const listed = (projects: readonly ValidatedProject[]) =>
    projects.map((project) => ({ ...project, finding: project, synced: true }));
  return {
    all: (connected ?? []).map((project) => ({ ...project, finding: found.get(project.id) ?? null })),
    missing: listed(missing),
    unknown: listed(attention.filter(({ access }) => access === 'unknown')),
    inactive: listed(attention.filter(({ reason }) => reason === 'inactive')),
  };
}

/** Those whose name or number has the searched text, whatever its case. */
export function found(projects: readonly BrowsedProject[], search: string): readonly BrowsedProject[] {
  const text = search.trim().toLocaleLowerCase();
  if (text === '') return projects;
  return projects.filter(({ number, name }) => `${number ?? ''} ${name}`.toLocaleLowerCase().includes(text));
}
