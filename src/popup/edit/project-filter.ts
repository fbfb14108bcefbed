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

/** What there is to choose from: of a run in the list of integrations only what it found. */
export function offeredOf(
  connected: readonly ConnectedProject[] | null,
  lists: Readonly<Record<Filter, readonly BrowsedProject[]>>,
): readonly Filter[] {
  return FILTERS.filter((name) => (name === 'all' ? connected !== null : lists[name].length > 0));
}

/** It begins with what there is to do something about. */
const FIRST: readonly Filter[] = ['missing', 'unknown', 'all', 'inactive'];

/** The chosen filter while it is offered, else the first to look at; `null` where nothing is offered. */
export function filterOf(offered: readonly Filter[], chosen: Filter | null): Filter | null {
  if (chosen !== null && offered.includes(chosen)) return chosen;
  return FIRST.find((name) => offered.includes(name)) ?? null;
}

/** Whether each was found to be so for the same reason: then it is said once, beside the list. */
export function haveOneReason(projects: readonly BrowsedProject[]): boolean {
  return new Set(projects.map(({ finding }) => finding?.reason)).size < 2;
}

/** Those whose name or number has the searched text, whatever its case. */
export function found(projects: readonly BrowsedProject[], search: string): readonly BrowsedProject[] {
  const text = search.trim().toLocaleLowerCase();
  if (text === '') return projects;
  return projects.filter(({ number, name }) => `${number ?? ''} ${name}`.toLocaleLowerCase().includes(text));
}
