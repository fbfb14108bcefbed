/** A cell that a spreadsheet would take for a formula, or for something else than text. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/**
 * Rows for a spreadsheet: with a byte order mark, which Excel needs to read UTF-8, and with an apostrophe before each
 * cell that it would run as a formula.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
