/** What speaks against the rows that are shown being all, although nothing could be pressed to see others. */
import { type OutlineItem, textOf } from '../outline/page-outline.ts';
import { besideRows } from '../outline/rows.ts';
import type { SectionParts } from '../section/section-parts.ts';
import type { RowsShown } from './rows-shown.ts';
import { numbersIn, shownTotal } from './shown-total.ts';

/** As far as a note beside a list goes. What is longer explains something: its numbers may be of anything. */
const LONGEST_NOTE = 60;
/**
 * Something filters, has not worked, or goes on. Stems of a few languages, and more of them than need be, because nothing
 * but doubt follows; at the end what turns pages, without a word or a number.
 */
const DOUBT =
  /filt|fail|err[eo]|(?<!\p{L})not |n['’]t |nicht|konnte|ません|失败|无法|hidden|archiv|ina[ck]tiv|limited|first \d|\d\+|[≥>]|more than|this page|\d (?:more|weitere|autres|más)|mais \d|他|还有|[\p{L}\p{N}]\s?(?:…|\.{3})$|^[^\p{L}\p{N}]*[‹›«»<←→❮❯][^\p{L}\p{N}]*$/iu;

export function castsDoubt({ rowsBlock, behind, container }: SectionParts, { rows, areAll }: RowsShown): boolean {
  if (rowsBlock === null || !areAll || behind.some(saysOfMore) || hasClosedGroup(rowsBlock, rows)) return true;
  if (wordsInside(rowsBlock).some((text) => DOUBT.test(text))) return true;
  // A veil over the rows, or a wheel that turns: they may be those of another moment.
  const isVeiled = getComputedStyle(rowsBlock).pointerEvents === 'none';
  const moves = container.getAnimations({ subtree: true });
  return isVeiled || moves.some(({ effect }) => effect?.getTiming().iterations === Number.POSITIVE_INFINITY);
}

function isWords({ kind }: OutlineItem): boolean {
  return kind === 'text' || kind === 'heading';
}

/** Words behind the drop-down that leave open whether there is more. */
export function saysOfMore(item: OutlineItem): boolean {
  return isWords(item) && DOUBT.test(item.text);
}

/** One number, which is the most that there may be of something. */
const LIMIT = /^\D*(?:up to(?= \d)|maximum)[^\d:]{0,9}[\d.,]+\D*$/iu;

/**
 * The largest number that short words around the list tell, or those that name it; 0 where they tell none. How many
 * there may be tells nothing; but where just as many are shown, there may be more.
 */
export function largestNumber({ rest, rowsBlock, container }: SectionParts, shown: number): number {
  const texts = [...rest.filter(isWords).map(({ text }) => text), ...namesOfList(rowsBlock, container)];
  const numbers = texts
    .filter(({ length }) => length <= LONGEST_NOTE)
    .flatMap((text) => {
      const told = numbersIn(text);
      return LIMIT.test(text) ? (told[0] === shown ? [Number.POSITIVE_INFINITY] : []) : told;
    });
  return Math.max(0, ...numbers);
}

/** What the list and the parts of the section around it are called, and what it says itself. */
function namesOfList(block: HTMLElement | null, container: Element): string[] {
  const inside = block === null ? [] : wordsInside(block);
  for (let part = block; part !== null && container.contains(part); part = part.parentElement) {
    inside.push(part.ariaLabel ?? '', part.title);
  }
  return inside;
}

/** What stands in it above and below its rows. */
function wordsInside(block: Element): string[] {
  return [...block.querySelectorAll(':scope > tfoot'), ...besideRows(block)].map(textOf);
}

const CLOSED = '[aria-expanded="false"]:not([aria-haspopup]), details:not([open])';

/** Rows may stand under what is closed, unless each row has the same to open: then it is more about that row. */
function hasClosedGroup(block: Element, rows: readonly Element[]): boolean {
  const closed = block.querySelectorAll(CLOSED);
  if (closed.length > 0 && (closed.length !== rows.length || closed[0] === rows[0])) return true;
  return block.querySelector('[rowspan]:not([rowspan="1"])') !== null || hasEmptyGroup(block, rows);
}

/** A row that heads others has none below it, or fewer than it says: it may be closed, and only looks like that. */
function hasEmptyGroup(block: Element, rows: readonly Element[]): boolean {
  const all = [...block.querySelectorAll(':scope > tbody > tr')];
  if (all.length === rows.length) return false;
  const known = new Set(rows);
  const heads = all.flatMap((row, at) => (known.has(row) || textOf(row) === '' ? [] : [at]));
  return heads.some((at, index) => {
    const below = (heads[index + 1] ?? all.length) - at - 1;
    const head = textOf(all[at] as Element);
    const total = shownTotal(head, below) ?? 0;
    if (DOUBT.test(head)) return true;
    // The only one, at the end, may also tell how many there are in all.
    return heads.length > 1 ? below === 0 || total > below : total > below && total !== rows.length;
  });
}
