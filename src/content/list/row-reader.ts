import type { CellBeside, ListedProject } from '../../domain/project-list.ts';
import { idText, isLongId, trim, valueText } from './cell-text.ts';
import type { EntryCollector } from './entry-collector.ts';
import { headingOf } from './headings.ts';
import type { ColumnRole, ListProblemKind, PartMeaning, Row } from './parsed-list.ts';
import { isRemarkRow } from './remark-words.ts';
import { type Status, sectionStatus, splitStatus, statusIn, statusUnder } from './status-words.ts';

const MOST_OTHERS = 6;
const LONGEST_OTHER = 100;
const LONGEST_BESIDE = 40;
const BESIDE_THE_POINT = /^(?:true|false|yes|no|y|n|\S+@\S+\.\S+|https?:\S*)$/iu;

export interface ReadColumn {
  readonly heading: string;
  readonly role: ColumnRole;
}

export interface RowReaderOptions {
  /** What is said of the rows from the first on. */
  readonly about: PartMeaning | null;
  /** Whether the names have their status beside them: in a few it may be a part of the name. */
  readonly areStatusesMeant: boolean;
}

/** Reads rows one after the other: a row between them may say what those below are. */
export function rowReader(
  columns: readonly ReadColumn[],
  collector: EntryCollector,
  { about: first, areStatusesMeant }: RowReaderOptions,
): (row: Row) => void {
  const roles = columns.map(({ role }) => role);
  const [name = -1, number = -1, id = -1] = (['name', 'number', 'id'] as const).map((role) => roles.indexOf(role));
  const statuses = roles.flatMap((role, index) => (role === 'status' ? [index] : []));
  const headingAt = (column: number) => columns[column]?.heading ?? '';
  const isIdSure = headingOf(headingAt(id))?.meaning === 'procore-id';
  const others = roles.flatMap((role, index) => (role === 'other' ? [index] : []));
  const unneeded = roles.flatMap((role, index) => (role === 'ignored' ? [index] : []));
  const isUnderstood = Math.max(name, number, id) !== -1;
  let about = first;

  /** What the row says of its status, or what is said of all rows here. */
  function meaningOf(cells: readonly string[]): PartMeaning {
    const said = statuses.length === 0 ? nameAndStatus(cells).status : statusOfCells(cells);
    if (about === null || about === 'missing') return said ?? 'missing';
    if (about === 'unclear') return said ?? 'unclear';
    return said === 'missing' && about === 'present' ? 'unclear' : about;
  }

  /** Columns that do not agree do not tell. */
  function statusOfCells(cells: readonly string[]): Status {
    const [first = 'unclear', ...rest] = statuses.map((column) => statusCell(headingAt(column), cells[column] ?? ''));
    return rest.every((one) => one === first) ? first : 'unclear';
  }

  function nameAndStatus(cells: readonly string[]): { readonly name: string; readonly status: Status | null } {
    const cell = cells[name] ?? '';
    const split = statuses.length === 0 && areStatusesMeant ? splitStatus(cell) : null;
    return split ?? { name: valueText(cell) ?? '', status: null };
  }

  function entryIn({ cells, line, isPerhapsSplit = false }: Row): ListedProject | 'no-name' {
    const cell = (column: number) => cells[column] ?? '';
    const said = idText(cell(id));
    const givenId = typeof said === 'string' ? null : said.id;
    const unread = others.map(cell).filter((text) => text !== '' && text.length <= LONGEST_OTHER);
    if (givenId !== null && !isIdSure && !isLongId(givenId)) unread.push(givenId);
    const named = nameAndStatus(cells);
    const entry = { name: named.name, number: valueText(cell(number)), id: givenId };
    // Where the table has names, a row without one is a total or a remark.
    const isNameless = entry.name === '' && (name !== -1 || (entry.number === null && givenId === null));
    if (isNameless && said !== 'lost') return 'no-name';
    const beside = besideIn(cells);
    const whole = line ?? (named.status === null ? undefined : cell(name));
    return {
      ...entry,
      ...(unread.length > 0 && { others: unread.slice(0, MOST_OTHERS) }),
      ...(beside.length > 0 && entry.name !== '' && { beside: beside.slice(0, MOST_OTHERS) }),
      ...(whole !== undefined && { line: trim(whole) }),
      ...(isPerhapsSplit && { isUnsure: true }),
      ...(said === 'lost' && { isIdLost: true }),
    };
  }

  function besideIn(cells: readonly string[]): CellBeside[] {
    return [...others, ...unneeded].flatMap((column) => {
      const text = cells[column] ?? '';
      const isTelling = text !== '' && text.length <= LONGEST_BESIDE && !BESIDE_THE_POINT.test(text);
      return isTelling ? [{ heading: headingAt(column).slice(0, LONGEST_BESIDE), text }] : [];
    });
  }

  function obstacleIn(cells: readonly string[]): ListProblemKind | null {
    if (cells.some((text) => text.includes('\ufffd'))) return 'unreadable';
    // A separator inside of a name that is not quoted: what stands in the columns is not what they say.
    if (cells.slice(roles.length).some((text) => text !== '')) return 'too-many-columns';
    return isUnderstood ? null : 'columns-unknown';
  }

  /** A row of one cell that is no project: it says what those below are, or nothing. */
  function asideIn({ row, cells, isAround = false }: Row): boolean {
    const [only = '', second] = cells.filter((cell) => cell !== '');
    const text = cells.join(' ').trim();
    if (collector.isSurelyProject(row, only)) return false;
    const section = second === undefined || isAround ? sectionStatus(isAround ? text : only) : null;
    if (section !== null && (section !== 'other' || isAround)) {
      about = section === 'other' ? (about === null ? null : 'unclear') : section;
      return true;
    }
    return isAround || isRemarkRow(cells);
  }

  return (row: Row): void => {
    const { row: at, cells, isBroken = false, isItem = false, isPerhapsSplit = false } = row;
    if (cells.every((text) => text === '')) {
      if (isItem) collector.report(at, 'no-name');
      return;
    }
    if (asideIn(row)) {
      collector.report(at, 'remark', written(cells));
      return;
    }
    if (isBroken) collector.report(at, 'quotes');
    const entry = row.isAround ? nameAlone(cells) : (obstacleIn(cells) ?? entryIn(row));
    if (typeof entry === 'string') {
      collector.report(at, entry);
      return;
    }
    const meaning = collector.isPutIn(at) ? 'missing' : meaningOf(cells);
    if (meaning === 'present' || meaning === 'other-list' || meaning === 'remark') {
      collector.report(at, meaning === 'present' ? 'not-missing' : meaning, written(cells));
      return;
    }
    if (meaning !== 'missing') collector.report(at, meaning === 'unclear' ? 'status-unclear' : meaning);
    if (isPerhapsSplit) collector.report(at, 'comma');
    if (entry.isIdLost) collector.report(at, 'bad-id');
    collector.add(at, meaning === 'missing' ? entry : { ...entry, isUnsure: true }, JSON.stringify(cells));
  };
}

/** A row as one line. */
function written(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' · ');
}

function nameAlone(cells: readonly string[]): ListedProject {
  return { name: cells.join(' ').trim(), number: null, id: null };
}

/** An empty one may be the lower part of a cell above; unknown words do not say that it is missing, nor that it is not. */
function statusCell(heading: string, cell: string): Status {
  return statusUnder(heading, cell) ?? statusIn(cell) ?? 'unclear';
}
