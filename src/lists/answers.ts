/** A yes or a no in a column, and what it means under its heading. */
import { ACCESS, FAILURE, type Status, statusIn, TO_COME, wordsOfKey } from './status-words.ts';

const AFFIRMED =
  /^(?:yes|y|true|t|x|1|wahr|vrai|verdadero|verdadeiro|vero|oui|ja|sí|si|sim|tak|sì|はい|是|✓|✔|✅|☑)$/iu;
const DENIED = /^(?:no|n|false|f|0|falsch|faux|falso|non|nein|não|nao|nie|nee|いいえ|否|✗|✘|❌|✖|×|☐|)$/iu;

export function isYesOrNo(cell: string): boolean {
  return AFFIRMED.test(cell) || DENIED.test(cell);
}

/** A yes or a no in words. */
export function isAnswer(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && isYesOrNo(cell);
}

/** A yes under these says neither that the app is permitted, nor that it is missing; a no says the latter. */
const PERHAPS_PRESENT = new RegExp(`(?<!\\p{L})(?:${ACCESS}|(?:in|on) procore|exists?)(?!\\p{L})`, 'iu');
/** A yes under these says all. */
const GRANTED = /granted|permitted|allowed|authori[sz]ed/iu;
/** Nothing but that it is so now; Salesforce ends its keys in a c. */
const GRANTED_TO_THE_APP =
  /^(?:(?:dmsa|granted|permitted|allowed|authori[sz]ed|is|it|already|currently|to|for|by|in|on|the|c)(?:[\s:()?]+|$))+$/iu;
const ABOUT_SYNC =
  /(?<!\p{L})(?:sync(?:ed|ing|hroni[sz]ed)?|connected|enabled|dmsa|tsa|traditional|service account|marketplace|custom|migrated|in (?:the )?(?:app|list)|listed|add|needed|required|included?|checked|validate)(?!\p{L})/iu;
function isGranted(heading: string): boolean {
  return GRANTED.test(heading) && GRANTED_TO_THE_APP.test(heading);
}

const IS_FAILURE = new RegExp(`^(?:${FAILURE})[.!]?$`, 'iu');

/**
 * What says nothing for sure beside the others of its kind: no answer beside a plain no, and an error beside what is
 * missing.
 */
export function openAmong(texts: readonly string[]): (text: string) => boolean {
  const isDenied = texts.some((text) => text !== '' && DENIED.test(text));
  const isMissing = texts.some((text) => statusIn(text) === 'missing' && !IS_FAILURE.test(text));
  return (text) => (text === '' ? isDenied : isMissing && IS_FAILURE.test(text));
}

/** What a yes or a no means under a heading such as "Missing", "Permitted" or "Access". */
export function statusUnder(key: string, cell: string): Status | null {
  const isYes = AFFIRMED.test(cell);
  if (!isYes && !DENIED.test(cell)) return null;
  const heading = wordsOfKey(key);
  if (TO_COME.test(heading) || (ABOUT_SYNC.test(heading) && !isGranted(heading))) return 'unclear';
  const meaning = statusIn(heading);
  if (meaning === 'present' && GRANTED.test(heading)) return isYes ? 'present' : 'missing';
  if (meaning === 'missing') return isYes ? 'missing' : 'present';
  if (PERHAPS_PRESENT.test(heading)) return isYes ? 'unclear' : 'missing';
  if (meaning === 'present') return isYes ? 'present' : 'missing';
  return meaning;
}
