import Papa from 'papaparse';
import type { ListedProject } from '../domain/project-list.ts';

export type ListProblemKind =
  | 'not-text'
  | 'heading'
  | 'columns-unknown'
  | 'no-name'
  | 'quotes'
  | 'bad-id'
  | 'duplicate'
  | 'too-long'
  | 'too-many';

/** A row that gave no project, or not all that it says. */
export interface ListProblem {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly kind: ListProblemKind;
}

export interface ParsedList {
  readonly entries: readonly ListedProject[];
  readonly problems: readonly ListProblem[];
}

const MOST_ENTRIES = 10_000;
const LONGEST_NAME = 1_000;

// Only what cannot mean anything else: an "ID" may be the vendor's own.
const COLUMNS: Readonly<Record<keyof ListedProject, readonly string[]>> = {
  name: ['name', 'project name', 'project'],
  number: ['number', 'project number', 'project no', 'project no.', 'project #', 'no.'],
  id: ['procore id', 'procore project id', 'procore_id', 'procore_project_id'],
};

/**
 * Reads a list of projects out of pasted text (one per line) or CSV (with a header, any usual separator).
 * Every row that is not blank is an entry, a problem, or both.
 */
export function parseProjectList(text: string): ParsedList {
  const clean = text.replace(/^\ufeff/u, '');
  // What a browser makes of UTF-16 that it reads as UTF-8.
  if (/[\0\ufffd]/u.test(clean)) return { entries: [], problems: [{ row: 1, kind: 'not-text' }] };
  const { data, errors } = Papa.parse<string[]>(clean, { skipEmptyLines: false });
  const header = headerOf(data[0] ?? []);
  return header === null ? fromLines(clean.split(/\r\n|\r|\n/u)) : fromTable(data, header, errors);
}

type Header = Readonly<Partial<Record<keyof ListedProject, number>>> & { readonly name: number };

/** A single column is a table only if its heading can be no project's name. */
function headerOf(cells: readonly string[]): Header | null {
  const words = cells.map((cell) => cell.trim().toLowerCase());
  const columnOf = (names: readonly string[]) => words.findIndex((word) => names.includes(word));
  const name = columnOf(COLUMNS.name);
  if (name === -1 || (words.length === 1 && words[0] !== 'project name')) return null;
  const number = columnOf(COLUMNS.number);
  const id = columnOf(COLUMNS.id);
  return { name, ...(number !== -1 && { number }), ...(id !== -1 && { id }) };
}

function fromTable(rows: readonly string[][], header: Header, errors: readonly Papa.ParseError[]): ParsedList {
  const list = new List();
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  rows.forEach((cells, index) => {
    const row = index + 1;
    const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column]?.trim() ?? ''));
    if (index === 0) list.report(row, 'heading');
    else if (cells.every((text) => text.trim() === '')) return;
    else if (broken.has(index)) list.report(row, 'quotes');
    else if (cell(header.name) === '') list.report(row, 'no-name');
    else {
      const id = cell(header.id);
      if (id !== '' && !/^[1-9]\d*$/u.test(id)) list.report(row, 'bad-id');
      list.add(row, {
        name: cell(header.name),
        number: cell(header.number) || null,
        id: /^[1-9]\d*$/u.test(id) ? id : null,
      });
    }
  });
  return list;
}

function fromLines(lines: readonly string[]): ParsedList {
  const list = new List();
  const mark = commonMark(lines.filter((line) => line.trim() !== ''));
  lines.forEach((line, index) => {
    const name = line.replace(mark, '').trim();
    if (name === '') return;
    if (name.includes('\t')) list.report(index + 1, 'columns-unknown');
    else list.add(index + 1, { name, number: null, id: null });
  });
  return list;
}

const BULLET = /^\s*[-*\u2022\u2013]\s+/u;
const NUMBERING = /^\s*\d+[.)]\s+/u;
const NO_MARK = /^/u;

/** A bullet or a running number is one only if every line has it: a name may begin with either. */
function commonMark(lines: readonly string[]): RegExp {
  if (lines.length < 2) return NO_MARK;
  if (lines.every((line) => BULLET.test(line))) return BULLET;
  const isCounted = lines.every((line, index) => NUMBERING.test(line) && Number.parseInt(line, 10) === index + 1);
  return isCounted ? NUMBERING : NO_MARK;
}

class List implements ParsedList {
  readonly entries: ListedProject[] = [];
  readonly problems: ListProblem[] = [];
  readonly #known = new Set<string>();

  add(row: number, entry: ListedProject): void {
    const key = JSON.stringify(entry);
    if (entry.name.length > LONGEST_NAME) this.report(row, 'too-long');
    else if (this.#known.has(key)) this.report(row, 'duplicate');
    else if (this.entries.length === MOST_ENTRIES) this.report(row, 'too-many');
    else this.entries.push(entry);
    this.#known.add(key);
  }

  report(row: number, kind: ListProblemKind): void {
    this.problems.push({ row, kind });
  }
}
