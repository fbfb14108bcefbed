import { headingOf } from './headings.ts';
import type { MarkedLine } from './line-marks.ts';
import { sectionStatus } from './part-titles.ts';
import type { Parts } from './parts-of-lines.ts';
import {
  isFarewell,
  isPerhapsFarewell,
  isPerhapsGreeting,
  isPerhapsSender,
  isRemark,
  isSentence,
  PAGE_NUMBER,
} from './remark-words.ts';

/** More lines than this are no signature. */
const LONGEST_SIGNATURE = 8;

/** Where a mail ends, and the one that it answers; -1 where nothing says so. */
export interface Ends {
  readonly own: number;
  readonly quoted: number;
}

export function farewellsIn(lines: readonly MarkedLine[]): Ends {
  const isListed = lines.filter(({ isMarked }) => isMarked).length > 1;
  const isEnd = (text: string, index: number) =>
    isFarewell(text) || (isApart(lines, index) && (isPerhapsFarewell(text) || (isListed && text.endsWith(','))));
  const endOf = (isQuoted: boolean) => {
    const isOfMail = (line: MarkedLine | undefined) => line?.isQuoted === isQuoted;
    const last = lines.findLastIndex((line) => line.isMarked && isOfMail(line));
    const signed = lines.filter(isOfMail).at(-LONGEST_SIGNATURE);
    const first = Math.max(last + 1, 1, signed === undefined ? 0 : lines.indexOf(signed));
    return lines.findLastIndex((line, index) => index >= first && isOfMail(line) && isEnd(line.text, index));
  };
  return { own: endOf(false), quoted: endOf(true) };
}

/** Of the mail that is answered, where names and a farewell stand above it: it may name people just as well. */
export function answeredBelow(
  lines: readonly MarkedLine[],
  { own }: Ends,
  { isTitle }: Parts,
): ReadonlySet<MarkedLine> {
  const isNamed = (line: MarkedLine) =>
    !line.isQuoted && !isRemark(line.text) && !isSentence(line.text) && !isTitle(line);
  const isBelow = lines.slice(0, Math.max(0, own)).some(isNamed);
  return new Set(isBelow ? lines.slice(own).filter(({ isQuoted }) => isQuoted) : []);
}

/** What stands around the list: above the first mark, and sentences before and behind it. */
export function remarksAmong(lines: readonly MarkedLine[], ends: Ends): ReadonlySet<MarkedLine> {
  const first = lines.findIndex(({ isMarked }) => isMarked);
  const isListed = lines.filter(({ isMarked }) => isMarked).length > 1;
  const last = lines.findLastIndex(({ isMarked }) => isMarked);
  // Below an answer stands the mail that was answered.
  const isBehind = (line: MarkedLine, index: number) => {
    const end = line.isQuoted ? ends.quoted : ends.own;
    return end !== -1 && index >= end;
  };
  const isInTheAnswer = outsideOfQuotation(lines);
  const isChat = isTalk(lines);
  const isNamed = (line: MarkedLine, index: number) =>
    !line.isMarked && !isRemark(line.text) && !isSentence(line.text) && !isBehind(line, index);
  // "Tower", "- East Wing", "Mill": then the first line is no title either.
  const areNamedToo = lines.some(
    (line, index) =>
      index > first && !isApart(lines, index) && isNamed(line, index) && sectionStatus(line.text) === null,
  );
  const mayBePages = areNames(lines) && lines.some((_, index) => index > 0 && !isApart(lines, index));
  const areSentences = lines.filter(({ text }) => isSentence(text)).length * 2 > lines.length;
  return new Set(
    lines.filter((line, index) => {
      const { text } = line;
      if (line.isMarked) return false;
      if (lines.length > 1 && (isHeadingLine(text) || (index === 0 && isGreeting(lines)))) return true;
      if (
        isRemark(text) ||
        (mayBePages && PAGE_NUMBER.test(text) && isApart(lines, index) && isApart(lines, index + 1)) ||
        isBehind(line, index) ||
        isInTheAnswer(index)
      )
        return true;
      if (isChat && isPerhapsSender(text)) return true;
      if (isListed)
        return (
          (index < first && !(areNamedToo && isNamed(line, index) && !isApart(lines, index + 1))) ||
          (index > last && isSentence(text))
        );
      if (areSentences || (index > 0 && index < lines.length - 1)) return false;
      return isSentence(text) && (index === 0 || !/:$/u.test(text));
    }),
  );
}

/** Most of them, and no list of numbers. */
export function areNames(lines: readonly MarkedLine[]): boolean {
  return lines.filter(({ text }) => /\p{L}/u.test(text)).length * 2 > lines.length;
}

/** "Number - Name", "No. Name City": how the lines below are written. */
function isHeadingLine(text: string): boolean {
  const areHeadings = (parts: readonly string[]) => parts.every((part) => headingOf(part) !== null);
  const [parts, words] = [text.split(/\s+[-\u2010-\u2015]\s+/u), text.split(/\s+/u)];
  return (parts.length > 1 && areHeadings(parts)) || (words.length > 2 && areHeadings(words));
}

/** With a blank line before it. */
function isApart(lines: readonly MarkedLine[], index: number): boolean {
  return (lines[index]?.row ?? Number.POSITIVE_INFINITY) > (lines[index - 1]?.row ?? 0) + 1;
}

function isGreeting(lines: readonly MarkedLine[]): boolean {
  return isPerhapsGreeting(lines[0]?.text ?? '') && isApart(lines, 1);
}

/** Begins with a sender, and below each of them stands a sentence and no project. */
function isTalk(lines: readonly MarkedLine[]): boolean {
  const texts = lines.map(({ text }) => text);
  const isSaid = (text: string) => isRemark(text) || text.endsWith(':');
  const areSenders = texts.every((text, index) => !isPerhapsSender(text) || isSaid(texts[index + 1] ?? ''));
  return isPerhapsSender(texts[0] ?? '') && areSenders;
}

/** Before and behind the mail that was answered, where the list stands in that. */
function outsideOfQuotation(lines: readonly MarkedLine[]): (index: number) => boolean {
  const first = lines.findIndex(({ isQuoted }) => isQuoted);
  const last = lines.findLastIndex(({ isQuoted }) => isQuoted);
  const named = lines.filter(({ text }) => !isRemark(text));
  const quoted = named.filter(({ isQuoted }) => isQuoted).length;
  return (index) => quoted * 2 > named.length && (index < first || index > last);
}
