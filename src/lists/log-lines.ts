import type { EntryCollector } from './entry-collector.ts';
import type { Line } from './records.ts';
import { splitStatus } from './split-status.ts';
import { statusIn } from './status-words.ts';

/** With or without a date. */
const TIME = '[[(]?(?:\\p{L}{3}\\s)?[-/.,\\dT\\s]{0,20}\\d:\\d\\d[^\\s\\p{L}]*\\s?(?:[ap]m|z|utc|gmt)?[\\])]?';
const LEVEL = '[[(<]?(?:trace|debug|info(?:rmation)?|notice|warn(?:ing)?|err(?:or)?|fatal|critical|severe)[\\])>]?';
const BETWEEN = '[-|:,\\s]*';
/** "Harbour - Critical Care" is a name: behind the level of a program that is named there stands another separator. */
const PROGRAM = `[\\p{L}_.]+\\s-\\s(?=\\p{L}+(?:\\s-\\s|:))`;
/** "2024-05-01 10:22:31,123 - sync - ERROR - ", "[INFO] 10:22:31 [sync] " */
const LOG_PREFIX = new RegExp(
  `^\\s*(?:${TIME}${BETWEEN}(?:${PROGRAM})?${LEVEL}|${LEVEL}${BETWEEN}${TIME})(?!\\p{L})${BETWEEN}(?:\\[[\\p{L}_.]+\\]${BETWEEN})?`,
  'iu',
);
const IN_PASSING = /(?<!\p{L})(?:trace|debug|info|notice)/iu;
/** An id, or words that may have no spaces between them. */
const MAY_NAME = /[1-9]\d{11}|(?!\p{Script=Latin})\p{L}/iu;

/** A line of what a program wrote while it ran, without its time and level. */
export interface LogLine extends Line {
  readonly isInPassing: boolean;
}

/** `null` where most lines do not begin with a level and a time. */
export function logIn(lines: readonly Line[]): LogLine[] | null {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const prefixes = said.map(({ text }) => LOG_PREFIX.exec(text)?.[0] ?? '');
  if (prefixes.filter((prefix) => prefix !== '').length * 2 <= said.length) return null;
  return said.map(({ row, text }, index) => {
    const prefix = prefixes[index] ?? '';
    return { row, text: text.slice(prefix.length), isInPassing: IN_PASSING.test(prefix) };
  });
}

/** "02/10/2026, 09:11 - Ann Lee: ", "[2026-02-10 9:11 AM] Ann Lee: " */
const CHAT_PREFIX =
  /^\s*[[(]?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s+\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?[\])]?\s(?:[-\u2013]\s)?\p{L}[^:\t]{0,40}:\s/iu;

/** What people have written to each other, without the times and names before it; `null` for anything else. */
export function chatIn(lines: readonly Line[]): Line[] | null {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const written = said.filter(({ text }) => CHAT_PREFIX.test(text)).length;
  if (written < 2 || written * 2 <= said.length) return null;
  return lines.map(({ row, text }) => ({ row, text: text.replace(CHAT_PREFIX, '') }));
}

/** Whether a line names nothing that the page offers, or says in passing that a project is permitted. */
export function isAside({ row, text, isInPassing }: LogLine, collector: EntryCollector): boolean {
  if (collector.isSurelyProject(row, text.trim())) return false;
  const rest = collector.besideOffered(text);
  if (rest === null) return !MAY_NAME.test(text) && (splitStatus(text)?.status ?? 'present') === 'present';
  // "Pass" may be a word of the name.
  return isInPassing && statusIn(rest) === 'present' && statusIn(text) === 'present';
}
