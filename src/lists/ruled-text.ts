import type { DelimitedTable } from './find-table.ts';
import { isAboutProjects } from './headings.ts';
import type { Row } from './parsed-list.ts';
import type { Line } from './records.ts';
import { isRemark } from './remark-words.ts';

/** Under the headings of a database or a shell: a dash for each letter that fits into the column. */
const RULE = /^\s*-{2,}(?:\s+-{2,})+\s*$/u;

/** A table in columns of a width, with a rule under its heading. `null` for anything else. */
export function tableOfRuledText(lines: readonly Line[]): DelimitedTable | null {
  const at = lines.findIndex(({ text }) => RULE.test(text));
  const headingLine = lines[at - 1];
  const rule = lines[at]?.text;
  if (headingLine === undefined || rule === undefined) return null;
  const starts = [...rule.matchAll(/-+/gu)].map(({ index }) => index);
  const cellsOf = (text: string) => {
    const cuts = starts.map((start, index) => (index === 0 ? 0 : cutNear(text, start)));
    return cuts.map((cut, index) => text.slice(cut, cuts[index + 1] ?? text.length).trim());
  };
  const heading = cellsOf(headingLine.text);
  if (!heading.some(isAboutProjects)) return null;
  const rows = lines
    .slice(at + 1)
    .filter(({ text }) => text.trim() !== '' && !RULE.test(text))
    .map(({ row, text }): Row => {
      const line = text.trim();
      return isRemark(line) ? { row, cells: [line], isAround: true } : { row, cells: cellsOf(text) };
    });
  return { heading, headingRow: headingLine.row, above: lines.slice(0, at - 1), rows };
}

/** What is wider than its column, and stands to the right in it, begins before it. */
function cutNear(text: string, start: number): number {
  if (text[start - 1] === undefined || /\s/u.test(text[start - 1] ?? '')) return start;
  return text.lastIndexOf(' ', start) + 1;
}
