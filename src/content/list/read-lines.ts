import { cellText } from './cell-text.ts';
import type { EntryCollector } from './entry-collector.ts';
import type { MarkedLine } from './line-marks.ts';
import { isFarewell, isRemark, isSentence, splitStatus } from './words.ts';

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
  for (const [index, line] of said.entries()) {
    if (index % SLICE === 0) yield;
    if (remarks.has(line)) collector.report(line.row, 'remark');
    else readLine(line, areStatusesMeant, areQuoted, collector);
  }
  return [];
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
      if (isRemark(text) || (farewell !== -1 && index > farewell)) return true;
      if (isListed) return index < first || (index > last && isSentence(text));
      const isAtTheEdge = index === 0 || index === lines.length - 1;
      return isAtTheEdge && lines.length > 1 && isSentence(text);
    }),
  );
}
