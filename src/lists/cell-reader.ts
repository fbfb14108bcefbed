import type { CellBeside, ListedProject } from '../domain/listed-project.ts';
import { isLongId } from '../domain/long-id.ts';
import { remembered } from '../domain/remembered.ts';
import { openAmong } from './answers.ts';
import { idText, isNumberLike, trim, valueText } from './cell-text.ts';
import { headingOf } from './headings.ts';
import { otherNames, unreadColumns } from './other-columns.ts';
import type { ColumnRole, ListProblemKind, Row } from './parsed-list.ts';
import { projectLinkIn } from './project-link.ts';
import { splitStatus } from './split-status.ts';
import { isOfProjectAlone, statusCell } from './status-columns.ts';
import { isPerhapsDone, type Status, statusIn, wordsOfKey } from './status-words.ts';

const MOST_OTHERS = 6;
const LONGEST_OTHER = 100;
const LONGEST_BESIDE = 40;
/** Other columns may have streets and firms, and one of those may be called "Old" or "Green". */
const OF_REMARKS =
  /(?<!\p{L})(?:comm?ent\p{L}*|kommentare?|remar[kq]\p{L}*|notes?|bemerk\p{L}*|anmerk\p{L}*|hinweise?|observ\p{L}*|notas?|opmerk\p{L}*|uwag\p{L}*|actions?)(?!\p{L})|備考|备注/iu;

export interface ReadColumn {
  readonly heading: string;
  readonly role: ColumnRole;
  /** What stands in it, as far as it was looked at. */
  readonly values: readonly string[];
  /** Of numbers: nothing says for sure that they are the projects'. */
  readonly isUnsure?: boolean;
}

/** What single rows say under these columns. */
export interface CellReader {
  /** Of its status; `null` where no cell is about that. */
  statusOf(cells: readonly string[]): Status | null;
  /** Why the columns say nothing of this row. */
  obstacleIn(cells: readonly string[]): ListProblemKind | null;
  entryIn(row: Row): ListedProject | 'no-name';
}

/** @param areStatusesMeant whether the names have their status beside them: in a few it may be a part of the name */
export function cellReader(columns: readonly ReadColumn[], areStatusesMeant: boolean): CellReader {
  const roles = columns.map(({ role }) => role);
  const [name = -1, number = -1, id = -1] = (['name', 'number', 'id'] as const).map((role) => roles.indexOf(role));
  const statusOfCells = statusReader(columns);
  const headingAt = (column: number) => columns[column]?.heading ?? '';
  const isIdSure = headingOf(headingAt(id))?.meaning === 'procore-id';
  const isNumberSure = columns[number]?.isUnsure !== true;
  const others = roles.flatMap((role, index) => (role === 'other' ? [index] : []));
  const [names, unreadOnes] = [otherNames(columns), unreadColumns(columns)];
  const unneeded = roles.flatMap((role, index) => (role === 'ignored' || role === 'status' ? [index] : []));
  const isUnderstood = Math.max(name, number, id) !== -1;

  const isBare = bareAmong(columns);
  const isPerhapsFineAside = asideAmong(columns);

  function nameAndStatus(cells: readonly string[]): { readonly name: string; readonly status: Status | null } {
    const cell = cells[name] ?? '';
    const split = statusOfCells === null && areStatusesMeant ? splitStatus(cell) : null;
    return split ?? { name: valueText(cell) ?? '', status: null };
  }

  function besideIn(cells: readonly string[]): CellBeside[] {
    return [...others, ...unneeded].flatMap((column) => {
      const text = cells[column] ?? '';
      return text !== '' && text.length <= LONGEST_BESIDE
        ? [{ heading: headingAt(column).slice(0, LONGEST_BESIDE), text }]
        : [];
    });
  }

  return {
    statusOf(cells) {
      const status = statusOfCells === null ? nameAndStatus(cells).status : statusOfCells(cells);
      const isOpen = status === null || (status === 'missing' && statusOfCells !== null);
      return isOpen && isPerhapsFineAside(cells) ? 'unclear' : status;
    },
    obstacleIn(cells) {
      if (cells.some((text) => text.includes('\ufffd'))) return 'unreadable';
      // A separator inside of a name that is not quoted: what stands in the columns is not what they say.
      if (cells.slice(roles.length).some((text) => text !== '')) return 'too-many-columns';
      return isUnderstood ? null : 'columns-unknown';
    },
    entryIn({ cells, line, below, isPerhapsSplit = false, isItem = false }) {
      const cell = (column: number) => cells[column] ?? '';
      const said = idText(cell(id));
      const linked = typeof said === 'string' ? linkedIdIn(cells) : null;
      const givenId = typeof said === 'string' ? linked : said.id;
      const unread = unreadOnes.map(cell).filter((text) => isTelling(text) && projectLinkIn(text) === null);
      if (givenId !== null && linked === null && !isIdSure && !isLongId(givenId)) unread.push(givenId);
      const named = nameAndStatus(cells);
      const numbered = valueText(cell(number));
      const isNumberMeant = isNumberSure || named.name === '';
      if (numbered !== null && !isNumberMeant) unread.unshift(numbered);
      const entry = { name: named.name, number: isNumberMeant ? numbered : null, id: givenId };
      const namesToo = names.map(cell).filter((text) => isTelling(text) && text !== named.name);
      // Where the table has names, a row without name and number is a total or a remark.
      const isNameless =
        entry.name === '' &&
        linked === null &&
        !isNumberLike(entry.number ?? '') &&
        (name !== -1 || (entry.number ?? givenId) === null);
      if (isNameless && said !== 'lost') return 'no-name';
      const beside = besideIn(cells);
      const whole = line ?? (named.status === null ? undefined : cell(name));
      return {
        ...entry,
        ...(unread.length > 0 && { others: unread.slice(0, MOST_OTHERS) }),
        ...(namesToo.length > 0 && { otherNames: namesToo }),
        ...(beside.length > 0 && entry.name !== '' && { beside: beside.slice(0, MOST_OTHERS) }),
        ...(below !== undefined && { below }),
        ...(whole !== undefined && { line: trim(whole) }),
        ...((isPerhapsSplit || (!isItem && isBare(cells)) || (entry.name === '' && name !== -1 && linked === null)) && {
          isUnsure: true,
        }),
        ...(said === 'lost' && linked === null && { isIdLost: true }),
      };
    },
  };
}

/** Whether a remark in whatever column may say that this one is not missing. */
function asideAmong(columns: readonly ReadColumn[]): (cells: readonly string[]) => boolean {
  const others = columns.flatMap(({ role, heading, values }, column) =>
    role === 'other' ? [{ column, isRemark: OF_REMARKS.test(heading), usual: usualOf(values) }] : [],
  );
  return (cells) =>
    others.some(({ column, isRemark, usual }) => {
      const cell = cells[column] ?? '';
      return saysFine(cell) || (isRemark && cell !== usual && mayBeDone(cell));
    });
}

/** What more than half of the rows say is no remark of any of them, but what can be done with each. */
function usualOf(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].find(([, count]) => count > 1 && count * 2 > values.length)?.[0] ?? null;
}

/** A name alone, where others have their numbers: it may be that of a group. */
function bareAmong(columns: readonly ReadColumn[]): (cells: readonly string[]) => boolean {
  const told = columns.flatMap(({ role }, index) => (/^(?:number|id|status)$/u.test(role) ? [index] : []));
  const values = columns.find(({ role }) => role === 'number')?.values ?? [];
  const numbered = values.filter((value) => value !== '').length;
  const areMost = numbered * 2 >= values.length && columns.some(({ role }) => role === 'status');
  return (cells) =>
    numbered > 0 && told.every((column) => (cells[column] ?? '') === '') && (areMost || cells.length === 1);
}

/** What the columns for it say of a row, where they agree; `null` where there are none. */
function statusReader(columns: readonly ReadColumn[]): ((cells: readonly string[]) => Status) | null {
  const all = columns.flatMap(({ role, heading, values }, column) =>
    role === 'status' ? [{ heading, column, isOpen: openAmong(values) }] : [],
  );
  const own = all.filter(({ heading }) => !isOfProjectAlone(wordsOfKey(heading)));
  const statuses = own.length > 0 ? own : all;
  if (statuses.length === 0) return null;
  return (cells) => {
    const saidIn = ({ heading, column, isOpen }: (typeof all)[number]) => {
      const cell = cells[column] ?? '';
      return isOpen(cell) ? 'unclear' : statusCell(heading, cell);
    };
    const [first = 'unclear', ...rest] = statuses.map(saidIn);
    const isAgreed = rest.every((one) => one === first);
    // What is missing beside it may be the project.
    const isDenied = first === 'present' && all.some((one) => saidIn(one) === 'missing');
    return isAgreed && !isDenied ? first : 'unclear';
  };
}

const MOST_REMEMBERED = 20_000;

/** Numbers and single words are no remarks. */
const isTalk = (cell: string) => /\p{L}\s+\p{L}/u.test(cell) && cell.length <= LONGEST_OTHER;
const saysFine = remembered(MOST_REMEMBERED, (cell: string) => isTalk(cell) && statusIn(cell) === 'present');
const mayBeDone = remembered(MOST_REMEMBERED, (cell: string) => isTalk(cell) && isPerhapsDone(cell));

/** Of the project that the row links to. */
function linkedIdIn(cells: readonly string[]): string | null {
  const ids = new Set(cells.flatMap((cell) => projectLinkIn(cell)?.id ?? []));
  const [id = null, second] = ids;
  return second === undefined ? id : null;
}

function isTelling(text: string): boolean {
  return text !== '' && text.length <= LONGEST_OTHER;
}
