import Papa from 'papaparse';
import type { ListedProject } from '../../domain/project-list.ts';

export type ListProblemKind =
  | 'not-text'
  | 'heading'
  | 'columns-unknown'
  | 'too-many-columns'
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

const SEPARATOR_LINE = /^sep=(.)\s*$/u;
const MOST_ENTRIES = 10_000;
const LONGEST_NAME = 1_000;

// Only what cannot mean anything else: an "ID" may be the vendor's own.
const COLUMNS: Readonly<Record<'name' | 'number' | 'id', readonly string[]>> = {
  name: ['project', 'name', 'project name'],
  number: ['no.', 'number', 'project no', 'project no.', 'project #', 'project number'],
  id: ['procore_id', 'procore id', 'procore_project_id', 'procore project id'],
};

/**
 * Reads a list of projects out of pasted text (one per line) or CSV (with a header, any usual separator).
 * Every row that is not blank is an entry, a problem, or both.
 */
export function parseProjectList(text: string): ParsedList {
  const clean = text.replace(/^\ufeff/u, '');
  // What a browser makes of UTF-16 that it reads as UTF-8.
  if (/[\0\ufffd]/u.test(clean)) return { entries: [], problems: [{ row: 1, kind: 'not-text' }] };
  const lines = clean.split(/\r\n|\r|\n/u);
  // Excel writes the separator into a line of its own, and exports may begin with blank lines.
  const separator = SEPARATOR_LINE.exec(lines[0] ?? '')?.[1];
  const start = lines.findIndex((line, index) => line.trim() !== '' && (index > 0 || separator === undefined));
  const heading = Papa.parse<string[]>(lines[start] ?? '', { delimiter: separator ?? '' });
  const header = headerOf(heading.data[0] ?? []);
  if (header === null) return fromLines(lines);
  // One column has no separator: a comma belongs to the name.
  const delimiter = header.count === 1 ? Papa.UNIT_SEP : (separator ?? heading.meta.delimiter);
  const { data, errors } = Papa.parse<string[]>(clean, { delimiter });
  return fromTable(data, { ...header, row: start }, errors);
}

type Columns = Readonly<Partial<Record<'name' | 'number' | 'id', number>>> & {
  readonly name: number;
  readonly count: number;
};

interface Header extends Columns {
  /** From 0; whatever is above it is no project. */
  readonly row: number;
}

const NO_WORD = '\n';

/** A single column is a table only if its heading can be no project's name. */
function headerOf(cells: readonly string[]): Columns | null {
  const words = cells.map((cell) => cell.trim().toLowerCase());
  // Of "Name" and "Project Name" the latter says whose name it is: the surest word of the list stands last.
  const columnOf = (names: readonly string[]) =>
    words.indexOf(names.findLast((name) => words.includes(name)) ?? NO_WORD);
  const name = columnOf(COLUMNS.name);
  if (name === -1 || (words.length === 1 && words[0] !== 'project name')) return null;
  const number = columnOf(COLUMNS.number);
  const id = columnOf(COLUMNS.id);
  return { name, count: words.length, ...(number !== -1 && { number }), ...(id !== -1 && { id }) };
}

function fromTable(rows: readonly string[][], header: Header, errors: readonly Papa.ParseError[]): ParsedList {
  const list = new List();
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  rows.forEach((cells, index) => {
    const row = index + 1;
    const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column]?.trim() ?? ''));
    if (cells.every((text) => text.trim() === '')) return;
    if (index <= header.row) list.report(row, 'heading');
    else if (broken.has(index)) list.report(row, 'quotes');
    // A separator inside of a name that is not quoted: what stands in the columns is not what they say.
    else if (cells.slice(header.count).some((text) => text.trim() !== '')) list.report(row, 'too-many-columns');
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
    if (line.trim() === '') return;
    const name = line.replace(mark, '').trim();
    if (name === '') list.report(index + 1, 'no-name');
    else if (name.includes('\t')) list.report(index + 1, 'columns-unknown');
    else list.add(index + 1, { name, number: null, id: null });
  });
  return list;
}

const BULLET = /^\s*(?:[-*\u2013]\s+|[\u2022\u25aa\u25cf\u25e6]\s*)/u;
const NUMBERING = /^\s*\d+[.)]\s+/u;
const NO_MARK = /^/u;

/**
 * A bullet or a running number is one only if every line has it, but for a heading above them: a name may begin with
 * either.
 */
function commonMark(lines: readonly string[]): RegExp {
  for (const marked of [lines, lines.slice(1)]) {
    if (marked.length < 2) return NO_MARK;
    if (marked.every((line) => BULLET.test(line))) return BULLET;
    const isCounted = marked.every((line, index) => NUMBERING.test(line) && Number.parseInt(line, 10) === index + 1);
    if (isCounted) return NUMBERING;
  }
  return NO_MARK;
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
