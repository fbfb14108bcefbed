/** The text of a file, in the encodings in which spreadsheets and portals write lists. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const western = new TextDecoder('windows-1252').decode(bytes);
    return ELSEWHERE.test(western) ? new TextDecoder().decode(bytes) : western;
  }
}

/** What the letters of other parts of the world look like in Western ones: their rows are then said to be unreadable. */
const ELSEWHERE =
  /[\u0082\u0083\u201a\u0192].?[\u0082\u0083\u201a\u0192]|\p{L}[\u00a1-\u00a9\u00ab-\u00b3\u00b5\u00b6\u00b8\u00b9\u00bb-\u00bf]\p{L}|[\u00c0-\u00ff]{4}/u;

const BYTES_TO_LOOK_AT = 1_000;

/** UTF-16 by its mark, else by the zeros in every other byte of Western text, or by the line ends of any other. */
function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (isZip(bytes)) return null;
  const zeros = { even: 0, odd: 0 };
  const length = Math.min(bytes.length, BYTES_TO_LOOK_AT);
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  if (zeros.even + zeros.odd === 0) return null;
  return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
}

/** An .xlsx workbook holds zeros too. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
