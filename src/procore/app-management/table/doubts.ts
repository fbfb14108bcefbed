/** What speaks against the rows that are shown being all, although nothing could be pressed to see others. */
import { type OutlineItem, textOf } from '../outline/page-outline.ts';
import { besideRows } from '../outline/rows.ts';
import type { SectionParts } from '../section/section-parts.ts';
import type { RowsShown } from './rows-shown.ts';
import { numbersIn, shownTotal } from './shown-total.ts';

/** As far as a note beside a list goes. What is longer explains something. */
const LONGEST_NOTE = 60;
/** What has not worked or is left out is told in longer texts as well. */
const LEFT_OUT =
  'filt|fail|err[eo]|(?:could|did|was|were) ?n|not (?:all|load)|nicht (?:alle|gel)|konnte|ません|失败|无法';
const LONG_DOUBT = new RegExp(LEFT_OUT, 'iu');
/**
 * Something filters, has not worked, or goes on. Stems of a few languages, and more of them than need be, because nothing
 * but doubt follows; at the end what turns pages, without a word or a number.
 */
const DOUBT = new RegExp(
  `${LEFT_OUT}|(?<!\\p{L})not |n['’]t |nicht|hidden|archiv|ina[ck]tiv|limited|first \\d|\\d\\+|[≥>]|more than|this page|\\d (?:more|weitere|autres|más)|mais \\d|他|还有|[\\p{L}\\p{N}]\\s?(?:…|\\.{3})$|^[^\\p{L}\\p{N}]*[‹›«»<←→❮❯][^\\p{L}\\p{N}]*$`,
  'iu',
);

export function castsDoubt({ rowsBlock, behind, container }: SectionParts, { rows, areAll }: RowsShown): boolean {
  if (rowsBlock === null || !areAll || behind.some(saysOfMore) || hasClosedGroup(rowsBlock, rows)) return true;
  // A veil over the rows, or a wheel that turns: they may be those of another moment.
  return getComputedStyle(rowsBlock).pointerEvents === 'none' || hasWheel(rowsBlock, container);
}

/** What moves for ever, but for what beats before the rows, as a badge does that wants to be seen. */
function hasWheel(block: Element, container: Element): boolean {
  return container.getAnimations({ subtree: true }).some((animation) => {
    const effect = animation.effect as KeyframeEffect;
    const { target } = effect;
    if (target === null || effect.getTiming().iterations !== Number.POSITIVE_INFINITY) return false;
    const isBefore = (block.compareDocumentPosition(target) & block.DOCUMENT_POSITION_PRECEDING) !== 0;
    const isOver = target.getBoundingClientRect().bottom > block.getBoundingClientRect().top;
    return !isBefore || isOver || !effect.getKeyframes().every(beats);
  });
}

/** It grows, shines or turns pale in its place. */
function beats(frame: ComputedKeyframe): boolean {
  const { transform = 'none' } = frame;
  return /^(?:none|scale)/.test(String(transform)) && !Object.keys(frame).some((name) => !BEAT.test(name));
}

const BEAT = /offset$|easing|composite|opacity|shadow|color|scale|transform/i;

function isWords({ kind }: OutlineItem): boolean {
  return kind === 'text' || kind === 'heading';
}

/** Words behind the drop-down that leave open whether there is more. */
export function saysOfMore(item: OutlineItem): boolean {
  return isWords(item) && (item.text.length > LONGEST_NOTE ? LONG_DOUBT : DOUBT).test(item.text);
}

/** One number, which is the most that there may be of something. */
const LIMIT = /^\D*(?:up to|m[aá]xim\p{L}*|bis zu|jusqu.à|hasta|até|最大|最多)\D{0,9}[\d.,]+\D*$/iu;

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

/** What the list and the parts of the section around it are called, and what stands in it above and below its rows. */
function namesOfList(block: HTMLElement | null, container: Element): string[] {
  const inside = block === null ? [] : [...block.querySelectorAll(':scope > tfoot'), ...besideRows(block)].map(textOf);
  for (let part = block; part !== null && container.contains(part); part = part.parentElement) {
    inside.push(part.ariaLabel ?? '', part.title);
  }
  return inside;
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
