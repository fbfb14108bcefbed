import { bareStatus } from './bare-status.ts';
import { isNumberLike } from './cell-text.ts';
import type { DelimitedTable } from './find-table.ts';
import { headingOf, isAboutProjects } from './headings.ts';
import { withoutMarks } from './line-marks.ts';
import { aroundOf, mayBePairs, tableOfCards, tableOfPairs } from './pair-rows.ts';
import type { Row } from './parsed-list.ts';
import { BUTTON } from './parts-of-lines.ts';
import type { Line } from './records.ts';
import { isFarewell, isRemark, isSentence } from './remark-words.ts';
import { turnedTable } from './turned-table.ts';

/** Tables whose cells stand in lines of their own. `null` where the lines are something else. */
export function tableOfRecords(lines: readonly Line[]): DelimitedTable | null {
  const said = lines.filter(isSaid);
  const paired = mayBePairs(said) ? (tableOfPairs(said) ?? tableOfCards(said)) : null;
  return (
    turnedTable(said) ?? paired ?? tableOfCells(lines) ?? (tableOfStatuses(said) && tableOfStatuses(withoutMarks(said)))
  );
}

/** So few lines show what the lines are. */
const TOP = 20;
const LONGEST_SIGNATURE = 8;

interface CellTable extends DelimitedTable {
  readonly rows: readonly Row[];
}

/** A table of which only the texts were copied: the headings one below the other, then the cells. */
export function tableOfCells(lines: readonly Line[]): DelimitedTable | null {
  const from = lines.slice(0, TOP).findIndex(({ text }) => headingOf(text.trim()) !== null);
  const above = lines.slice(0, Math.max(0, from)).filter(isSaid);
  if (from === -1 || !above.every(({ text }) => isRemark(text.trim()) || isSentence(text.trim()))) return null;
  const end = Math.max(from + 1, lines.length - LONGEST_SIGNATURE);
  const farewell = lines.findIndex(({ text }, index) => index >= end && isFarewell(text.trim()));
  const cut = farewell === -1 ? null : evenCellsIn(lines.slice(from, farewell));
  const said = lines[farewell];
  // "Best" may be a cell as well: within a row, or beside a number or a status as the others have.
  const whole = said === undefined || isWord(said) ? evenCellsIn(lines.slice(from)) : null;
  if (whole !== null && (cut === null || isLikeOthers(said, whole.rows))) return { ...whole, above };
  return cut && { ...cut, above, rows: [...cut.rows, ...lines.slice(farewell).filter(isSaid).map(aroundOf)] };
}

function isWord({ text }: Line): boolean {
  return /^\p{L}+$/u.test(text.trim());
}

/** Whether a number or a status in the row of this line has the form that one has in another row. */
function isLikeOthers(line: Line | undefined, rows: readonly Row[]): boolean {
  const own = rows.find(({ row }) => row === line?.row);
  return rows.some(
    (other) => other !== own && own?.cells.some((cell, column) => areAlike(cell, other.cells[column] ?? '')),
  );
}

function areAlike(cell: string, other: string): boolean {
  if (isNumberLike(cell)) return formOf(cell) === formOf(other);
  return bareStatus(cell) !== null && bareStatus(other) !== null;
}

function formOf(text: string): string {
  return text.replace(/\d/gu, '0').replace(/\p{L}/gu, 'a');
}

/** A blank line may be an empty cell, where the rows come out even with it. */
function evenCellsIn(lines: readonly Line[]): CellTable | null {
  return cellsIn(lines.slice(0, lines.findLastIndex(isSaid) + 1)) ?? cellsIn(lines.filter(isSaid));
}

function isSaid({ text }: Line): boolean {
  return text.trim() !== '';
}

/** Above answers, of which nobody has told us what they mean. */
const ASKS = /^(?:dmsa|tsa|sync(?:ed)?)(?: (?:permitted|granted|allowed|enabled|access))?\s?\??$/iu;

function cellsIn(lines: readonly Line[]): CellTable | null {
  const texts = lines.map(({ text }) => text.trim());
  const count = texts.findIndex((text) => headingOf(text) === null && !ASKS.test(text));
  const heading = texts.slice(0, count);
  const isTable = count > 1 && heading.some(isAboutProjects) && texts.length % count === 0;
  if (!isTable || texts.some((text) => text.includes('\t'))) return null;
  const rows: Row[] = [];
  for (let start = count; start < lines.length; start += count) {
    rows.push({ row: lines[start]?.row ?? 0, cells: texts.slice(start, start + count) });
  }
  const areAnswered = heading.every(
    (key, column) => headingOf(key) !== null || rows.every(({ cells }) => bareStatus(cells[column] ?? '') !== null),
  );
  if (!areAnswered || rows.some(({ cells }) => cells[0] === '')) return null;
  return { heading, headingRow: lines[0]?.row ?? null, above: [], rows };
}

/** One name above "OK" is a name above a button. */
const CLOSES = /^ok(?:ay)?[.!]?$/iu;

const isStatus = ({ text }: Line) => bareStatus(text) !== null;

/** As the cards of a portal are copied: a name, its status below, and so on. */
function tableOfStatuses(said: readonly Line[]): DelimitedTable | null {
  const lines = said.map(({ row, text }) => ({ row, text: text.trim() }));
  const top = lines.slice(0, TOP);
  if (!top.some(isStatus) && textsOf(top).size === top.length) return null;
  const named = lines.filter((line) => isStatus(line) || !isRemark(line.text));
  const above = named.splice(0, named.length % 2);
  const names = named.filter((_, index) => index % 2 === 0);
  const words = named.filter((_, index) => index % 2 === 1);
  const areKnown = above.length === 0 && words.every(isStatus) && !names.some(isStatus);
  const isNone = areKnown ? names.length < 2 && CLOSES.test(words[0]?.text ?? 'ok') : !areWords(names, words);
  if (isNone) return null;
  const statusOf = new Map(names.map((name, index) => [name, words[index]?.text ?? '']));
  const rows = lines.flatMap((line): Row[] => {
    const status = statusOf.get(line);
    if (status !== undefined) return [{ row: line.row, cells: [line.text, status.replace(/^[^:=]*[:=]\s*/u, '')] }];
    return line === above[0] || (areKnown && isStatus(line)) ? [] : [aroundOf(line)];
  });
  return { heading: ['project name', 'status'], headingRow: null, above, rows };
}

/** So many names, and below each one of a few words that nobody has told us. */
const ENOUGH_NAMES = 3;
const MOST_WORDS = 4;
const UNLIKE_NAMES = /^[^\d\t]{1,30}$/u;
const CAPITAL = /\p{Lu}/u;

function areWords(names: readonly Line[], words: readonly Line[]): boolean {
  const [count, all] = [textsOf(names).size, [...textsOf(words)]];
  // Those that begin like names come again.
  const most = all.some((word) => CAPITAL.test(word)) ? count / 2 : count - 1;
  const areAll = count >= ENOUGH_NAMES && count === names.length && all.length <= Math.min(MOST_WORDS, most);
  return areAll && all.every((word) => UNLIKE_NAMES.test(word) && !BUTTON.test(word));
}

function textsOf(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.map(({ text }) => text));
}
