import { bareStatus } from './bare-status.ts';
import { cellText, isNumberLike } from './cell-text.ts';
import type { EntryCollector } from './entry-collector.ts';
import type { PartMeaning, Row, TablePart } from './parsed-list.ts';
import { sectionStatus } from './part-titles.ts';
import { DELIMITERS, type Line, recordsOf, splitRecord } from './records.ts';
import { statusSaid } from './status-words.ts';

const MOST_LINES_ABOVE = 5;

/** Lists beside each other: "Missing" and "Permitted" over columns of names. `null` where the lines are something else. */
export function listsSideBySide(lines: readonly Line[], collector: EntryCollector): readonly TablePart[] | null {
  const top = lines.filter(({ text }) => text.trim() !== '').slice(0, MOST_LINES_ABOVE);
  for (const line of top) {
    if (bareStatus(line.text.trim()) !== null) continue;
    for (const delimiter of DELIMITERS) {
      const titles = splitRecord(line.text, delimiter).cells.map(cellText);
      const meanings = titles.map(meaningOf);
      if (new Set(meanings).size < 2 || meanings.includes(null) || titles.some(hasOtherCells)) continue;
      const at = lines.indexOf(line);
      const rows = [...recordsOf(lines.slice(at + 1), delimiter, titles.length)];
      const areBeside = rows.some(({ cells }) => cells.length > 1) && rows.every((row) => areNames(row, titles.length));
      if (!areBeside) continue;
      for (const { row, text } of lines.slice(0, at))
        if (text.trim() !== '') collector.report(row, 'above-heading', text);
      collector.report(line.row, 'heading', titles.join(' · '));
      return titles.map((title, column) => ({
        heading: [title],
        about: meanings[column] ?? undefined,
        rows: rows.map(({ row, cells }) => ({ row, cells: [cells[column] ?? ''] })),
      }));
    }
  }
  return null;
}

/** Then the row is one of a table whose cells another separator parts. */
function hasOtherCells(title: string): boolean {
  return DELIMITERS.some((delimiter) => title.includes(delimiter));
}

function meaningOf(title: string): PartMeaning | null {
  const section = sectionStatus(title);
  return section === 'other' ? null : section;
}

function areNames({ cells }: Row, count: number): boolean {
  const said = cells.map(cellText).filter((cell) => cell !== '');
  return cells.length <= count && !said.some((cell) => statusSaid(cell) !== null || isShort(cell));
}

/** A count, or a yes or a no. */
function isShort(cell: string): boolean {
  return isNumberLike(cell) ? /^\d+$/u.test(cell) : cell.length < 3 || /^(?:yes|true|false)$/iu.test(cell);
}
