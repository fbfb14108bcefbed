import type { FoundList } from '../domain/tab-reading.ts';
import { pageTurning } from './page-turning.ts';
import type { PartialSign } from './partial-sign.ts';
import { isLoadingText, showsMore, signIn } from './partial-words.ts';

/** Of a list only these may be something else than a project. */
const LAST_ROWS = 3;

/**
 * Whether the page shows only a part of the list, and what says so.
 * @param read how many projects were read from it
 */
export function partialSignOf({ kind, rows, signs, place }: FoundList, read: number): PartialSign | null {
  const { saidRows, isWindowed, isCut, isLoading, around, buttons } = signs;
  // A selection has all that stands around its list as rows, too.
  const isSelection = kind === 'selection';
  const shown = isSelection ? read : rows.length;
  if (isCut) return { kind: 'cut' };
  if (saidRows !== null && saidRows > shown) return { kind: 'said', count: saidRows, text: null };
  const own = (isSelection ? rows : rows.slice(-LAST_ROWS)).map((cells) => cells.filter(Boolean).join(' '));
  const texts = [place, ...around, ...own];
  for (const text of texts) {
    const sign = signIn(text, shown, read);
    if (sign !== null) return sign;
  }
  const more = [...buttons, ...own].find(showsMore);
  if (more !== undefined) return { kind: 'more', text: more };
  const pages = pageTurning(signs);
  if (pages !== null) return { kind: 'pages', text: pages };
  if (isLoading || texts.some(isLoadingText)) return { kind: 'loading' };
  return isWindowed ? { kind: 'windowed' } : null;
}
