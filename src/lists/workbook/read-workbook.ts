import { openArchive } from './archive.ts';
import { builtInFormat, numberText } from './number-text.ts';
import { WorkbookError } from './workbook-error.ts';

/** More rows than a list may have, and room for what stands around it. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 60;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The sheets of an .xlsx workbook that hold something, the cells as they are shown; hidden ones only where there are
 * no others.
 * @throws WorkbookError
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const archive = openArchive(bytes);
  const place = archive.names.find((name) => /^xl\/workbook\.xml$/iu.test(name));
  if (place === undefined) throw new WorkbookError('other-document');
  const book = archive.xml(place);
  const targets = targetsOf(archive.xml('xl/_rels/workbook.xml.rels'));
  const listed = [...(book?.getElementsByTagNameNS('*', 'sheet') ?? [])];
  const isHidden = (sheet: Element) => /hidden/iu.test(sheet.getAttribute('state') ?? '');
  const visible = listed.filter((sheet) => !isHidden(sheet));
  const texts = sharedTexts(archive.xml('xl/sharedStrings.xml'));
  const formats = cellFormats(archive.xml('xl/styles.xml'));
  const read = (sheet: Element): Sheet[] => {
    const target = targets.get(idOf(sheet));
    const xml = target === undefined ? null : archive.xml(target);
    const rows = xml === null ? [] : rowsOf(xml, texts, formats);
    return rows.length === 0 ? [] : [{ name: sheet.getAttribute('name') ?? '', rows }];
  };
  const shown = visible.flatMap(read);
  const sheets = shown.length > 0 ? shown : listed.filter(isHidden).flatMap(read);
  if (sheets.length === 0) throw new WorkbookError('empty');
  return sheets;
}

/** A sheet as the text that comes of copying it. */
export function textOfSheet({ rows }: Sheet): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const line = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => quoted(cells[index] ?? ''));
  return rows.map((cells) => line(cells).join('\t')).join('\n');
}

function quoted(cell: string): string {
  const text = cell.replace(/[\t\r\n]+/gu, ' ');
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** By its id, the part that a sheet is in. */
function targetsOf(relations: Document | null): ReadonlyMap<string, string> {
  const all = [...(relations?.getElementsByTagNameNS('*', 'Relationship') ?? [])];
  return new Map(
    all.map((one) => {
      const target = one.getAttribute('Target') ?? '';
      return [one.getAttribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function idOf(sheet: Element): string {
  return [...sheet.attributes].find(({ localName, prefix }) => localName === 'id' && prefix !== null)?.value ?? '';
}

function sharedTexts(xml: Document | null): readonly string[] {
  return [...(xml?.getElementsByTagNameNS('*', 'si') ?? [])].map(richText);
}

/** One by one: collections of children cost more than what is in them. */
function* childrenOf(element: Element): Generator<Element> {
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) yield child;
}

/** The text of all its runs, without how it is to be pronounced. */
function richText(element: Element): string {
  let text = '';
  for (const part of childrenOf(element)) {
    if (part.localName === 't') text += part.textContent ?? '';
    else if (part.localName === 'r') text += richText(part);
  }
  return text;
}

/** By the number of a cell's style, how its number is shown. */
function cellFormats(styles: Document | null): readonly string[] {
  const own = new Map(
    [...(styles?.getElementsByTagNameNS('*', 'numFmt') ?? [])].map((one) => [
      Number(one.getAttribute('numFmtId')),
      one.getAttribute('formatCode') ?? '',
    ]),
  );
  const used = styles?.getElementsByTagNameNS('*', 'cellXfs')[0]?.children ?? [];
  return [...used].map((one) => {
    const id = Number(one.getAttribute('numFmtId'));
    return own.get(id) ?? builtInFormat(id);
  });
}

function rowsOf(sheet: Document, texts: readonly string[], formats: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const row of sheet.getElementsByTagNameNS('*', 'row')) {
    const cells: string[] = [];
    for (const cell of childrenOf(row)) {
      const column = columnOf(cell.getAttribute('r')) ?? cells.length;
      if (column < MOST_CELLS) cells[column] = cellText(cell, texts, formats);
    }
    const said = Array.from(cells, (text) => text ?? '');
    if (said.some((text) => text.trim() !== '')) rows.push(said);
    if (rows.length > MOST_ROWS) throw new WorkbookError('too-large');
  }
  return rows;
}

/** 27 of "AB12", counted from 0. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: Element, texts: readonly string[], formats: readonly string[]): string {
  const type = cell.getAttribute('t') ?? 'n';
  let value = '';
  for (const part of childrenOf(cell)) {
    if (part.localName === 'is') return richText(part);
    if (part.localName === 'v') value = part.textContent ?? '';
  }
  if (value === '' || type === 'e') return '';
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' ? numberText(value, formats[Number(cell.getAttribute('s') ?? 0)] ?? '') : value;
}
