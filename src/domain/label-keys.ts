import { normalForm } from './label-forms.ts';
import { remembered } from './remembered.ts';

/**
 * By what a text resembles others whose letters differ. Whoever shares a key may mean the same project, and nothing
 * proves it: a key makes a project undecided, never found.
 */
export interface LabelKeys {
  /** The whole text, and its name without the number and the status that stand beside it. */
  readonly names: readonly string[];
  /** Its name without what may be a number and is set apart by nothing but a space. */
  readonly looseNames: readonly string[];
  /** Each part that a separator or a bracket sets apart, but for numbers and statuses. */
  readonly parts: readonly string[];
  /** Parts that may be the project's number. */
  readonly numbers: readonly string[];
}

const SEPARATOR =
  /\s+[-|\u2022\u00b7/,:;>=]+\s+|[:,;]\s+|\s*\uff1a\s*|\s*[([{]|[)\]}](?:\s*[-|\u2022\u00b7/,:;]+)?\s*/u;
const NUMBER_PART = /^(?=.*\d)\S+(?:\s?-\s?\S*\d\S*)*$|^\d+(?: \d+)+$/u;
/** A word that is set apart by a space only; a short one at the end is a phase or a lot of the name. */
const LEADING_NUMBER = /^(?:\d+|\S*\d\S*[-./\d]\S*)$/u;
const TRAILING_NUMBER = /\d\S*[-./]\S*\d|\d{3}/u;
/** A bullet that nobody has taken away. */
const LEADING_MARK = /^(?:[-+*\u2022\u00b7>]+\s+|[([]?(?:[a-z]|[ivx]{1,5})[.)\]]\s+)/u;
/** Of a note at the end of the page, perhaps. */
const FOOTNOTE = /[\u00b9\u00b2\u00b3\u2070-\u2079]+$/u;
/** "23 - 101": a number whose own dash stands between spaces. */
const SPACED_NUMBER = /(\d[\w.]*)\s+-\s+(?=\d[\w.]*(?:$|\s|[)\]:]))/gu;

const STATUSES = new Set(
  (
    'active inactive archived closed missing found permitted notfound notpermitted ok draft ' +
    'inactif inactive actif archivé inactivo activo archivado inativo ativo arquivado inaktiv aktiv archiviert ' +
    'nieaktywny aktywny inattivo attivo archiviato inactief actief gearchiveerd manquant fehlt falta ' +
    'アクティブ 非アクティブ 有効 無効 活动 非活动 启用 停用 使用中 ใช้งาน ไม่ใช้งาน'
  ).split(' '),
);

/** What people write for a number that they do not have yet. */
const PLACEHOLDERS = new Set(['tbd', 'tbc', 'tba', 'n/a', 'na', 'none', 'unknown', 'pending']);

/** Whether somebody has written that there is no number yet. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(text.toLowerCase());
}

const MOST_REMEMBERED = 40_000;

/** What names a project in a text. The same texts come again each time that a list or a page is looked at. */
export const keysOf: (text: string) => LabelKeys = remembered(MOST_REMEMBERED, makeKeys);

/** What a web page is written in may have come along with its text. */
function withoutEntities(text: string): string {
  if (!/&#?\w+;|<\/?[a-z]/iu.test(text)) return text;
  return text
    .replace(/<\/?(?:b|strong|i|em|u|s|span|font|small|mark|code|a)(?:\s[^<>]*)?>/giu, '')
    .replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));/giu, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&([a-z])(?:uml|acute|grave|circ|tilde|cedil|ring|slash|caron);/giu, '$1')
    .replace(/&(?:nbsp|bull|middot|ndash|mdash);/giu, ' ')
    .replace(/&(?:quot|apos|[lr][sd]quo);/giu, "'")
    .replace(/&amp;/giu, '&');
}

/**
 * A dash between two numbers parts them, or belongs to one of them; a raised digit is of a note, or of the name
 * ("Tower²" is "Tower 2"). All readings count.
 */
function makeKeys(text: string): LabelKeys {
  const plain = normalForm(withoutEntities(text)).replace(LEADING_MARK, '');
  const readings = [plain, plain.replace(FOOTNOTE, '')].flatMap((one) => [one, one.replace(SPACED_NUMBER, '$1-')]);
  const all = [...new Set(readings)].map(keysIn);
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const union = (of: keyof LabelKeys) => [...new Set(all.flatMap((keys) => keys[of]))];
  return { names: union('names'), looseNames: union('looseNames'), parts: union('parts'), numbers: union('numbers') };
}

function keysIn(plain: string): LabelKeys {
  const parts: string[] = [];
  const numbers: string[] = [];
  const core: string[] = [];
  for (const untrimmed of plain.split(SEPARATOR)) {
    const part = untrimmed.trim();
    if (part === '' || isStatus(part)) continue;
    if (isNumber(part)) numbers.push(squeeze(part));
    else {
      parts.push(squeeze(part));
      core.push(part);
    }
  }
  const name = core.join(' ');
  const whole = squeeze(plain);
  const bare = parts.length === 1 ? parts[0] : squeeze(name);
  const names = name === '' || bare === undefined || bare === whole ? [whole] : [whole, bare];
  const looseNames: string[] = [];
  const words = name.split(' ');
  const [first = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  if (LEADING_NUMBER.test(first)) {
    numbers.push(squeeze(first));
    looseNames.push(squeeze(rest.join(' ')));
  }
  if (TRAILING_NUMBER.test(last)) {
    numbers.push(squeeze(last));
    looseNames.push(squeeze(words.slice(0, -1).join(' ')));
  }
  return { names, looseNames, parts, numbers };
}

function isNumber(part: string): boolean {
  return NUMBER_PART.test(part) || PLACEHOLDERS.has(part);
}

/** Whether a part of a label says how a project is, and is no part of its name. */
export function isStatus(part: string): boolean {
  return part.length < 20 && STATUSES.has(part.toLowerCase().replace(/[^\p{L}\p{M}]/gu, ''));
}

/** The words of the name in a label, as `squeeze` has them: without the number and the status beside it. */
export function nameWords(text: string): string[] {
  const parts = normalForm(text)
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isStatus(part));
  const named = parts.filter((part) => !isNumber(part));
  return wordsIn((named.length > 0 ? named : parts).join(' '));
}

/** All words of a text, as `squeeze` has them. */
export function wordsIn(text: string): string[] {
  return normalForm(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(squeeze);
}

const STATUS_ENDING = /\s*(?:[([]\s*([^()[\]]*)[)\]]|\s[-|\u2022\u00b7]\s+([^-|]*))$/u;

/** In normal form and without "(Inactive)" or the like at its end. */
export function withoutStatus(text: string): string {
  const plain = normalForm(text);
  const [ending, bracketed, dashed] = STATUS_ENDING.exec(plain) ?? [];
  return ending !== undefined && isStatus(bracketed ?? dashed ?? '') ? plain.slice(0, -ending.length) : plain;
}

const ASCII = /^[ -~]*$/;
const WORD = /^[a-z]+$/;

/** Where a keyboard has no umlaut it is written in two letters. */
const TRANSLITERATED = /[aou]e|[\u00df\u00f8\u0142\u00e6]/gu;
const PLAIN: Readonly<Record<string, string>> = { ae: 'a', oe: 'o', ue: 'u', ß: 'ss', ø: 'o', ł: 'l', æ: 'a' };

/** Letters and digits alone, without accents and leading zeros. Digits that something parts stay parted. */
export function squeeze(text: string): string {
  const letters = ASCII.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  const lower = letters.toLowerCase().replace(TRANSLITERATED, (letter) => PLAIN[letter] ?? letter);
  if (WORD.test(lower)) return lower;
  const squeezed = lower
    .replace(/&amp;|&/gu, 'and')
    .replace(/(?<!\d)0+(?=\d)/gu, '')
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '~')
    .replace(/[^\p{L}\p{N}~]+/gu, '');
  // Signs and emoji alone are all that such a name has.
  return squeezed === '' ? normalForm(text) : squeezed;
}
