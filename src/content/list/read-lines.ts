import { cellText } from './cell-text.ts';
import type { EntryCollector } from './entry-collector.ts';
import { headingOf } from './headings.ts';
import type { MarkedLine } from './line-marks.ts';
import { isFarewell, isRemark, isSentence, type Status, splitStatus, statusIn } from './words.ts';

const SLICE = 200;
/** A line of a list in some program's own writing: "Tower", */
const QUOTED = /^["\u201c'\u2018]([^"\u201c\u201d]*)["\u201d'\u2019][,;]?$/u;

/** Reads lines of text, a project in each, with what a portal or a mail writes around them. */
export function* readLines(lines: readonly MarkedLine[], collector: EntryCollector): Generator<void, []> {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const remarks = remarksAmong(said);
  const areStatusesMeant =
    said.filter(({ text }) => splitStatus(text.trim()) !== null).length * 2 >= said.length - remarks.size;
  const areQuoted = said.every((line) => remarks.has(line) || QUOTED.test(line.text.trim()));
  let isPresent = false;
  for (const [index, line] of said.entries()) {
    if (index % SLICE === 0) yield;
    const section = line.isMarked ? null : sectionStatus(line.text.trim());
    if (section !== null) isPresent = section === 'present';
    if (section !== null || remarks.has(line)) collector.report(line.row, 'remark');
    else if (isPresent) collector.report(line.row, 'not-missing');
    else readLine(line, areStatusesMeant, areQuoted, collector);
  }
  return [];
}

/** "Number - Name": how the lines below are written. */
function isHeadingLine(text: string): boolean {
  const parts = text.split(/\s+[-\u2010-\u2015]\s+/u);
  return parts.length > 1 && parts.every((part) => headingOf(part) !== null);
}

function readLine(
  { row, text }: MarkedLine,
  areStatusesMeant: boolean,
  areQuoted: boolean,
  collector: EntryCollector,
): void {
  const unquoted = areQuoted ? text.trim().replace(QUOTED, '$1') : text;
  const split = areStatusesMeant ? splitStatus(unquoted.trim()) : null;
  const name = cellText(split?.name ?? unquoted);
  if (name.includes('\ufffd')) collector.report(row, 'unreadable');
  else if (split?.status === 'present') collector.report(row, 'not-missing');
  else if (name === '') collector.report(row, 'no-name');
  else if (name.includes('\t')) collector.report(row, 'columns-unknown');
  else {
    collector.add(row, { name, number: null, id: null }, text.trim());
  }
}

const PART = /^(?:already\s+|not\s+)?(?:permitted|missing)(?:\s+projects?)?\s*:?\s*[([]?\d*[)\]]?\s*:?$/iu;

/** "Permitted:", "Permitted projects (2)" or "Missing: 1" above a part of the list. */
function sectionStatus(line: string): Status | null {
  return /^[^:]*:$/u.test(line) || PART.test(line) ? statusIn(line) : null;
}

/** What stands around the list: above the first mark, and sentences before and behind it. */
function remarksAmong(lines: readonly MarkedLine[]): ReadonlySet<MarkedLine> {
  const first = lines.findIndex(({ isMarked }) => isMarked);
  const isListed = lines.filter(({ isMarked }) => isMarked).length > 1;
  const last = lines.findLastIndex(({ isMarked }) => isMarked);
  const farewell = lines.findLastIndex(({ text }, index) => index > Math.max(last, 0) && isFarewell(text.trim()));
  return new Set(
    lines.filter((line, index) => {
      const text = line.text.trim();
      if (line.isMarked) return false;
      if (index === 0 && lines.length > 1 && isHeadingLine(text)) return true;
      if (isRemark(text) || (farewell !== -1 && index > farewell)) return true;
      if (isListed) return index < first || (index > last && isSentence(text));
      const isAtTheEdge = index === 0 || index === lines.length - 1;
      return isAtTheEdge && lines.length > 1 && isSentence(text);
    }),
  );
}
