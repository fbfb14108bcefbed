import { cellReader } from './cell-reader.ts';
import { cellText, isNumberLike, valueText } from './cell-text.ts';
import { rolesOf } from './columns.ts';
import type { EntryCollector } from './entry-collector.ts';
import { headingOf } from './headings.ts';
import {
  type ColumnRole,
  type Corrections,
  type ListColumn,
  NO_CORRECTIONS,
  type Row,
  type TablePart,
} from './parsed-list.ts';
import { sectionStatus } from './part-titles.ts';
import { isFarewell, isRemarkRow } from './remark-words.ts';
import { rowReader } from './row-reader.ts';
import { splitStatus } from './split-status.ts';
import { statusIn, statusSaid } from './status-words.ts';
import { isSurelyNumber } from './sure-numbers.ts';

/** Rows between two chances for the page to do something else. */
const SLICE = 200;
const LONGEST_REST = 100;
/** More rows than this are no signature. */
const LONGEST_SIGNATURE = 8;
/** So many rows show what a column holds. */
const ROWS_TO_LOOK_AT = 500;

/** Reads tables one after the other. The user sees and corrects the columns of the first that may hold projects. */
export function* readTables(
  parts: readonly TablePart[],
  collector: EntryCollector,
  corrections: Corrections,
): Generator<void, readonly ListColumn[]> {
  const main = parts.find(({ about }) => about !== 'remark' && about !== 'present') ?? parts[0];
  const columnsOf = new Map<TablePart, readonly ListColumn[]>();
  for (const part of parts) {
    const isAlike = main?.heading?.join('\n') === part.heading?.join('\n');
    columnsOf.set(part, yield* readTable(part, collector, isAlike ? corrections : NO_CORRECTIONS));
  }
  return (main && columnsOf.get(main)) ?? [];
}

/** Reads the rows of a table, each under what its columns mean. */
function* readTable(
  { heading: given, rows, about }: TablePart,
  collector: EntryCollector,
  { roles: corrected }: Corrections,
): Generator<void, readonly ListColumn[]> {
  const table: Row[] = [];
  for (const row of rows) {
    table.push({ ...row, cells: row.cells.map(cellText) });
    if (table.length % SLICE === 0) yield;
  }
  markSignature(table);
  const heading = given ?? headingAmong(table, collector);
  const isRow = (row: Row) => row.isAround !== true && !isRepeated(row, heading);
  const shown = table.filter(isRow).slice(0, ROWS_TO_LOOK_AT);
  const count = heading?.length ?? Math.max(0, ...shown.map(({ cells }) => cells.length));
  const sample = shown.filter((row) => !isAside(row));
  const columns = Array.from({ length: count }, (_, index) => ({
    heading: heading?.[index] ?? '',
    values: sample.map(({ cells }) => cells[index] ?? ''),
  }));
  const roles = withCorrections(rolesOf(columns), corrected);
  const names = columns[roles.indexOf('name')];
  const said = names?.values.filter((value) => value !== '') ?? [];
  const areStatusesMeant = said.filter((value) => splitStatus(value) !== null).length * 2 >= said.length;
  const cells = cellReader(
    columns.map((column, index) => ({
      ...column,
      role: roles[index] ?? 'other',
      isUnsure:
        roles[index] === 'number' && !corrected.has(index) && !isSurelyNumber(column, index < roles.indexOf('name')),
    })),
    areStatusesMeant,
  );
  const reader = rowReader(
    cells,
    collector,
    about ?? (names && isPart(names.heading) ? statusIn(names.heading) : null),
  );
  for (const [index, row] of table.entries()) {
    if (isRepeated(row, heading)) collector.report(row.row, 'heading', row.cells.join(' · '));
    else reader(withBelow(row, table, index, collector));
    if (index % SLICE === 0) yield;
  }
  return columns.map(({ heading: text, values }, index) => ({
    heading: text,
    role: roles[index] ?? 'other',
    example: values.find((value) => value !== '') ?? '',
  }));
}

/** Behind a farewell stands who has written, and no row. */
function markSignature(table: Row[]): void {
  const start = Math.max(1, table.length - LONGEST_SIGNATURE);
  const end = table.findIndex((row, index) => index >= start && isFarewell(onlyCell(row)));
  for (const [index, row] of table.entries())
    if (end !== -1 && index > end && onlyCell(row) !== '') table[index] = { ...row, isAround: true };
}

/** Of a row in a text; empty where it has more than one, or is an item of its own. */
function onlyCell({ cells, isItem }: Row): string {
  const [only = '', second] = cells.filter((cell) => cell !== '');
  return second === undefined && isItem !== true ? only : '';
}

/** A row of one cell may be the rest of the name above it. */
function withBelow(row: Row, table: readonly Row[], index: number, collector: EntryCollector): Row {
  const next = table[index + 1];
  if (next === undefined || next.isAround === true || next.isItem === true) return row;
  const said = next.cells.filter((cell) => cell !== '');
  const [rest = ''] = said;
  const isRest =
    said.length === 1 &&
    rest.length <= LONGEST_REST &&
    /\p{L}/u.test(rest) &&
    !isAside(next) &&
    !collector.isSurelyProject(next.row, rest);
  return isRest ? { ...row, below: [rest] } : row;
}

/** "Permitted projects" as the heading of names says of all of them what they are. */
function isPart(heading: string): boolean {
  return sectionStatus(heading) !== null;
}

/** A first row of words above a column of numbers or statuses is a heading in words that nobody has told us. */
function headingAmong(table: Row[], collector: EntryCollector): readonly string[] | null {
  const [first, ...rest] = table;
  if (first === undefined || rest.length === 0 || collector.isSurelyProject(first.row, first.cells.join(' ')))
    return null;
  const isHeading = first.cells.some(
    (cell, column) =>
      (/\p{L}{2}/u.test(cell) || headingOf(cell) !== null) &&
      !/\d/u.test(cell) &&
      valueText(cell) !== null &&
      !/^tb[dca]$/iu.test(cell) &&
      statusSaid(cell) === null &&
      areValues(rest.slice(0, 50).map(({ cells }) => cells[column] ?? '')),
  );
  if (!isHeading) return null;
  table.shift();
  collector.report(first.row, 'heading', first.cells.join(' · '));
  return first.cells;
}

function areValues(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  const areStatuses = said.length > 1 && said.every((cell) => statusSaid(cell) !== null);
  return said.length > 0 && (areStatuses || said.every(isNumberLike));
}

function isRepeated({ cells }: Row, heading: readonly string[] | null): boolean {
  return heading?.every((text, index) => text === (cells[index] ?? '')) ?? false;
}

function isAside({ cells }: Row): boolean {
  const [only = '', second] = cells.filter((cell) => cell !== '');
  return isRemarkRow(cells) || (second === undefined && sectionStatus(only) !== null);
}

/** What the user says of a column is so; whichever column we took for it is then none of our business. */
function withCorrections(roles: readonly ColumnRole[], corrected: ReadonlyMap<number, ColumnRole>): ColumnRole[] {
  const taken = new Set(corrected.values());
  const isOneOnly = (role: ColumnRole) => role === 'name' || role === 'number' || role === 'id';
  return roles.map((role, index) => corrected.get(index) ?? (isOneOnly(role) && taken.has(role) ? 'other' : role));
}
