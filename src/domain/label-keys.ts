import { normalForm } from './label-forms.ts';

/**
 * By what a text resembles others whose letters differ. Whoever shares a key may mean the same project, and nothing
 * proves it: a key makes a project undecided, never found.
 */
export interface LabelKeys {
  /** The whole text, and its name without the number and the status that stand beside it. */
  readonly names: ReadonlySet<string>;
  /** Its name without what may be a number and is set apart by nothing but a space. */
  readonly looseNames: ReadonlySet<string>;
  /** Each part that a separator or a bracket sets apart, but for numbers and statuses. */
  readonly parts: ReadonlySet<string>;
  /** Parts that may be the project's number. */
  readonly numbers: ReadonlySet<string>;
}

const SEPARATOR = /\s+[-|\u2022\u00b7/,:;]+\s+|[:,;]\s+|\s*[([{]|[)\]}]\s*|\t/u;
const NUMBER_PART = /^(?=.*\d)\S+(?:\s?-\s?\S*\d\S*)*$/u;
// A short number at the end of a name is a phase or a lot of it.
const LEADING_NUMBER = /^(?=\S*\d)(\S*\d\S*[-./\d]\S*)\s+(?=\S)/u;
const TRAILING_NUMBER = /\s(?=\S*\d)(\S*\d\S*[-./]\S*\d\S*|\S*\d{3,}\S*)$/u;
/** "23 - 101": a number whose own dash stands between spaces. */
const SPACED_NUMBER = /(?<=^|[\s([])(\d[\w.]*)\s+-\s+(?=\d[\w.]*(?:$|\s|[)\]:]))/gu;

const STATUSES = new Set(
  (
    'active inactive archived closed missing found permitted notfound notpermitted ok draft ' +
    'inactif actif inactivo activo inativo ativo inaktiv aktiv nieaktywny aktywny inattivo attivo manquant fehlt falta'
  ).split(' '),
);

const cache = new Map<string, LabelKeys>();
const MOST_CACHED = 40_000;

/** The same texts are asked about again and again, each time that a list or a page is looked at. */
export function keysOf(text: string): LabelKeys {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size >= MOST_CACHED) cache.clear();
  const keys = makeKeys(text);
  cache.set(text, keys);
  return keys;
}

function makeKeys(text: string): LabelKeys {
  const plain = normalForm(text);
  const all = plain
    .replace(SPACED_NUMBER, '$1-')
    .split(SEPARATOR)
    .map((part) => part.trim());
  const parts = new Set<string>();
  const numbers = new Set<string>();
  const core: string[] = [];
  for (const part of all) {
    if (part === '' || isStatus(part)) continue;
    if (NUMBER_PART.test(part)) numbers.add(squeeze(part));
    else {
      parts.add(squeeze(part));
      core.push(part);
    }
  }
  const names = new Set([squeeze(plain)]);
  const looseNames = new Set<string>();
  const name = core.join(' ');
  if (name !== '') {
    names.add(squeeze(name));
    for (const form of [LEADING_NUMBER, TRAILING_NUMBER]) {
      const number = form.exec(name)?.[1];
      if (number === undefined) continue;
      numbers.add(squeeze(number));
      looseNames.add(squeeze(name.replace(form, '')));
    }
  }
  return { names, looseNames, parts, numbers };
}

function isStatus(part: string): boolean {
  return STATUSES.has(part.replace(/[^\p{L}]/gu, ''));
}

const STATUS_ENDING = /\s*(?:[([]\s*([^()[\]]*)[)\]]|\s[-|\u2022\u00b7]\s+([^-|]*))$/u;

/** In normal form and without "(Inactive)" or the like at its end. */
export function withoutStatus(text: string): string {
  const plain = normalForm(text);
  const [ending, bracketed, dashed] = STATUS_ENDING.exec(plain) ?? [];
  return ending !== undefined && isStatus(bracketed ?? dashed ?? '') ? plain.slice(0, -ending.length) : plain;
}

/** Letters and digits alone, without accents and leading zeros. Digits that something parts stay parted. */
export function squeeze(text: string): string {
  const letters = /^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  const squeezed = letters
    .toLowerCase()
    .replace(/(?<!\d)0+(?=\d)/gu, '')
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '~')
    .replace(/[^\p{L}\p{N}~]+/gu, '');
  // Signs and emoji alone are all that such a name has.
  return squeezed === '' ? normalForm(text) : squeezed;
}

/** Digits as 9 and letters as a: the numbers of one company look alike. Of a squeezed number. */
export function shapeOf(number: string): string {
  return number.replace(/\d+/gu, '9').replace(/\p{L}+/gu, 'a');
}
