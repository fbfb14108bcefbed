import { SELECTOR_WAYS, SELECTORS } from '../../selectors.ts';
import { BARE_LINK } from '../outline/bare-links.ts';
import type { OutlineItem } from '../outline/page-outline.ts';
import type { SectionParts } from '../section/section-parts.ts';
import { hasSeveralNumbers, tellsPage, wholeText } from './shown-total.ts';

/** How Procore shows more of a table than fits. */
export interface Pager {
  readonly previous: HTMLElement | null;
  readonly next: HTMLElement | null;
  /** Adds rows below those that are there. */
  readonly more: HTMLElement | null;
  /** All that belongs to it. */
  readonly controls: ReadonlySet<HTMLElement>;
}

/**
 * The pager among what stands around a list, `null` where nothing is one for sure: what is pressed must not be anything
 * else.
 * @param hasMore whether the section itself says that there are more rows than are shown
 */
export function pagerOf({ rest, rowsBlock }: Pick<SectionParts, 'rest' | 'rowsBlock'>, hasMore: boolean): Pager | null {
  const pressable = rest.filter(({ kind }) => kind === 'button' || kind === 'link' || kind === 'tab');
  const numbers = pressable.filter((item) => isNumber(item) && !opensMenu(item));
  const gaps = pressable.filter((item) => GAP.test(item.text) && !opensMenu(item));
  const others = pressable.filter((item) => !isNumber(item) && !gaps.includes(item) && !isOfSearch(item, rest));
  const named = { previous: byName(others, 'previousPage'), next: byName(others, 'nextPage') };
  const pair = named.next !== null || named.previous !== null ? named : byPlace(others, rest, { numbers, hasMore });
  const own = (elements: readonly (HTMLElement | null)[]) => new Set(elements.filter((element) => element !== null));
  if (pair !== null) {
    const controls = own(
      [...others.filter((item) => isNearby(item, pair)), ...numbers, ...gaps].map(({ element }) => element),
    );
    return { ...pair, more: null, controls };
  }
  const [only, second] = others;
  if (!hasMore || only === undefined || second !== undefined || only.kind !== 'button') return null;
  if (only.element.getAttribute('type') === 'submit' && only.element.closest('form') !== null) return null;
  const isBehind = rowsBlock !== null && (rowsBlock.compareDocumentPosition(only.element) & FOLLOWING) !== 0;
  if (!isBehind || !MORE.test(only.text)) return null;
  return { previous: null, next: null, more: only.element, controls: own([only.element]) };
}

const FOLLOWING = 4;

/** What adds rows says so, or has no letter on it. */
const MORE =
  /^\P{L}*$|more|load|show|mehr|weiter|laden|anzeig|plus|suite|charg|affich|m[áa]s|carg|mostra|mais|carreg|altr|meer|więcej|pokaż|もっと|さらに|続き|表示|更多|加[载載]|[载載]入|เพิ่มเติม|โหลด|المزيد|عرض/iu;

/** The dots for pages left out. */
const GAP = /^[.…•]{1,3}$/u;

function isNumber({ text }: OutlineItem): boolean {
  return /^\d+$/.test(text);
}

function opensMenu({ element }: OutlineItem): boolean {
  return element.matches('[aria-haspopup], [aria-expanded]');
}

export function isSwitchedOff(control: HTMLElement | null): boolean {
  return control === null || control.matches(SELECTORS.disabled);
}

/** What belongs to a search field, as its icon does. */
export function isOfSearch({ element }: OutlineItem, rest: readonly OutlineItem[]): boolean {
  if (element.textContent?.trim() !== '') return false;
  const outer = element.parentElement?.parentElement ?? null;
  const isAlone = outer?.querySelectorAll(SELECTORS.button).length === 1;
  const around = isAlone ? outer : element.parentElement;
  return rest.some(
    ({ kind, element: field }) => kind === 'field' && field.matches(SELECTORS.textField) && around?.contains(field),
  );
}

export function isEmptySearch(field: HTMLElement): boolean {
  return field.matches(SELECTORS.textField) && (field as HTMLInputElement).value === '';
}

type Pair = Pick<Pager, 'previous' | 'next'>;

function byName(items: readonly OutlineItem[], name: 'nextPage' | 'previousPage'): HTMLElement | null {
  for (const way of SELECTOR_WAYS[name]) {
    const found = items.filter(({ element }) => element.matches(way));
    if (found.length === 1) return found[0]?.element ?? null;
  }
  return null;
}

/** Two buttons around or beside page numbers, or four with the first and the last page at the ends. */
function byPlace(
  others: readonly OutlineItem[],
  rest: readonly OutlineItem[],
  { numbers, hasMore }: { readonly numbers: readonly OutlineItem[]; readonly hasMore: boolean },
): Pair | null {
  if (others.length !== 2 && others.length !== 4) return null;
  const middle = others.length / 2;
  const [before, after] = others.slice(middle - 1, middle + 1);
  if (before === undefined || after === undefined) return null;
  const [previous, next] = [before.element, after.element];
  // A link that leads nowhere may do anything, even where it is switched off: those with the pages between them turn pages.
  if (numbers.some((item) => isBetween(rest, before, item, after))) return { previous, next };
  if ([previous, next].some((element) => element.matches(BARE_LINK))) return null;
  const told = rest.flatMap((item) => (item.kind === 'text' ? [wholeText(item)] : []));
  const ends = { isFirst: isSwitchedOff(previous), isLast: isSwitchedOff(next) };
  if (told.some((text) => tellsPage(text, ends))) return { previous, next };
  // Words on both may be of anything: something to do with all rows, or with those that are ticked.
  const areWordless = !/\p{L}/u.test(before.text + after.text);
  const hasNumbers = numbers.length > 0;
  if (!areWordless || !(hasNumbers || told.some(hasSeveralNumbers))) return null;
  // Where neither end says that it is one, only a list that is known to go on has pages to turn.
  return ends.isFirst || ends.isLast || hasNumbers || hasMore ? { previous, next } : null;
}

function isBetween(rest: readonly OutlineItem[], before: OutlineItem, item: OutlineItem, after: OutlineItem): boolean {
  return rest.indexOf(before) < rest.indexOf(item) && rest.indexOf(item) < rest.indexOf(after);
}

function isNearby({ element }: OutlineItem, { previous, next }: Pair): boolean {
  const one = next ?? previous;
  return element === previous || element === next || (one?.parentElement?.contains(element) ?? false);
}
