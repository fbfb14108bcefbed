import { isEntry } from './entry-matching.ts';
import { areNumbersLast, nameBeforeNumber, numberedNames } from './label-forms.ts';
import { matchProjects } from './matching.ts';
import type { Project } from './project.ts';

export interface RowMatches<Known extends Project> {
  readonly found: readonly { readonly project: Known; readonly label: string }[];
  /** Projects that no row could be. */
  readonly absent: readonly Known[];
}

/**
 * Which rows of Procore's table are which projects. Where the table says less of a project than the text by which it is
 * known, as a name without its number, or in another order, what both say decides, if it is unique on both sides.
 */
export function matchRows<Known extends Project>(
  projects: readonly Known[],
  labels: readonly string[],
): RowMatches<Known> {
  const rows = labels.map((label) => ({ label, ids: {} }));
  const { found: asTheyAre, absent } = matchProjects(projects, rows);
  const found = asTheyAre.map(({ project, option }) => ({ project, label: option.label }));
  const isFound = new Set(asTheyAre.map(({ project }) => project));
  const open = withPartedNames(projects.filter((project) => !isFound.has(project)));
  if (open.every(({ isParted }) => !isParted)) return { found, absent };
  const taken = new Set(asTheyAre.map(({ option }) => option));
  const byParts = matchProjects(
    open,
    rows.filter((row) => !taken.has(row)),
  );
  const isAbsent = new Set(byParts.absent.map(({ whole }) => whole));
  return {
    found: [
      ...found,
      ...byParts.found.flatMap(({ project: { whole, isParted }, option }) =>
        isParted ? [{ project: whole, label: option.label }] : [],
      ),
    ],
    absent: absent.filter((project) => isAbsent.has(project)),
  };
}

type Parted<Known> = Project & { readonly whole: Known; readonly isParted: boolean };

/** Those whose name is written with its number, under its parts. Most names have to be of that form. */
function withPartedNames<Known extends Project>(projects: readonly Known[]): Parted<Known>[] {
  const names = projects.filter(({ number }) => number === null).map(({ name }) => name);
  const parts = numberedNames(names) ?? (areNumbersLast(names) ? names.map(nameBeforeNumber) : []);
  const partOf = new Map(names.map((name, index) => [name, parts[index] ?? null]));
  return projects.map((whole) => {
    const part = whole.number === null ? (partOf.get(whole.name) ?? null) : null;
    if (part === null) return { ...whole, whole, isParted: false };
    const entry = isEntry(whole) ? { entry: { ...whole.entry, ...part, line: undefined } } : {};
    return { ...whole, ...part, ...entry, whole, isParted: true };
  });
}
