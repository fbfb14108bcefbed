import type { Table } from './json-rows.ts';
import type { Row } from './parsed-list.ts';
import type { Line } from './records.ts';

const RULE = /^\s*[|+]?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*[|+]?\s*$/u;
const BOX_RULE = /^\s*[+\u2500-\u257f=-][+\u2500-\u257f=\s-]*$/u;

export interface MarkdownTable extends Table {
  readonly headingRow: number;
  /** Lines that are no part of it. */
  readonly around: readonly Line[];
}

/** A table as Markdown and consoles write it: bars between the cells, and a rule under the heading. */
export function tableOfMarkdown(lines: readonly Line[]): MarkdownTable | null {
  const at = lines.findIndex(
    ({ text }, index) =>
      index > 0 && RULE.test(text) && /[|+]/u.test(text + (lines[index - 1]?.text ?? '')) && isBarred(lines[index - 1]),
  );
  const headingLine = lines[at - 1];
  if (at === -1 || headingLine === undefined) return null;
  const rows: Row[] = [];
  const around: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '' || index === at - 1 || BOX_RULE.test(line.text) || RULE.test(line.text)) continue;
    if (isBarred(line)) rows.push({ row: line.row, cells: cellsOf(line.text) });
    else around.push(line);
  }
  return { heading: cellsOf(headingLine.text), headingRow: headingLine.row, rows, around };
}

function isBarred(line: Line | undefined): boolean {
  return line !== undefined && /[|\u2502]/u.test(line.text);
}

function cellsOf(text: string): string[] {
  return text
    .trim()
    .replace(/^[|\u2502]|(?<!\\)[|\u2502]$/gu, '')
    .split(/(?<!\\)[|\u2502]/u)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .trim()
        .replace(/^(\*\*|__|`)(.*)\1$/u, '$2'),
    );
}
