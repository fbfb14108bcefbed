import type { Line } from './records.ts';
import { statusIn } from './status-words.ts';

const DATE = '(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\p{L}{3}\\s+\\d{1,2})';
const TIME = `[[(]?(?:${DATE}[T\\s,]+)?\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[.,]\\d{1,9})?\\s?(?:[ap]m|z|utc|gmt|[+-]\\d\\d:?\\d\\d)?[\\])]?`;
const LEVEL = '[[(<]?(trace|debug|info(?:rmation)?|notice|warn(?:ing)?|err(?:or)?|fatal|critical|severe)[\\])>]?';
const BETWEEN = '\\s*(?:[-|:,]\\s*)?';
/** "2024-05-01 10:22:31,123 - sync - ERROR - ", "[INFO] 10:22:31 [sync] " */
const SIGNS = new RegExp(
  `^\\s*(?:${TIME}${BETWEEN}(?:[\\p{L}_.]+\\s-\\s)?${LEVEL}|${LEVEL}${BETWEEN}${TIME})(?!\\p{L})${BETWEEN}(?:[[(][\\p{L}_.]+[\\])]${BETWEEN})?`,
  'iu',
);
const IN_PASSING = /^(?:trace|debug|info|notice)/iu;

/** What a program wrote while it ran. */
export interface Log {
  /** Without times and levels. */
  readonly lines: readonly Line[];
  /** What it did in passing, where other lines tell of troubles. */
  readonly asides: readonly Line[];
}

/** `null` where most lines do not begin with a level and a time. */
export function logIn(lines: readonly Line[]): Log | null {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const read = said.map(({ row, text }) => {
    const [signs = '', behind, before] = SIGNS.exec(text) ?? [];
    return { row, text: text.slice(signs.length), level: behind ?? before };
  });
  if (read.filter(({ level }) => level !== undefined).length * 2 <= said.length) return null;
  const isInPassing = ({ level = '', text }: (typeof read)[number]) =>
    IN_PASSING.test(level) && statusIn(text) !== 'missing';
  const areTroubles = read.some((line) => line.level !== undefined && !isInPassing(line));
  const asides = areTroubles ? read.filter(isInPassing) : [];
  return { lines: read.filter((line) => !asides.includes(line)), asides };
}
