import { headingOf } from './headings.ts';
import type { Row } from './parsed-list.ts';
import type { Line } from './records.ts';
import { statusSaid } from './status-words.ts';

const RULE = /^(?=.*(?:-.*[|+].*-|--))[\s|+:-]+$/u;
const BOX_RULE = /^\s*[+\u2500-\u257f=-][+\u2500-\u257f=\s-]*$/u;

const BAR = /[|\u2502\u2503\u2551]/u;

/** ||Name||Number||, ! Name !! Number */
const WIKI_HEADING = /^\s*(?:\|\|.*\|\|\s*$|!.*!!)/u;
/** {|, |- and |} around the rows of a wiki. */
const WIKI_RULE = /^\s*(?:\{\|.*|\|-+|\|\})\s*$/u;

export interface MarkdownTable {
  /** `null` where a project stands above the rule. */
  readonly heading: readonly string[] | null;
  readonly headingRow: number | null;
  /** With the lines between the tables, as they may say what stands below them. */
  readonly rows: readonly Row[];
}

/** Tables as Markdown and consoles write them: bars between the cells, and a rule under the heading. */
export function tablesOfMarkdown(lines: readonly Line[]): readonly MarkdownTable[] {
  const tables: (MarkdownTable & { rows: Row[] })[] = [];
  let between: Row[] = [];
  let isApart = true;
  for (const [index, line] of lines.entries()) {
    const table = tables.at(-1);
    if (isHeading(line, lines[index + 1], isApart)) {
      const cells = cellsOf(line.text);
      const isProject = isAnswered(cells, lines.slice(index + 2, index + 4).find(isBarred));
      tables.push(
        isProject
          ? { heading: null, headingRow: null, rows: [...between, { row: line.row, cells }] }
          : { heading: cells, headingRow: line.row, rows: between },
      );
      between = [];
      isApart = false;
    } else if (line.text.trim() === '') isApart = true;
    else if (isBarred(line) && table !== undefined) {
      table.rows.push(...between, { row: line.row, cells: cellsOf(line.text) });
      between = [];
      isApart = false;
    } else if (![BOX_RULE, RULE, WIKI_RULE].some((rule) => rule.test(line.text))) {
      between.push({ row: line.row, cells: [line.text.trim()], isAround: true });
      isApart = true;
    }
  }
  tables.at(-1)?.rows.push(...between);
  return tables;
}

/** Some draw rules between the rows and below them, too: what does not stand apart has to say that it is a heading. */
function isHeading(line: Line, next: Line | undefined, isApart: boolean): boolean {
  if (WIKI_HEADING.test(line.text)) return true;
  const isRuled = next !== undefined && (RULE.test(next.text) || BOX_RULE.test(next.text));
  return isBarred(line) && isRuled && (isApart || cellsOf(line.text).some((cell) => headingOf(cell) !== null));
}

/** It has a status as those below have: no heading, unless a word of it says so. */
function isAnswered(cells: readonly string[], below: Line | undefined): boolean {
  if (cells.some((cell) => headingOf(cell) !== null)) return false;
  const others = below === undefined ? cells : cellsOf(below.text);
  const isWord = (cell: string) => /\p{L}/u.test(cell) && statusSaid(cell) !== null;
  return cells.length > 1 && cells.some((cell, column) => isWord(cell) && isWord(others[column] ?? ''));
}

function isBarred(line: Line): boolean {
  return BAR.test(line.text) && !RULE.test(line.text) && !WIKI_RULE.test(line.text);
}

function cellsOf(text: string): string[] {
  return text
    .trim()
    .replaceAll(/\|\||!!/gu, '|')
    .replace(/^[|!\u2502\u2503\u2551]|(?<!\\)[|\u2502\u2503\u2551]$/gu, '')
    .split(/(?<!\\)[|\u2502\u2503\u2551]/u)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .trim()
        .replace(/^(\*\*|__|`)(.*)\1$/u, '$2'),
    );
}
