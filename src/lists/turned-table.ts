import { statusUnder } from './answers.ts';
import { cellText } from './cell-text.ts';
import type { DelimitedTable } from './find-table.ts';
import { headingOf, isAboutProjects } from './headings.ts';
import { DELIMITERS, type Line, splitRecord } from './records.ts';
import { statusIn, statusSaid } from './status-words.ts';

const MOST_KEYS = 30;

/** A table whose headings stand one below the other, and each project in a column. `null` for anything else. */
export function turnedTable(said: readonly Line[]): DelimitedTable | null {
  if (said.length < 2 || said.length > MOST_KEYS) return null;
  for (const delimiter of DELIMITERS) {
    const table = said.map(({ text }) => splitRecord(text, delimiter).cells.map(cellText));
    const heading = table.map(([key = ''], index) => (index === 0 && key === '' ? 'project' : key));
    const [first = []] = table;
    const isTurned =
      first.length > 2 &&
      first.slice(1).every((cell) => headingOf(cell) === null) &&
      table.every(({ length }) => length === first.length) &&
      table.every(
        ([, ...cells], index) => headingOf(heading[index] ?? '') !== null || areAnswers(heading[index] ?? '', cells),
      ) &&
      new Set(heading).size === heading.length &&
      heading.some(isAboutProjects);
    if (!isTurned) continue;
    const rows = first.slice(1).map((_, index) => ({
      row: said[0]?.row ?? 1,
      cells: table.map((cells) => cells[index + 1] ?? ''),
    }));
    return { heading, headingRow: null, above: [], rows };
  }
  return null;
}

function areAnswers(key: string, cells: readonly string[]): boolean {
  const isAnswer = (cell: string) => statusUnder(key, cell) !== null || statusSaid(cell) !== null;
  return statusIn(key) !== null && cells.some((cell) => cell !== '') && cells.every(isAnswer);
}
