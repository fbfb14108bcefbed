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
  const parted = withPartedNames(absent);
  if (parted.length === 0) return { found, absent };
  const taken = new Set(asTheyAre.map(({ option }) => option));
  const byParts = matchProjects(
    parted,
    rows.filter((row) => !taken.has(row)),
  );
  const isLeft = new Set(parted.map(({ whole }) => whole));
  for (const { whole } of byParts.absent) isLeft.delete(whole);
  return {
    found: [...found, ...byParts.found.map(({ project, option }) => ({ project: project.whole, label: option.label }))],
    absent: absent.filter((project) => !isLeft.has(project)),
  };
}

type Parted<Known> = Project & { readonly whole: Known };

/** Those of them whose name is written with its number, under its parts. Most names have to be of that form. */
function withPartedNames<Known extends Project>(projects: readonly Known[]): Parted<Known>[] {
  const unnumbered = projects.filter(({ number }) => number === null);
  const names = unnumbered.map(({ name }) => name);
  const parts = numberedNames(names) ?? (areNumbersLast(names) ? names.map(nameBeforeNumber) : []);
  return unnumbered.flatMap((whole, index) => {
    const part = parts[index] ?? null;
    if (part === null) return [];
    const entry = isEntry(whole) ? { entry: { ...whole.entry, ...part, line: undefined } } : {};
    return [{ id: whole.id, ...part, ...entry, whole }];
  });
}
