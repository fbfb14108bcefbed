const ENTITY = /&(?:#x([\da-f]{1,5})|#(\d{1,6})|(amp|lt|gt|quot|apos|nbsp|ndash|mdash));/giu;
// A straight quotation mark would open a quoted cell.
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '\u201d',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '\u2013',
  mdash: '\u2014',
};
const LINE_BREAK = /<br\s*\/?>/giu;

/** Text that came along with what a web page is written in, without that. */
export function withoutWebSigns(text: string): string {
  const joined = text.includes('<') ? text.replace(LINE_BREAK, ' ') : text;
  return joined.includes('&') ? joined.replace(ENTITY, ofEntity) : joined;
}

function ofEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code === 34 ? '\u201d' : code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const QUOTED_PRINTABLE = /^content-transfer-encoding:\s*quoted-printable\s*$/imu;

/** A mail as a file writes its letters: "Caf=C3=A9". */
export function withoutMailSigns(text: string): string {
  if (!QUOTED_PRINTABLE.test(text)) return text;
  return text.replace(/=\r?\n/gu, '').replace(/(?:=[\dA-F]{2})+/giu, (bytes) => {
    const codes = bytes
      .slice(1)
      .split('=')
      .map((code) => Number.parseInt(code, 16));
    return new TextDecoder().decode(new Uint8Array(codes));
  });
}
