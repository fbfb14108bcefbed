import type { DelimitedTable } from './find-table.ts';
import { headingOf, isAboutProjects } from './headings.ts';
import type { Row } from './parsed-list.ts';
import { sectionStatus } from './part-titles.ts';
import type { Line } from './records.ts';
import { isRemark } from './remark-words.ts';
import { bareStatus } from './status-words.ts';

const KEY_AND_VALUE = /^\s*(?:[-*\u2022]\s+)?([\p{L}][^:=]{0,40}?)\s*[:=]\s*(.*)$/u;

/** Tables whose cells stand in lines of their own. `null` where the lines are something else. */
export function tableOfRecords(lines: readonly Line[]): DelimitedTable | null {
  const said = lines.filter(({ text }) => text.trim() !== '');
  return tableOfPairs(said) ?? tableOfCells(said) ?? tableOfStatuses(said);
}

/** "Name: Tower" above "Number: 19-1": a record ends where a key comes again. */
function tableOfPairs(said: readonly Line[]): DelimitedTable | null {
  const pairs = said.map((line) => {
    const [, key = '', value = ''] = KEY_AND_VALUE.exec(line.text) ?? [];
    return { line, key, value, isKnown: key !== '' && headingOf(key) !== null };
  });
  const isAround = ({ line, isKnown }: (typeof pairs)[number]) =>
    !isKnown && (isRemark(line.text.trim()) || sectionStatus(line.text.trim()) !== null);
  const heading = [...new Set(pairs.filter(({ isKnown }) => isKnown).map(({ key }) => key))];
  if (heading.length < 2 || !heading.some(isAboutProjects)) return null;
  if (!pairs.every((pair) => pair.isKnown || isAround(pair))) return null;
  const rows: Row[] = [];
  let keys = new Set<string>();
  for (const pair of pairs) {
    const { line, key, value } = pair;
    if (isAround(pair)) {
      rows.push({ row: line.row, cells: [line.text.trim()], isAround: true });
      keys = new Set(heading);
      continue;
    }
    if (keys.has(key) || rows.length === 0) {
      rows.push({ row: line.row, cells: [] });
      keys = new Set();
    }
    keys.add(key);
    const record = rows.at(-1);
    if (record !== undefined) {
      const cells = heading.map((one, index) => (one === key ? value : (record.cells[index] ?? '')));
      rows[rows.length - 1] = { ...record, cells };
    }
  }
  return { heading, headingRow: null, above: [], rows };
}

/** A table of which only the texts were copied: the headings one below the other, then the cells. */
function tableOfCells(said: readonly Line[]): DelimitedTable | null {
  const texts = said.map(({ text }) => text.trim());
  const count = texts.findIndex((text) => headingOf(text) === null);
  const heading = texts.slice(0, count);
  const isTable = count > 1 && heading.some(isAboutProjects) && texts.length % count === 0;
  if (!isTable || texts.some((text) => text.includes('\t'))) return null;
  const rows: Row[] = [];
  for (let start = count; start < said.length; start += count) {
    rows.push({ row: said[start]?.row ?? 0, cells: texts.slice(start, start + count) });
  }
  return { heading, headingRow: said[0]?.row ?? null, above: [], rows };
}

/** One name above "OK" is a name above a button. */
const BUTTON = /^ok(?:ay)?[.!]?$/iu;

/** As the cards of a portal are copied: a name, its status below, and so on. */
function tableOfStatuses(said: readonly Line[]): DelimitedTable | null {
  const lines = said.map(({ row, text: written }) => {
    const text = written.trim();
    return { row, text, isStatus: bareStatus(text) !== null };
  });
  if (!lines.some(({ isStatus }) => isStatus)) return null;
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
