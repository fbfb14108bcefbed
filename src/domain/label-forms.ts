import type { Project } from './project.ts';

/** The labels under which Procore may list a project. None where it has no name: an empty text names nothing. */
export function labelsOf({ name, number }: Pick<Project, 'name' | 'number'>, isNumberLast = false): string[] {
  if (isBlank(name)) return [];
  if (number === null) return [name];
  const labels = [name, `${number} - ${name}`, `${number}: ${name}`, `${name} (${number})`, `${number} ${name}`];
  return isNumberLast && /\d/.test(number) ? [...labels, `${name} - ${number}`] : labels;
}

const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/gu;
// Zero-width joiners change what emoji and some scripts look like; beside Latin letters they do nothing.
const IDLE_JOINER = /(?<=[!-~\s\u00c0-\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?=[!-~\s\u00c0-\u024f])/gu;
// Word processors write their own dashes and quotation marks.
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
const SINGLE_QUOTE = /[\u2018-\u201b\u2032\u00b4\u0060]/gu;
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033]/gu;

/** Most texts have nothing to take away but letter case. */
const TIDY = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Text without what nobody means: letter case, kinds and runs of space, marks of direction, kinds of dash and quote. */
export function normalForm(text: string): string {
  if (TIDY.test(text)) return text.toLowerCase();
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(IDLE_JOINER, '')
    .replace(DASH, '-')
    .replace(SINGLE_QUOTE, "'")
    .replace(DOUBLE_QUOTE, '"')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** As `labelsOf`, in normal form. */
export function normalLabelsOf({ name, number }: Pick<Project, 'name' | 'number'>, isNumberLast = false): string[] {
  return labelsOf({ name: normalForm(name), number: number === null ? null : normalForm(number) }, isNumberLast);
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
const NUMBER_ENDING = /^(?:\S\s+)?(?=\S*\d)\S+$/u;
const MOST_ENDINGS = 3;

/**
 * The labels without an ending, where each has one and all share a few: then the page may have added them. Where each
 * label has a number of its own at the end, that is the project's, however few labels there are.
 */
export function withoutSharedEndings(
  labels: readonly string[],
  mayEnd: (ending: string) => boolean = () => true,
): string[] | null {
  const endings = new Set<string>();
  const bare: string[] = [];
  for (const label of labels) {
    const [, name, ending] = LABEL_AND_ENDING.exec(label) ?? [];
    if (name === undefined || ending === undefined) return null;
    endings.add(ending.trim());
    if (endings.size > MOST_ENDINGS || !mayEnd(ending)) return null;
    bare.push(name);
  }
  return endings.size === labels.length && [...endings].every((ending) => NUMBER_ENDING.test(ending)) ? null : bare;
}

const NUMBER_AND_NAME = /^(?=\S*\d)(\S+) [-\u2010-\u2015] (.+)$/su;
const NUMBER_COLON_NAME = /^(?=\S*\d)([^\s:]+): (.+)$/su;
const NAME_AND_NUMBER = /^(.+) \((?=[^()\s]*\d)([^()\s]+)\)$/su;
const NAME_DASH_NUMBER = /^(.+) [-\u2010-\u2015] (?=\S*\d)(\S+)$/su;

export interface NumberedName {
  readonly number: string;
  readonly name: string;
}

/** What the labels say, `null` for one without a number; where most of them are written with one. */
export function numberedNames(labels: readonly string[]): (NumberedName | null)[] | null {
  for (const form of [NUMBER_AND_NAME, NUMBER_COLON_NAME, NAME_AND_NUMBER]) {
    const names = labels.map((label) => {
      const [, first = '', second = ''] = form.exec(label) ?? [];
      if (second === '') return null;
      return form === NAME_AND_NUMBER ? { number: second, name: first } : { number: first, name: second };
    });
    if (areMost(names.filter((name) => name !== null).length, labels)) return names;
  }
  return null;
}

/** Whether most labels end in a dash and what may be a number, and are in no surer form. */
export function areNumbersLast(labels: readonly string[]): boolean {
  const last = labels.filter((label) => NAME_DASH_NUMBER.test(label) && !NUMBER_AND_NAME.test(label));
  return last.length > 0 && areMost(last.length, labels);
}

/** What a label in that form says, `null` for one in another. */
export function nameBeforeNumber(label: string): NumberedName | null {
  const [, name, number] = NAME_DASH_NUMBER.exec(label) ?? [];
  return name === undefined || number === undefined ? null : { number, name };
}

function areMost(count: number, labels: readonly string[]): boolean {
  return count * 2 >= labels.length;
}
