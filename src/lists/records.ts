import type { Row } from './parsed-list.ts';

/** Between the cells of a row, the surest first. */
export const DELIMITERS: readonly string[] = ['\t', ';', ',', '|'];

export interface Line {
  /** From 1, as an editor counts. */
  readonly row: number;
  readonly text: string;
}

/**
 * The records of delimited text. A quoted field may hold delimiters and line breaks; a quotation mark that does not
 * close where a field can end is a letter like any other, so that it costs no row but its own.
 */
export function* recordsOf(lines: readonly Line[], delimiter: string, columns: number): Generator<Row> {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text.trim() === '') continue;
    const first = splitRecord(line.text, delimiter);
    if (!first.isOpen) {
      yield { row: line.row, cells: first.cells, ...(first.isQuoted && { isQuoted: true }) };
      continue;
    }
    const last = closingLine(lines, index, delimiter, columns);
    if (last === null) {
      yield { row: line.row, cells: line.text.split(delimiter), isBroken: true };
      continue;
    }
    const text = lines
      .slice(index, last + 1)
      .map((one) => one.text)
      .join('\n');
    yield { row: line.row, cells: splitRecord(text, delimiter).cells, isQuoted: true };
    index = last;
  }
}

const MOST_LINES_IN_A_FIELD = 20;

/** The line in which an open quotation closes. None where a line between looks like a row of its own. */
function closingLine(lines: readonly Line[], start: number, delimiter: string, columns: number): number | null {
  let text = lines[start]?.text ?? '';
  for (let index = start + 1; index < lines.length && index <= start + MOST_LINES_IN_A_FIELD; index += 1) {
    const next = lines[index]?.text ?? '';
    text = `${text}\n${next}`;
    const { cells, isOpen } = splitRecord(text, delimiter);
    if (!isOpen) return cells.length <= Math.max(columns, 1) ? index : null;
    if (splitRecord(next, delimiter).cells.length >= columns && columns > 1) return null;
  }
  return null;
}

interface Record {
  readonly cells: string[];
  readonly isOpen: boolean;
  readonly isQuoted: boolean;
}

export function splitRecord(text: string, delimiter: string): Record {
  const cells: string[] = [];
  let at = 0;
  let isQuoted = false;
  while (at <= text.length) {
    const quoted = quotedField(text, at, delimiter);
    if (quoted === 'open') return { cells, isOpen: true, isQuoted };
    if (quoted !== null) {
      cells.push(quoted.field);
      isQuoted = true;
      at = quoted.end + delimiter.length;
      continue;
    }
    const end = text.indexOf(delimiter, at);
    cells.push(text.slice(at, end === -1 ? text.length : end));
    at = end === -1 ? text.length + 1 : end + delimiter.length;
  }
  return { cells, isOpen: false, isQuoted };
}

const OPENING = /^[ \u00a0]*"/u;

/** `null` where the field is not quoted, or its quotation mark is only a letter of it. */
function quotedField(
  text: string,
  start: number,
  delimiter: string,
): { readonly field: string; readonly end: number } | 'open' | null {
  if (text[start] !== '"' && text[start] !== ' ' && text[start] !== '\u00a0') return null;
  const opening = OPENING.exec(text.slice(start, start + 20));
  if (opening === null) return null;
  let at = start + opening[0].length;
  let field = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return 'open';
    field += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      field += '"';
      at = quote + 2;
      continue;
    }
    const rest = /^[ \u00a0]*/u.exec(text.slice(quote + 1, quote + 21))?.[0].length ?? 0;
    const end = quote + 1 + rest;
    if (end >= text.length) return { field, end: text.length };
    return text.startsWith(delimiter, end) ? { field, end } : null;
  }
}
