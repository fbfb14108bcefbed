import type { EntryCollector } from './entry-collector.ts';
import type { DelimitedTable } from './find-table.ts';
import { headingOf, isAboutProjects } from './headings.ts';
import type { PartMeaning, Row, TablePart } from './parsed-list.ts';
import { isForeign, sectionStatus } from './part-titles.ts';
import type { Line } from './records.ts';
import { isRemark, isSentence } from './remark-words.ts';
import { statusIn } from './status-words.ts';

/** Reads what stands above a table. @returns what its title says of all its rows */
export function titleAbove(lines: readonly Line[], collector: EntryCollector): PartMeaning | undefined {
  const said = lines.filter(({ text }) => text.trim() !== '');
  let about: PartMeaning | undefined;
  for (const { row, text } of said) {
    const line = text.trim();
    if (collector.isSurelyProject(row, line)) {
      const isUnsure = about !== undefined && about !== 'missing';
      if (about === 'present') collector.report(row, 'not-missing', line);
      else collector.add(row, { name: line, number: null, id: null, ...(isUnsure && { isUnsure }) }, text);
      continue;
    }
    collector.report(row, 'above-heading', text);
    about = saidBy(line, about);
  }
  return about;
}

/** Any word of a title may say that those below are not missing; that they are is what a list is for. */
function saidBy(title: string, before: PartMeaning | undefined): PartMeaning | undefined {
  const section = sectionStatus(title);
  if (section === 'other') return before === undefined ? undefined : 'unclear';
  if (section !== null) return section;
  const status = statusIn(title);
  if (status === null && isForeign(title)) return 'unclear';
  return status === null || status === 'missing' ? before : 'unclear';
}

/** The table in parts, where another heading with other columns stands among its rows. */
export function* partsOfTable(
  { heading, rows }: DelimitedTable,
  above: PartMeaning | undefined,
  collector: EntryCollector,
): Generator<void, TablePart[]> {
  let about = above;
  let part: { heading: readonly string[] | null; rows: Row[]; about: PartMeaning | undefined } = {
    heading,
    rows: [],
    about,
  };
  const parts = [part];
  let title: string | null = null;
  for (const row of rows) {
    if (part.rows.length % SLICE === 0) yield;
    const cells = row.cells.map((cell) => cell.trim());
    if (heading !== null && isOtherHeading(cells, part.heading ?? [])) {
      collector.report(row.row, 'heading', cells.join(' · '));
      part = { heading: cells, rows: [], about };
      parts.push(part);
      continue;
    }
    const [only = '', second] = cells.filter((cell) => cell !== '');
    // What stands above either of two tables may say which of them is which.
    if (title !== null && cells.join('\n') === heading?.join('\n')) for (const one of parts) one.about ??= 'unclear';
    title = second === undefined && !collector.isSurelyProject(row.row, only) && !isRemark(only) ? only : null;
    const said = second === undefined && !collector.isSurelyProject(row.row, only) ? sectionStatus(only) : null;
    if (said !== null) about = said === 'other' ? about : said;
    part.rows.push(row);
  }
  part.rows = withClosing(part.rows, collector);
  return parts;
}

/** What somebody has written below the list, which may say of a project in it that it is done. */
function withClosing(rows: Row[], collector: EntryCollector): Row[] {
  const end = rows.findLastIndex((row) => !isClosing(row, collector)) + 1;
  return end * 2 > rows.length ? rows.map((row, index) => (index < end ? row : { ...row, isAround: true })) : rows;
}

/** The last word of a name may end in a dot. */
const SHORTENED =
  /(?<!\p{L})(?:inc|co|corp|ltd|llc|bldg|bldgs|st|ave|rd|blvd|dr|dept|bros|gmbh|no|ext|ph|mt|ft|jr|sr|str|lda|ltda|s\.?a)\.$/iu;

function isClosing({ row, cells, isQuoted }: Row, collector: EntryCollector): boolean {
  const [text = '', second] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (second !== undefined || isQuoted || !/[.!]$/u.test(text) || SHORTENED.test(text)) return false;
  if (text.split(/\s+/u, 3).length < 3) return false;
  return (isSentence(text) || statusIn(text) !== null) && !collector.isSurelyProject(row, text);
}

const SLICE = 200;

function isOtherHeading(cells: readonly string[], heading: readonly string[]): boolean {
  const known = cells.filter((cell) => headingOf(cell) !== null);
  if (known.length < 2 || cells.some((cell) => /\d/u.test(cell))) return false;
  return known.some(isAboutProjects) && cells.join('\n') !== heading.join('\n');
}
