import { cellText, isNumberLike } from './cell-text.ts';
import type { EntryCollector } from './entry-collector.ts';
import { isKeyedStatus, isPlace } from './fields-of-lines.ts';
import { headingOf, isAboutProjects } from './headings.ts';
import type { Row } from './parsed-list.ts';
import { sectionStatus } from './part-titles.ts';
import { DELIMITERS, type Line, recordsOf, splitRecord } from './records.ts';
import { isRemark } from './remark-words.ts';
import { statusIn, statusSaid } from './status-words.ts';

/** Delimited text in which the columns are known to be columns. */
export interface DelimitedTable {
  /** `null` where no line says what the columns are. */
  readonly heading: readonly string[] | null;
  readonly headingRow: number | null;
  readonly above: readonly Line[];
  readonly rows: Iterable<Row>;
}

/** Between the columns of a table that was pasted as plain text. */
const WIDE_SPACE = / {2,}/gu;
/** A heading stands near the top, under a title at most. */
const MOST_LINES_ABOVE = 30;

/** @param delimiter where the list itself says it, else `null` */
export function tableWithHeading(
  lines: readonly Line[],
  delimiter: string | null,
  collector: EntryCollector,
): DelimitedTable | null {
  const top = lines.filter(({ text }) => text.trim() !== '').slice(0, MOST_LINES_ABOVE);
  const candidates = top
    .filter(({ row, text }) => !collector.isSurelyProject(row, text))
    .map((line) => ({ line, above: lines.slice(0, lines.indexOf(line)), below: lines.slice(lines.indexOf(line) + 1) }));
  for (const { line, above, below } of candidates) {
    const likely = (delimiter === null ? DELIMITERS : [delimiter])
      .map((one) => ({ delimiter: one, weight: weightOf(cellsOf(line.text, one), below, one) }))
      .sort((one, other) => other.weight - one.weight)[0];
    if (likely !== undefined && likely.weight > 0) return tableBelow(line, above, below, likely.delimiter);
    const wide = { ...line, text: line.text.replace(WIDE_SPACE, '\t') };
    if (weightOf(cellsOf(wide.text, '\t'), [], '\t') > 1) {
      const spaced = below.map(({ row, text }) => ({ row, text: text.trimEnd().replace(WIDE_SPACE, '\t') }));
      return tableBelow(wide, above, spaced, '\t');
    }
  }
  const single = candidates.find((one) =>
    isHeadingOfOneColumn(
      one.line.text,
      one.below,
      one.above.every(({ text }) => text.trim() === '' || isRemark(text.trim())),
    ),
  );
  return single === undefined || isWithinList(single, collector)
    ? null
    : tableBelow(single.line, single.above, single.below, '\n');
}

/** Whether names stand above it, or another part: a heading of one column looks like the title of a part. */
function isWithinList(
  { line, above, below }: { line: Line; above: readonly Line[]; below: readonly Line[] },
  collector: EntryCollector,
): boolean {
  const said = above.filter(({ text }) => text.trim() !== '' && !isRemark(text.trim()));
  if (said.length === 0) return false;
  const isPart = said.some(
    ({ row, text }) => sectionStatus(text) !== null || collector.isSurelyProject(row, text.trim()),
  );
  return (
    isPart ||
    sectionStatus(line.text) !== null ||
    said.length * 2 > below.filter(({ text }) => text.trim() !== '').length
  );
}

function tableBelow(line: Line, above: readonly Line[], below: readonly Line[], delimiter: string): DelimitedTable {
  const heading = cellsOf(line.text, delimiter);
  while (heading.length > 1 && heading.at(-1) === '') heading.pop();
  const records = recordsOf(below, delimiter, heading.length);
  const isTidy = delimiter === ',' && !/, \S/u.test(line.text);
  return { heading, headingRow: line.row, above, rows: isTidy ? withSplits(records) : records };
}

/** Where commas have no space behind them, one that has may belong to a name that is not quoted. */
function* withSplits(rows: Iterable<Row>): Generator<Row> {
  for (const row of rows) {
    const isSpaced = row.cells.some((cell, index) => index > 0 && /^ \S/u.test(cell) && !isNumberLike(cell.trim()));
    yield isSpaced && row.isQuoted !== true ? { ...row, isPerhapsSplit: true, line: row.cells.join(',') } : row;
  }
}

/** How many of the cells are understood as headings, 0 where this is no heading. */
function weightOf(cells: readonly string[], below: readonly Line[], delimiter: string): number {
  const said = cells.filter((cell) => cell !== '');
  // The names need no heading.
  if (said.length > 1 && cells[0] === '' && said.every((cell) => statusIn(cell) !== null)) return said.length;
  const known = said.map(headingOf).filter((heading) => heading !== null);
  if (said.length < 2 || !said.some(isAboutProjects)) return 0;
  if (known.length > 1) return known.length;
  const rows = firstOf(recordsOf(below, delimiter, cells.length), 5);
  const alike = rows.filter((row) => row.cells.length === cells.length);
  const isHeading = !said.some((cell) => /\d/u.test(cell)) && alike.length > 0 && alike.length * 2 >= rows.length;
  return isHeading ? 1 : 0;
}

const PROJECTS = /^(?:projects|projets|projekte)$/iu;

function firstOf(rows: Iterable<Row>, count: number): Row[] {
  const first: Row[] = [];
  for (const row of rows) {
    first.push(row);
    if (first.length === count) break;
  }
  return first;
}

/** One column is a table only if its heading can be no project's name. */
function isHeadingOfOneColumn(text: string, below: readonly Line[], isFirst: boolean): boolean {
  const word = cellText(text.replace(/^"(.*)"$/u, '$1'));
  const heading = headingOf(word);
  if (heading === null || !isAboutProjects(word)) return false;
  const values = below.map((line) => cellText(line.text)).filter((value) => value !== '');
  if (values.some((value) => isKeyedStatus(value) || isPlace(value))) return false;
  if (values.length > 0 && values.every(isNumberLike)) return heading.meaning !== 'title' && heading.meaning !== 'name';
  if (heading.meaning === 'title') return isFirst && (values.length > 1 || PROJECTS.test(word)) && values.length > 0;
  // Nobody calls a project "Name" or "Number".
  if (isFirst && values.length > 0 && /^(?:name|number)$/u.test(heading.meaning)) return true;
  return /[\s_]|\p{Ll}\p{Lu}|[^\p{ASCII}]|^proje[ck]tname$/u.test(word);
}

/** A procore id alone, as a program may write it. */
const ID_LINE = /^["']?[1-9]\d{11,}["']?[,;]?$/u;

/** Columns without a heading: the lines fall into equally many of them. */
export function tableWithoutHeading(lines: readonly Line[]): DelimitedTable | null {
  const said = lines.filter(({ text }) => text.trim() !== '' && !isRemark(text.trim()));
  if (said.length > 0 && said.every(({ text }) => ID_LINE.test(text.trim()))) {
    const rows = said.map(({ row, text }) => ({ row, cells: [text.replace(/\D/gu, '')] }));
    return { heading: null, headingRow: null, above: [], rows };
  }
  for (const delimiter of DELIMITERS) {
    const rows = said.map(({ text }) => splitRecord(text, delimiter).cells);
    const count = mostCommon(rows.map(({ length }) => length).filter((length) => length > 1));
    const alike = rows.filter(({ length }) => length === count);
    const single = rows.filter(({ length }) => length === 1);
    const areAlike =
      alike.length === rows.length ||
      (delimiter === '\t' &&
        (alike.length >= rows.length * 0.6 || (alike.length > 1 && alike.length + single.length === rows.length)));
    if (count < 2 || !areAlike) continue;
    // A comma, a semicolon or a bar may be a part of a name; beside a number, an id or a status it parts columns.
    if (delimiter !== '\t' && (rows.length < 2 || !hasValues(rows))) continue;
    const records = recordsOf(lines, delimiter, count);
    return {
      heading: null,
      headingRow: null,
      above: [],
      rows: delimiter === '\t' ? records : withLines(records, delimiter),
    };
  }
  return spacedTable(lines);
}

/** As a terminal or a page of paper shows it: a name may have wide spaces in it as well, but not in each row as many. */
function spacedTable(lines: readonly Line[]): DelimitedTable | null {
  const rows = lines.flatMap(({ row, text }): Row[] => {
    const line = text.trim();
    if (line === '') return [];
    return [isRemark(line) ? { row, cells: [line], isAround: true } : { row, cells: line.split(WIDE_SPACE), line }];
  });
  const cells = rows.filter(({ isAround }) => isAround !== true).map((row) => row.cells);
  const count = cells[0]?.length ?? 0;
  const areTimes = cells.every(([first = '']) => /\d:\d\d/u.test(first));
  const isTable =
    cells.length > 1 && count > 1 && !areTimes && cells.every(({ length }) => length === count) && hasValues(cells);
  return isTable ? { heading: null, headingRow: null, above: [], rows } : null;
}

/** A comma, a semicolon or a bar may be a part of a name. */
function* withLines(rows: Iterable<Row>, delimiter: string): Generator<Row> {
  for (const row of rows) yield { ...row, line: row.cells.join(delimiter) };
}

function hasValues([first = [], ...below]: readonly (readonly string[])[]): boolean {
  return first.some((_, column) => {
    const rest = below.map((cells) => cellText(cells[column] ?? ''));
    // Before several cells it may say what each of them is.
    const isPlace = first.length > 2 && [first, ...below].every((cells) => cells[column] === 'OK');
    const mayBeStatuses = (column > 0 || first.length === 2) && !isPlace;
    return rest.every(isNumberLike) || (mayBeStatuses && rest.every((cell) => statusSaid(cell) !== null));
  });
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

function cellsOf(text: string, delimiter: string): string[] {
  const { cells, isOpen } = splitRecord(text, delimiter);
  return (isOpen ? text.split(delimiter) : cells).map(cellText);
}
