import type { DelimitedTable } from './find-table.ts';
import { headingOf, isAboutProjects } from './headings.ts';
import { mayBePairs, tableOfCards, tableOfPairs } from './pair-rows.ts';
import type { Row } from './parsed-list.ts';
import type { Line } from './records.ts';
import { isRemark } from './remark-words.ts';
import { bareStatus } from './status-words.ts';
import { turnedTable } from './turned-table.ts';

/** Tables whose cells stand in lines of their own. `null` where the lines are something else. */
export function tableOfRecords(lines: readonly Line[]): DelimitedTable | null {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const paired = mayBePairs(said) ? (tableOfPairs(said) ?? tableOfCards(said)) : null;
  return turnedTable(said) ?? paired ?? tableOfCells(lines, said) ?? tableOfStatuses(said);
}

/** A table of which only the texts were copied: the headings one below the other, then the cells. */
function tableOfCells(lines: readonly Line[], said: readonly Line[]): DelimitedTable | null {
  // A blank line may be an empty cell, where the rows come out even with it.
  return cellsIn(lines.slice(0, lines.findLastIndex(({ text }) => text.trim() !== '') + 1)) ?? cellsIn(said);
}

/** Above answers, of which nobody has told us what they mean. */
const ASKS = /^(?:dmsa|tsa|sync(?:ed)?)(?: (?:permitted|granted|allowed|enabled|access))?\s?\??$/iu;

function cellsIn(lines: readonly Line[]): DelimitedTable | null {
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

/** A status stands below the first name, or not far from it. */
const TOP = 20;

/** One name above "OK" is a name above a button. */
const BUTTON = /^ok(?:ay)?[.!]?$/iu;

/** As the cards of a portal are copied: a name, its status below, and so on. */
function tableOfStatuses(said: readonly Line[]): DelimitedTable | null {
  if (!said.slice(0, TOP).some(({ text }) => bareStatus(text.trim()) !== null)) return tableOfWords(said);
  const lines = said.map(({ row, text: written }) => {
    const text = written.trim();
    return { row, text, isStatus: bareStatus(text) !== null };
  });
  const named = lines.filter(({ text, isStatus }) => isStatus || !isRemark(text));
  const areInTurn = named.every(({ isStatus }, index) => isStatus === (index % 2 === 1));
  if (named.length === 0 || named.length % 2 === 1 || !areInTurn) return null;
  if (named.length === 2 && BUTTON.test(named[1]?.text ?? '')) return null;
  const statusOf = new Map(named.map((line, index) => [line, named[index + 1]?.text ?? '']));
  const rows = lines.flatMap((line): Row[] => {
    const { row, text, isStatus } = line;
    if (isStatus) return [];
    const status = statusOf.get(line);
    if (status === undefined) return [{ row, cells: [text], isAround: true }];
    return [{ row, cells: [text, status.replace(/^[^:=]*[:=]\s*/u, '')] }];
  });
  return { heading: ['project name', 'status'], headingRow: null, above: [], rows };
}

/** So many names, and below each one of a few words that nobody has told us. */
const ENOUGH_NAMES = 3;
const MOST_WORDS = 4;
const UNLIKE_NAMES = /^[^\p{Lu}\d\t]{1,30}$/u;

function tableOfWords(said: readonly Line[]): DelimitedTable | null {
  const rows: Row[] = [];
  const [names, words] = [new Set<string>(), new Set<string>()];
  for (let index = 0; index < said.length; index += 2) {
    const cells = [said[index]?.text.trim() ?? '', said[index + 1]?.text.trim() ?? ''];
    names.add(cells[0] ?? '');
    words.add(cells[1] ?? '');
    if (words.size > MOST_WORDS || !UNLIKE_NAMES.test(cells[1] ?? '')) return null;
    rows.push({ row: said[index]?.row ?? 0, cells });
    rows.push({ row: said[index + 1]?.row ?? 0, cells: cells.slice(1), isAround: true });
  }
  const isTable = names.size >= ENOUGH_NAMES && names.size * 2 === said.length && words.size < names.size;
  return isTable ? { heading: ['project name', 'status'], headingRow: null, above: [], rows } : null;
}
