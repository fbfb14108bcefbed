import type { ListedProject } from '../domain/listed-project.ts';
import type { CellReader } from './cell-reader.ts';
import { isNumberLike } from './cell-text.ts';
import type { EntryCollector } from './entry-collector.ts';
import type { PartMeaning, Row } from './parsed-list.ts';
import { sectionStatus } from './part-titles.ts';
import { isRemarkRow, isTotalRow } from './remark-words.ts';
import type { Status } from './status-words.ts';
import { titleWithMore } from './titles-with-more.ts';

/**
 * Reads rows one after the other: a row between them may say what those below are.
 * @param first what is said of the rows from the first on
 */
export function rowReader(
  { entryIn, obstacleIn, statusOf }: CellReader,
  collector: EntryCollector,
  first: PartMeaning | null,
): (row: Row) => void {
  let about = first;

  /** A row of one cell that is no project: it says what those below are, or nothing. */
  function asideIn(line: Row): boolean {
    const { row, cells, isAround = false } = line;
    const [only = '', second] = cells.filter((cell) => cell !== '');
    const text = cells.join(' ').trim();
    if (collector.isSurelyProject(row, only)) return false;
    const title = second === undefined || isAround ? (isAround ? text : only) : '';
    const section = sectionStatus(title);
    if (section !== null && (section !== 'other' || isAround)) {
      about = section === 'other' ? (about === null ? null : 'unclear') : section;
      return true;
    }
    // Among rows it may be a project's name as well, and stays one.
    about = titleWithMore(title) ?? about;
    return isAround || isTotalRow(cells) || (isRemarkRow(cells) && !isNumbered(line));
  }

  /** Then no word of it is a remark. */
  function isNumbered(row: Row): boolean {
    const entry = entryIn(row);
    return typeof entry !== 'string' && (entry.id !== null || isNumberLike(entry.number ?? ''));
  }

  /** Where nobody knows which column has the names, those that the page offers are likely. */
  function addOffered({ row, cells }: Row): void {
    for (const name of cells.filter((cell) => cell !== '' && collector.isSurelyProject(row, cell)))
      collector.add(row, { name, number: null, id: null, isUnsure: true }, name);
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
      if (entry === 'columns-unknown') addOffered(row);
      return;
    }
    const meaning = collector.isPutIn(at) ? 'missing' : meaningOf(statusOf(cells), about);
    if (meaning === 'present') {
      collector.reportPresent(at, entry, written(cells));
      return;
    }
    if (meaning === 'other-list' || meaning === 'remark') {
      collector.report(at, meaning, written(cells));
      return;
    }
    if (meaning !== 'missing') collector.report(at, meaning === 'unclear' ? 'status-unclear' : meaning);
    if (isPerhapsSplit) collector.report(at, 'comma');
    if (entry.isIdLost) collector.report(at, 'bad-id');
    collector.add(at, meaning === 'missing' ? entry : { ...entry, isUnsure: true }, JSON.stringify(cells));
  };
}

/** What a row is by its own status, and by what is said of all rows around it. */
function meaningOf(said: Status | null, about: PartMeaning | null): PartMeaning {
  if (about === null || about === 'missing') return said ?? 'missing';
  if (about === 'unclear') return said ?? 'unclear';
  if (about === 'several-lists') return said === 'present' ? 'present' : about;
  return said === 'missing' && about === 'present' ? 'unclear' : about;
}

/** A row as one line. */
function written(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' · ');
}

function nameAlone(cells: readonly string[]): ListedProject {
  return { name: cells.join(' ').trim(), number: null, id: null };
}
