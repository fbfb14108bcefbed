import { strToU8, zipSync } from 'fflate';

interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** An .xlsx workbook; cells of digits without a zero before them are numbers. `place`: where its main part is. */
export function workbook(sheets: readonly WrittenSheet[], place = 'xl/workbook.xml'): Uint8Array {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipSync({
    [place]: strToU8(
      `${XML}<workbook xmlns="main" xmlns:r="relationships"><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`${XML}<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(sheetXml(rows))]),
    ),
  });
}

function sheetXml(rows: WrittenSheet['rows']): string {
  const written = rows.map((cells, index) => `<row r="${index + 1}">${cells.map(cellXml).join('')}</row>`);
  return `${XML}<worksheet><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml(text: string): string {
  if (/^[1-9]\d*$/.test(text)) return `<c><v>${text}</v></c>`;
  return `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
}
