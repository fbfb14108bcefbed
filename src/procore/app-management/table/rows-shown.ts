import { isShown } from '../../dom/shown.ts';
import { SELECTORS } from '../../selectors.ts';
import type { OutlineItem } from '../outline/page-outline.ts';
import { haveSameAction, namesOf, type RowNames, someRowsOf } from '../outline/rows.ts';
import type { SectionParts } from '../section/section-parts.ts';
import { createIsOpen, fadesIn } from './open-rows.ts';
import { follows } from './page-turners.ts';
import { tellsState } from './state-words.ts';

export interface RowsShown extends Omit<RowNames, 'texts'> {
  /** No row was left out of which nobody knows whether it counts. */
  readonly areAll: boolean;
}

const NO_ROWS: RowsShown = { rows: [], names: [], areAll: false };

/** A name that was cut, at its end or within it: several projects may begin like that. */
const IS_CUT = /[…‥⋯]|[.・]{3}/u;

/**
 * The rows that somebody who looks at the page sees in its list. One that is hidden may be filtered out, taken away or
 * a pattern for others; of two lists of the same kind, or under headings of their own, nobody knows which is meant.
 */
export function rowsShown(block: Element, { rest, behind }: Pick<SectionParts, 'rest' | 'behind'>): RowsShown {
  const isHeaded = behind.some(
    ({ kind, element }) =>
      kind === 'heading' && (element.compareDocumentPosition(block) & block.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const isRival = ({ kind, element }: OutlineItem) => kind === 'rows' && isOfSameKind(element, block, isHeaded);
  if (rest.some(isRival) || isHeadedByState(block, rest)) return NO_ROWS;
  const all = namesOf(block);
  const { rows, names } = all;
  const counts = rows.map((row) => isShown(row) || isComing(row, block));
  const isOpen = createIsOpen(block, all);
  const isCounted = (_: unknown, at: number) => counts[at];
  const told = rows.map((row, at) => {
    const name = names[at] ?? '';
    return IS_CUT.test(name) || isOpen(row, at) ? '' : name;
  });
  const areAll = told.every((name, at) => counts[at] && name !== '' && name === names[at]);
  return areAll ? { rows, names, areAll } : { rows: rows.filter(isCounted), names: told.filter(isCounted), areAll };
}

const HEAD = 'strong, b, caption, legend, dt';

/** Whether the words above the list that are nearest tell that those in it are not permitted. */
function isHeadedByState(block: Element, rest: SectionParts['rest']): boolean {
  const isAbove = ({ element }: OutlineItem) => follows(block, element);
  const isHead = ({ kind, element }: OutlineItem) =>
    kind === 'heading' || (kind === 'tab' && element.matches(SELECTORS.isCurrent)) || element.closest(HEAD) !== null;
  const head = rest.findLast((item) => isAbove(item) && isHead(item));
  const heads = [head?.text, block.querySelector(':scope > caption')?.textContent ?? ''];
  return heads.some((text = '') => tellsState(text) || OF_OTHERS.test(text));
}

/** A list beside that of the permitted ones, to choose from. */
const OF_OTHERS =
  /^\P{L}*(?:available|eligible|unassigned|not (?:yet )?(?:added|selected)|all (?:company )?projects|other(?!\p{L})|remaining|verfügbar|alle projekte|dispon[ií]|tous les pro|todos l?os pro|tutti i pro|利用可能|すべてのプ|可用|可选|全部项目)/iu;

/** What fades in, by itself or with its whole table, is there from the first moment on. */
function isComing(row: HTMLElement, block: Element): boolean {
  return (
    isShown(block.parentElement ?? block) &&
    row.checkVisibility({ visibilityProperty: true }) &&
    [row, row.parentElement ?? row, block].every((part) => getComputedStyle(part).opacity !== '0' || fadesIn(part))
  );
}

function isOfSameKind(other: Element, block: Element, isHeaded: boolean): boolean {
  const rows = someRowsOf(other);
  return haveSameAction(rows) && (isHeaded || wordsToPress(rows[0]) === wordsToPress(someRowsOf(block)[0]));
}

function wordsToPress(row: Element | undefined): string {
  return row?.querySelector(SELECTORS.button)?.textContent ?? '';
}
