import { namesBreakOff } from '../../procore/app-management/message-words.ts';
import { limitIn, namesNumber } from './batch-limit.ts';
import type { Fates } from './fates.ts';
import type { Outcome } from './press-add.ts';
import { isBadNews } from './telling-message.ts';

type Signs = Pick<Outcome, 'message' | 'isHeld'>;

interface Judgement {
  /** The selection is as it was, and none of it came among the permitted ones. */
  readonly isWhole: boolean;
  /** How many Procore takes at once, where that is what it says. */
  readonly limit: number | null;
  readonly isRefused: boolean;
  /** What was broken off may have been done in part, and a page that shows nothing of it may do so when it is loaded anew. */
  readonly isBrokenOff: boolean;
}

/** What Procore's words mean for the part of this many items that was sent. */
export function judge(signs: Signs, fates: Fates, submitted: number): Judgement {
  const words = signs.message?.words ?? '';
  const isWhole = isUntouched(signs, fates);
  const limit = isWhole ? limitIn(words, submitted) : null;
  return {
    isWhole,
    limit,
    isRefused: isRefusal(signs, fates, { limit, submitted }),
    isBrokenOff: limit === null && fates.permitted.length === 0 && namesBreakOff(words),
  };
}

function isUntouched({ message, isHeld }: Signs, { permitted, unknown, areAllOffered }: Fates): boolean {
  return isHeld && permitted.length === 0 && (unknown.length === 0 || (isBadNews(message) && areAllOffered));
}

/**
 * Whether what Procore has said is a refusal. A picture of a failure says so by itself; words and alerts only beside a
 * page that shows the same. Any other words may be good news, unless they tell how many Procore takes at once.
 */
export function isRefusal(
  signs: Signs,
  fates: Fates,
  { limit, submitted }: { readonly limit: number | null; readonly submitted: number },
): boolean {
  const { message } = signs;
  const isWhole = isUntouched(signs, fates);
  switch (message?.tone) {
    case undefined:
    case 'success':
    case 'words of progress':
      return false;
    case 'failure':
      return true;
    case 'words of failure': {
      const isRest = fates.permitted.length > 0 && fates.unknown.length === 0;
      return isWhole || isRest || (fates.areAllOffered && fates.permitted.length === 0 && fates.unknown.length === 0);
    }
    case 'alert':
      return isWhole && !namesNumber(message?.words ?? '', submitted);
    case 'unknown':
      return limit !== null && !namesNumber(message?.words ?? '', submitted);
  }
}
