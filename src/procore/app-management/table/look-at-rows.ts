import { BARE_LINK } from '../outline/bare-links.ts';
import { type OutlineItem, textOf } from '../outline/page-outline.ts';
import { besideRows } from '../outline/rows.ts';
import type { PermittedProjectsSection } from '../section/section.ts';
import { isPageSize, partsOf } from '../section/section-parts.ts';
import { castsDoubt, largestNumber, saysOfMore } from './doubts.ts';
import { isEmptySearch, isOfSearch, type Pager, pagerOf } from './pager.ts';
import { contradicts, couldHideRows, labelsOf, saysNone, sectionTotal, type TableReading } from './read-table.ts';
import { rowsShown } from './rows-shown.ts';
import { tellsAll, wholeText } from './shown-total.ts';

/** The rows that are on the page now, with what tells whether there are others. */
export interface Look {
  readonly labels: readonly string[];
  readonly pager: Pager | null;
  readonly total: number | null;
  /** No words beside the rows tell a larger number than this. */
  readonly atMost: number;
  /** Nothing but the pager could hide rows. */
  readonly isOpen: boolean;
  /** Not even a pager, or a search without text. */
  readonly isPlain: boolean;
}

/** `null` where no rows are. */
export function lookAt(section: PermittedProjectsSection): Look | null {
  const parts = partsOf(section);
  if (parts.rowsBlock === null) return null;
  const names = rowsShown(parts.rowsBlock, parts);
  const count = names.rows.length;
  const total = sectionTotal(parts, count);
  const isAllTold = parts.rest.some(
    (item) => item.kind === 'text' && !saysOfMore(item) && tellsAll(wholeText(item), count),
  );
  // An end of the pages may be marked by its look alone: the words beside it tell that there is one page.
  const pager = isAllTold ? null : pagerOf(parts, total !== null && total > count);
  const turns = ({ element, text }: OutlineItem) =>
    isAllTold && (text === '1' || (element.matches(BARE_LINK) && !DIGITS.test(text)));
  const hiding = parts.rest.filter(couldHideRows);
  const others = hiding.filter((item) => !turns(item) && !isHarmless(item, parts.rest, pager));
  // A table without rows may be one whose rows are still to come, or could not be had.
  const isFilled = count > 0 || wordsBelowHeads(parts.rowsBlock).some(saysNone);
  return {
    labels: labelsOf(names),
    pager,
    total,
    atMost: largestNumber(parts, count),
    isPlain: hiding.length === 0,
    isOpen: isFilled && others.length === 0 && !contradicts(parts, names) && !castsDoubt(parts, names),
  };
}

/** Not those of the heads: a column may be called "No." */
function wordsBelowHeads(block: Element): string[] {
  return [...block.querySelectorAll('td, li, [role="cell"], [role="gridcell"]'), ...besideRows(block)].map(textOf);
}

/** The rows of permitted projects that are on the page now, `null` where the section shows none. */
export function readPermittedTable(section: PermittedProjectsSection): TableReading | null {
  const look = lookAt(section);
  return look && atAGlance(look);
}

/** All of them where there is no pager, and nothing else that could hide some. */
export function readWithoutTurning(section: PermittedProjectsSection): TableReading | null {
  const look = lookAt(section);
  return look && (look.pager === null ? wholeWithoutPager(look) : atAGlance(look));
}

export function atAGlance(look: Look): TableReading {
  const { labels, isComplete } = wholeWithoutPager(look);
  return { labels, isComplete: look.isPlain && isComplete };
}

export function wholeWithoutPager({ labels, isOpen, ...told }: Look): TableReading {
  return { labels, isComplete: isOpen && agrees(told, labels.length) };
}

/** Whether what the section tells of its number of rows allows for so many and no more. */
export function agrees({ total, atMost }: Pick<Look, 'total' | 'atMost'>, count: number): boolean {
  return atMost <= count && (total === null || total === count);
}

const DIGITS = /^\d+$/;
/** What nobody types into. */
const CHOICE = 'select, [role="combobox"]:not(input), input:is([readonly], [aria-hidden="true"])';

/** Part of the pager, a choice of how many rows a page has, or a search without text. */
function isHarmless(item: OutlineItem, rest: readonly OutlineItem[], pager: Pager | null): boolean {
  const { element, kind } = item;
  if (pager?.controls.has(element)) return true;
  if (element.matches(CHOICE) && isPageSize(element)) return true;
  if (kind === 'field') return isEmptySearch(element);
  return kind === 'button' && ((pager !== null && DIGITS.test(item.text)) || isOfSearch(item, rest));
}
