import type { Project } from './project.ts';

/** The labels under which Procore may list a project. None where it has no name: an empty text names nothing. */
export function labelsOf({ name, number }: Pick<Project, 'name' | 'number'>): string[] {
  if (isBlank(name)) return [];
  if (number === null) return [name];
  return [name, `${number} - ${name}`, `${name} (${number})`, `${number} ${name}`];
}

// Zero-width joiners are not among them: they change what emoji and some scripts look like.
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/gu;

/** Most texts have nothing to take away but letter case. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** Text without what the eye does not see: letter case, kinds and runs of space, marks of direction. */
export function normalForm(text: string): string {
  if (TIDY.test(text)) return text.toLowerCase();
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** As `labelsOf`, in normal form. */
export function normalLabelsOf({ name, number }: Pick<Project, 'name' | 'number'>): string[] {
  return labelsOf({ name: normalForm(name), number: number === null ? null : normalForm(number) });
}

/** Whether there is nothing to see. */
export function isBlank(text: string): boolean {
  return !/[!-~]/.test(text) && normalForm(text) === '';
}

const IN_A_WORD = /^[\p{L}\p{M}\p{N}]$/u;

/** Whether the name stands in the label as whole words, whatever else the label says. */
export function bearsName(label: string, name: string): boolean {
  return holdsWords(label, name) || holdsWords(normalForm(label), normalForm(name));
}

function holdsWords(text: string, words: string): boolean {
  if (isBlank(words)) return false;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const before = text.charAt(start - 1);
    const after = text.charAt(start + words.length);
    if (!IN_A_WORD.test(before) && !IN_A_WORD.test(after)) return true;
  }
  return false;
}

/** The last thing that a separator or a bracket sets apart: " - Active", " [Inactive]". */
const LABEL_AND_ENDING = /^((?:.*\S)?)(\s+[-\u2013\u2014|\u2022\u00b7]\s+\S.*|\s*\[[^[\]]*\]|\s*\([^()]*\))$/su;
const MOST_ENDINGS = 3;

/** The labels without an ending, where each has one and all share a few: then the page may have added them. */
export function withoutSharedEndings(labels: readonly string[]): string[] | null {
  const endings = new Set<string>();
  const bare: string[] = [];
  for (const label of labels) {
    const [, name, ending] = LABEL_AND_ENDING.exec(label) ?? [];
    if (name === undefined || ending === undefined) return null;
    endings.add(ending.trim());
    if (endings.size > MOST_ENDINGS) return null;
    bare.push(name);
  }
  return bare;
}

const NUMBER_AND_NAME = /^(?=\S*\d)\S+ - (.+)$/su;
const NAME_AND_NUMBER = /^(.+) \((?=[^()\s]*\d)[^()\s]+\)$/su;

/** The labels without the project's number, `null` for one without; where most of them are written with one. */
export function withoutNumbers(labels: readonly string[]): (string | null)[] | null {
  for (const form of [NUMBER_AND_NAME, NAME_AND_NUMBER]) {
    const names = labels.map((label) => form.exec(label)?.[1] ?? null);
    if (names.filter((name) => name !== null).length * 2 >= labels.length) return names;
  }
  return null;
}
