import { type OutlineItem, textOf } from '../outline/page-outline.ts';

const INTEGER = /\d{1,3}(?:[.,'\u2019\s\u00a0\u202f]\d{3})+(?!\d)|\d+/gu;
/** Digits of Arabia, Persia and those as wide as a Japanese letter: each ten of them begin at a round place. */
const OTHER_DIGITS = /[٠-٩۰-۹０-９]/gu;

/** A day, a time of the day, how long ago something was, or how many rows a page has: such numbers count nothing. */
const TIME =
  /\d{1,4}([./-])\d{1,2}\1\d{1,4}|\d{1,2}:\d\d|\d+\s?(?:[年月]|日(?!本)|\p{L}{1,3}前|\p{L}+ ago(?!\p{L}))|(?<!\p{L})(?:vor|hace) \d+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6} \d{1,2}, 20\d\d|(?<!\d)\d{1,2}(?:er|º|\.)? (?:de )?(?:jan|ene|gen|f[eé][bv]|lut|m[aäe]r|marc|maa|kwi|apr|a[bv]r|ma[iyjg]|mei|ju[nil]|cze|giu|lug|lip|ago|ao[uû]|aug|sie|sep|set|wrz|o[ck]t|out|ott|paź|nov|lis|d[eéi][cz]|gru|sty)\p{L}*\.?,? (?:de )?20\d\d(?!\d)|\d+ ?[条條件]? ?\/ ?\p{L}/giu;

export function numbersIn(text: string): number[] {
  const plain = text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) % 16)).replace(TIME, '');
  return [...plain.matchAll(INTEGER)].map(([digits]) => Number(digits.replace(/\D/gu, '')));
}

/**
 * The total that a text beside a list tells, whatever its language: the last of three numbers that rise ("1-25 of 60"),
 * of two numbers the second if the first is what is shown ("25 of 60"), or the one in brackets at the end ("(60)").
 * `null` where it tells none.
 */
export function shownTotal(text: string, shown: number): number | null {
  const numbers = numbersIn(text);
  const [first, second, third] = numbers;
  if (first === undefined || numbers.length > 3) return null;
  if (second === undefined) return /[([]\s*\d[\d.,\s]*[)\]]\s*$/u.test(text) ? first : null;
  if (third === undefined) return first === shown && second >= shown ? second : null;
  return first <= second && second <= third ? third : null;
}

/** Whether a text says that the first to the last of all are shown ("1 to 12 of 12"), and these are as many. */
export function tellsAll(text: string, shown: number): boolean {
  const [first, last, total, ...more] = numbersIn(text);
  return first === 1 && last === shown && total === shown && more.length === 0;
}

/** Whether a text tells of the rows of this page ("1 - 25 of 60") what the ends of the pager say. */
export function tellsRows(
  text: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): boolean {
  const [first, last, total, ...more] = numbersIn(text);
  if (first === undefined || last === undefined || total === undefined || more.length > 0) return false;
  return first <= last && last <= total && isFirst === (first === 1) && isLast === (last === total);
}

/** What makes a text more than words: buttons that turn pages, each with its number, or the rows themselves. */
const MORE_THAN_WORDS = ':is(a, button, input, select, table, tr, li, [role="button"], [role="tab"], [role="row"])';

/** A number of a text that has each of its words in an element of its own stands for all of it. */
export function wholeText({ text, element }: Pick<OutlineItem, 'text' | 'element'>): string {
  const around = element.parentElement;
  const isOfWords = around !== null && around.querySelector(MORE_THAN_WORDS) === null;
  return isOfWords && /^[\d.,\s]+$/u.test(text) ? textOf(around) : text;
}

/** Whether a text names pages or rows, as what stands between the buttons that turn pages does. */
export function hasSeveralNumbers(text: string): boolean {
  return numbersIn(text).length >= 2;
}
