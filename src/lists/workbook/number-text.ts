/** Excel computes with so many digits; what a whole number has beyond them is made up. */
const SURE_DIGITS = 15;

/** A number as the sheet shows it, as far as it matters to a project's number or id. `format` is Excel's own code. */
export function numberText(raw: string, format: string): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (isDate(format)) return dateText(value);
  const whole = wholeText(raw);
  if (whole === null) return String(Number(value.toPrecision(SURE_DIGITS)));
  const zeros = /^0{2,}$/u.exec(format)?.[0].length ?? 0;
  return whole.padStart(zeros, '0');
}

/** All digits of a whole number, in the writing of a spreadsheet that has rounded it where that is so; `null` for any other. */
function wholeText(raw: string): string | null {
  const value = Number(raw);
  if (!Number.isInteger(value)) return null;
  const digits = Math.abs(value) < Number.MAX_SAFE_INTEGER ? String(value) : null;
  return digits !== null && digits.replace('-', '').length <= SURE_DIGITS + 1 && isExact(digits)
    ? digits
    : value.toExponential(SURE_DIGITS - 1).replace('e', 'E');
}

/** A sixteenth digit that is a zero may stand for any other. */
function isExact(digits: string): boolean {
  const count = digits.replace('-', '').length;
  return count <= SURE_DIGITS || !digits.endsWith('0');
}

function isDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '');
  return /[dy]|m{3}|m.*[/\-.]|h:?m/iu.test(bare) && !/[#?]|^0/u.test(bare);
}

const DAY_MS = 86_400_000;
/** Day 0 of a sheet, with the day that 1900 did not have. */
const EPOCH = Date.UTC(1899, 11, 30);

function dateText(days: number): string {
  const date = new Date(EPOCH + Math.round(days * DAY_MS));
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

/** The formats that every workbook has without saying so, as far as they change what is read. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'm/d/yyyy h:mm',
};

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? '';
}
