import { type OutlineItem, textOf } from '../outline/page-outline.ts';

const INTEGER = /\d{1,3}(?:[.,'\u2019\s\u00a0\u202f]\d{3})+(?!\d)|\d+/gu;

/**
 * The total that a text beside a list tells, whatever its language: the last of three numbers that rise ("1-25 of 60"),
 * of two numbers the second if the first is what is shown ("25 of 60"), or the one in brackets at the end ("(60)").
 * `null` where it tells none.
 */
export function shownTotal(text: string, shown: number): number | null {
  const numbers = [...text.matchAll(INTEGER)].map(([digits]) => Number(digits.replace(/\D/gu, '')));
  const [first, second, third] = numbers;
  if (first === undefined || numbers.length > 3) return null;
  if (second === undefined) return /[([]\s*\d[\d.,\s]*[)\]]\s*$/u.test(text) ? first : null;
  if (third === undefined) return first === shown && second >= shown ? second : null;
  return first <= second && second <= third ? third : null;
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
  return (text.match(INTEGER)?.length ?? 0) >= 2;
}
