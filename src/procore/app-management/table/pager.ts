import { SELECTOR_WAYS, SELECTORS } from '../../selectors.ts';
import { BARE_LINK } from '../outline/bare-links.ts';
import type { OutlineItem } from '../outline/page-outline.ts';
import { groupAround, type SectionParts } from '../section/section-parts.ts';
import { hasSeveralNumbers, tellsRows, wholeText } from './shown-total.ts';

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
  const pair =
    named.next !== null || named.previous !== null ? named : byPlace(others, { rest, rowsBlock }, { numbers, hasMore });
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
  if (rowsBlock === null || !follows(only.element, rowsBlock)) return null;
  if (!MORE.test(only.text) || LEARN.test(only.text)) return null;
  return { previous: null, next: null, more: only.element, controls: own([only.element]) };
}

const FOLLOWING = 4;

/** What adds rows says so, or has no letter on it. */
const MORE =
  /^\P{L}*$|(?<!\p{L})(?:more|mehr|weitere|plus|más|mais|altr[ie]|meer|więcej)(?!\p{L})|もっと|さらに|更多|เพิ่มเติม|المزيد/iu;
/** Such words lead to an explanation. */
const LEARN = /learn|erfahren|savoir|saber|sapern|weten|inform|detail|dowiedz/i;

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
  { rest, rowsBlock }: Pick<SectionParts, 'rest' | 'rowsBlock'>,
  { numbers, hasMore }: { readonly numbers: readonly OutlineItem[]; readonly hasMore: boolean },
): Pair | null {
  if (others.length !== 2 && others.length !== 4) return null;
  const middle = others.length / 2;
  const [before, after] = others.slice(middle - 1, middle + 1);
  if (before === undefined || after === undefined) return null;
  const [previous, next] = [before.element, after.element];
  const isWithin = (item: OutlineItem) => isBetween(rest, before, item, after);
  // A link that leads nowhere may do anything, even where it is switched off: those with the pages between them turn pages.
  if (numbers.some(isWithin)) return { previous, next };
  if ([previous, next].some((element) => element.matches(BARE_LINK))) return null;
  const told = rest.filter((item) => item.kind === 'text' && hasSeveralNumbers(wholeText(item)));
  const ends = { isFirst: isSwitchedOff(previous), isLast: isSwitchedOff(next) };
  const tellRows = told.filter((item) => tellsRows(wholeText(item), ends));
  const isBehind = rowsBlock !== null && [previous, next].every((element) => follows(element, rowsBlock));
  // Words that nobody knows may be of anything: what can be done with all rows, or with those that are ticked.
  const isKnown = PREVIOUS.test(before.text) && NEXT.test(after.text);
  const areIcons = [previous, next].every((element) => !LETTER.test(element.textContent ?? ''));
  const around = groupAround(previous, next);
  const isTold =
    (isKnown && told.length > 0) ||
    tellRows.some(isWithin) ||
    (areIcons && isBehind && tellRows.some(({ element }) => around.contains(element)));
  if (isTold) return { previous, next };
  const areWordless = !LETTER.test(before.text + after.text);
  const hasNumbers = numbers.length > 0;
  if (!areWordless || !(hasNumbers || told.length > 0)) return null;
  // Where neither end says that it is one, only a list that is known to go on has pages to turn.
  const isInTheMiddle = isBehind && told.some(isWithin);
  return ends.isFirst || ends.isLast || hasNumbers || hasMore || isInTheMiddle ? { previous, next } : null;
}

const LETTER = /\p{L}/u;
const PREVIOUS = /prev|back|zurück|vorig|vorher|précéd|anter|precedent|indietro|poprz|wstecz|前|上一|ก่อน|السابق/iu;
const NEXT =
  /next|forward|weiter|nächst|suivant|siguiente|próxim|proxim|seguinte|successiv|avanti|volgend|nast[ęe]p|dalej|次|下一|ถัดไป|التالي/iu;

function follows(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & FOLLOWING) !== 0;
}

function isBetween(rest: readonly OutlineItem[], before: OutlineItem, item: OutlineItem, after: OutlineItem): boolean {
  return rest.indexOf(before) < rest.indexOf(item) && rest.indexOf(item) < rest.indexOf(after);
}

function isNearby({ element }: OutlineItem, { previous, next }: Pair): boolean {
  const one = next ?? previous;
  return element === previous || element === next || (one?.parentElement?.contains(element) ?? false);
}
