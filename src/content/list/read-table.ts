import type { ListedProject } from '../../domain/project-list.ts';
import { cellText, idText, isNumberLike, valueText } from './cell-text.ts';
import { rolesOf } from './columns.ts';
import type { EntryCollector } from './entry-collector.ts';
import { headingOf } from './headings.ts';
import type { ColumnRole, Corrections, ListColumn, ListProblemKind, Row } from './parsed-list.ts';
import { isRemark, splitStatus, statusIn, statusUnder } from './words.ts';

/** Rows between two chances for the page to do something else. */
const SLICE = 200;
/** So many rows show what a column holds. */
const ROWS_TO_LOOK_AT = 500;
const MOST_OTHERS = 6;
const LONGEST_OTHER = 100;
/** Shorter ids may be the project's number under another heading. */
const LONG_ID = 9;

/** Reads the rows of a table, each under what its columns mean. */
export function* readTable(
  given: readonly string[] | null,
  rows: Iterable<Row>,
  collector: EntryCollector,
  { roles: corrected }: Corrections,
): Generator<void, ListColumn[]> {
  const table: Row[] = [];
  for (const row of rows) {
    table.push({ ...row, cells: row.cells.map(cellText) });
    if (table.length % SLICE === 0) yield;
  }
  const heading = given ?? headingAmong(table, collector);
  const count = heading?.length ?? Math.max(0, ...table.slice(0, ROWS_TO_LOOK_AT).map(({ cells }) => cells.length));
  const sample = table.slice(0, ROWS_TO_LOOK_AT).filter((row) => !isRepeated(row, heading) && !isRemarkRow(row));
  const columns = Array.from({ length: count }, (_, index) => ({
    heading: heading?.[index] ?? '',
    values: sample.map(({ cells }) => cells[index] ?? ''),
  }));
  const roles = withCorrections(rolesOf(columns), corrected);
  const reader = rowReader(
    roles,
    columns.map((column) => column.heading),
    collector,
  );
  for (const [index, row] of table.entries()) {
    if (isRepeated(row, heading)) collector.report(row.row, 'heading');
    else if (isRemarkRow(row)) collector.report(row.row, 'remark');
    else reader(row);
    if (index % SLICE === 0) yield;
  }
  return columns.map(({ heading: text, values }, index) => ({
    heading: text,
    role: roles[index] ?? 'other',
    example: values.find((value) => value !== '') ?? '',
  }));
}

/** A first row of words above a column of numbers is a heading in words that nobody has told us. */
function headingAmong(table: Row[], collector: EntryCollector): readonly string[] | null {
  const [first, ...rest] = table;
  if (first === undefined || rest.length === 0) return null;
  const isHeading = first.cells.some(
    (cell, column) =>
      cell !== '' && !/\d/u.test(cell) && rest.slice(0, 50).every(({ cells }) => isNumberLike(cells[column] ?? '')),
  );
  if (!isHeading) return null;
  table.shift();
  collector.report(first.row, 'heading');
  return first.cells;
}

function isRepeated({ cells }: Row, heading: readonly string[] | null): boolean {
  return heading?.every((text, index) => text === (cells[index] ?? '')) ?? false;
}

function isRemarkRow({ cells }: Row): boolean {
  const [only = '', second] = cells.filter((cell) => cell !== '');
  return (second === undefined && isRemark(only)) || (cells.length > 1 && isRemark(cells.join(' ')));
}

/** What the user says of a column is so; whichever column we took for it is then none of our business. */
function withCorrections(roles: readonly ColumnRole[], corrected: ReadonlyMap<number, ColumnRole>): ColumnRole[] {
  const taken = new Set(corrected.values());
  const isOneOnly = (role: ColumnRole) => role === 'name' || role === 'number' || role === 'id';
  return roles.map((role, index) => corrected.get(index) ?? (isOneOnly(role) && taken.has(role) ? 'other' : role));
}

/** Whether a row is missing by what its status says; an empty one says nothing against it. */
function isMissingIn(heading: string, cell: string): boolean {
  const status = statusUnder(heading, cell) ?? (cell === '' ? 'missing' : statusIn(cell));
  return status === 'missing';
}

function rowReader(roles: readonly ColumnRole[], headings: readonly string[], collector: EntryCollector) {
  const [name = -1, number = -1, id = -1, status = -1] = (['name', 'number', 'id', 'status'] as const).map((role) =>
    roles.indexOf(role),
  );
  const isIdSure = headingOf(headings[id] ?? '')?.meaning === 'procore-id';
  const others = roles.flatMap((role, index) => (role === 'other' ? [index] : []));
  const isUnderstood = Math.max(name, number, id) !== -1;

  function entryIn(cells: readonly string[]): ListedProject | 'not-missing' | 'no-name' {
    const cell = (column: number) => cells[column] ?? '';
    const named = status === -1 ? splitStatus(cell(name)) : null;
    const isMissing = status === -1 ? named?.status !== 'present' : isMissingIn(headings[status] ?? '', cell(status));
    if (!isMissing) return 'not-missing';
    const said = idText(cell(id));
    const givenId = typeof said === 'string' ? null : said.id;
    const unread = others.map(cell).filter((text) => text !== '' && text.length <= LONGEST_OTHER);
    if (givenId !== null && !isIdSure && givenId.length < LONG_ID) unread.push(givenId);
    const entry = { name: named?.name ?? cell(name), number: valueText(cell(number)), id: givenId };
    // Where the table has names, a row without one is a total or a remark.
    const isNameless = entry.name === '' && (name !== -1 || (entry.number === null && givenId === null));
    if (isNameless && said !== 'lost') return 'no-name';
    return {
      ...entry,
      ...(unread.length > 0 && { others: unread.slice(0, MOST_OTHERS) }),
      ...(said === 'lost' && { isIdLost: true }),
    };
  }

  function obstacleIn(cells: readonly string[]): ListProblemKind | null {
    if (cells.some((text) => text.includes('\ufffd'))) return 'unreadable';
    // A separator inside of a name that is not quoted: what stands in the columns is not what they say.
    if (cells.slice(roles.length).some((text) => text !== '')) return 'too-many-columns';
    return isUnderstood ? null : 'columns-unknown';
  }

  return ({ row, cells, isBroken = false }: Row): void => {
    if (cells.every((text) => text === '')) return;
    if (isBroken) collector.report(row, 'quotes');
    const entry = obstacleIn(cells) ?? entryIn(cells);
    if (typeof entry === 'string') {
      collector.report(row, entry);
      return;
    }
    if (entry.isIdLost) collector.report(row, 'bad-id');
    collector.add(row, entry, JSON.stringify(cells));
  };
}
