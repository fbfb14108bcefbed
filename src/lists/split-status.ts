import { ANY_STATUS, type Status, statusSaid } from './status-words.ts';

/** "on 10/02/2026" */
const SINCE = '(?:,?\\s+\\(?(?:\\p{L}{1,6}\\s+){0,2}\\d{1,4}[-/.]\\d{1,2}(?:[-/.]\\d{0,4})?\\)?)?';
const STATUS_END = new RegExp(
  `(?:\\s+[-\\u2010-\\u2015:|>=]+\\s*|[:\uff1a]\\s*|,\\s+|\\s*[([]\\s*|\\t+\\s*|\\s+(?:is|are|est|ist)\\s+|\\s+(?=[✗✘❌✖✓✔✅☑❓⚠]))(${ANY_STATUS})${SINCE}\\s*[)\\]]?[.!;,]?$`,
  'iu',
);
const STATUS_START = new RegExp(
  `^(?:(✗|✘|❌|✖|✓|✔|✅|☑|❓|⚠️?)\\s*|[([]?(${ANY_STATUS})[)\\]]?\\s*(?::|\\t|[-\\u2010-\\u2015]\\s)\\s*|[([](${ANY_STATUS})[)\\]]\\s+)`,
  'iu',
);

export interface NameAndStatus {
  readonly name: string;
  readonly status: Status;
  /** The word for it. */
  readonly word: string;
}

/** A name with the status that a portal has put behind or before it; `null` where there is none. */
export function splitStatus(line: string): NameAndStatus | null {
  for (const form of [STATUS_END, STATUS_START]) {
    const match = form.exec(line);
    const word = match?.slice(1).find((one) => one !== undefined) ?? '';
    const status = statusSaid(word);
    const name = line.replace(form, '').trim();
    if (status !== null && name !== '') return { name, status, word };
  }
  return null;
}

/** What parts it from the name in front. */
const SEPARATORS = /[\s/|\u2190-\u21ff\u27f5-\u27ff-]+$/u;
const LAST_WORDS = new RegExp(`\\s(${ANY_STATUS})$`, 'iu');

/** The words at the end of a line: that it is permitted may be a part of the name. `null` where they say nothing. */
export function splitLastWords(line: string): NameAndStatus | null {
  const [end = '', word = ''] = LAST_WORDS.exec(line) ?? [];
  const name = line.slice(0, line.length - end.length).replace(SEPARATORS, '');
  const status = statusSaid(word);
  if (status === null || !/\p{L}/u.test(name)) return null;
  return status === 'missing' ? { name, status, word } : { name: line, status: 'unclear', word };
}
