import type { EntryProject } from './project-list.ts';

/** So many numbers show the form in which a company writes them, and so large a part of all has to have it. */
const ENOUGH = 3;
const MOST_PART = 0.8;

interface Numbered {
  readonly name: string;
  readonly number: string | null;
}

/**
 * Entries that bear a project number in the company's own form which none of the projects has: each is a project of
 * its own, however alike the names are, as those of one site's phases are. None where the form says too little: "1024"
 * may be anything; or where a name is one of the projects' to the letter, which may have another number by now.
 */
export function numberedOtherwise<Entry extends EntryProject>(
  entries: readonly Entry[],
  projects: readonly Numbered[],
): ReadonlySet<Entry> {
  const forms = formsOf(projects);
  const numbers = new Set(projects.flatMap(({ number }) => (number === null ? [] : [squeezed(number)])));
  const names = new Set(projects.map(({ name }) => squeezed(name)));
  const isOther = ({ name, number }: Numbered) =>
    number !== null && forms.has(formOf(number)) && !numbers.has(squeezed(number)) && !names.has(squeezed(name));
  return new Set(entries.filter((one) => forms.size > 0 && !one.entry.isUnsure && isOther(numberIn(one))));
}

/**
 * The projects that an entry may be under a new name and number: all but those that another entry certainly is, as it
 * says their number or id.
 */
export function rowsThatMayBe<Row extends Numbered & { readonly id: string }>(
  rows: readonly Row[],
  listed: ReadonlyMap<EntryProject, Row>,
): Row[] {
  const isSaid = ([entry, { id, number }]: [EntryProject, Row]) =>
    entry.entry.id === id || (number !== null && squeezed(numberIn(entry).number ?? '') === squeezed(number));
  const taken = new Set([...listed].filter(isSaid).map(([, row]) => row));
  return rows.filter((row) => !taken.has(row));
}

function numberIn({ entry: { name, number } }: EntryProject): Numbered {
  if (number !== null) return { name, number };
  const [, first = null, rest = name] = /^(\S+) - (.+)$/u.exec(name.trim()) ?? [];
  return { name: rest, number: first };
}

function formsOf(projects: readonly Numbered[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const numbers = projects.flatMap(({ number }) => number ?? []);
  for (const number of numbers) counts.set(formOf(number), (counts.get(formOf(number)) ?? 0) + 1);
  const common = [...counts].filter(([form, count]) => count >= ENOUGH && isTelling(form));
  const covered = common.reduce((sum, [, count]) => sum + count, 0);
  return new Set(covered >= MOST_PART * numbers.length ? common.map(([form]) => form) : []);
}

function formOf(number: string): string {
  return number.trim().replace(/\d/gu, '0').replace(/\p{L}/gu, 'a');
}

/** Not a year, a count or a word. */
function isTelling(form: string): boolean {
  return /0.*[^0].*0|0{5,}/u.test(form);
}

function squeezed(text: string): string {
  return text.toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
