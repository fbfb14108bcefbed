import { SELECTOR_WAYS, SELECTORS } from '../../selectors.ts';
import type { OutlineItem } from '../outline/page-outline.ts';
import type { SectionParts } from '../section/section-parts.ts';
import { follows, mayTurn, type PageTurners, turnersByPlace } from './page-turners.ts';
import { leadsAway } from './read-table.ts';
import { hasSeveralNumbers, wholeText } from './shown-total.ts';

/** How Procore shows more of a table than fits. */
export interface Pager extends PageTurners {
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
  const tellsOfPages = numbers.length > 0 || hasMore || rest.some((item) => hasSeveralNumbers(wholeText(item)));
  const pair = isPair(named, tellsOfPages) ? named : turnersByPlace(others, { rest, rowsBlock }, { numbers, hasMore });
  const own = (elements: readonly (HTMLElement | null)[]) => new Set(elements.filter((element) => element !== null));
  if (pair !== null) {
    const controls = own(
      [...others.filter((item) => isNearby(item, pair)), ...numbers, ...gaps].map(({ element }) => element),
    );
    return { ...pair, more: null, controls };
  }
  const [only, second] = others;
  if (!hasMore || only === undefined || second !== undefined || only.kind !== 'button' || opensMenu(only)) return null;
  if (only.element.getAttribute('type') === 'submit' && only.element.closest('form') !== null) return null;
  if (rowsBlock === null || !follows(only.element, rowsBlock)) return null;
  if (!MORE.test(only.text) || LEARN.test(only.text)) return null;
  return { previous: null, next: null, more: only.element, controls: own([only.element]) };
}

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

/** What belongs to a search field, as its icon does. */
export function isOfSearch({ element }: OutlineItem, rest: readonly OutlineItem[]): boolean {
  if (element.textContent?.trim() !== '') return false;
  const outer = element.parentElement?.parentElement ?? null;
  const isAlone = outer?.querySelectorAll(SELECTORS.button).length === 1;
  const around = isAlone ? outer : element.parentElement;
  if (around?.querySelector(`${SELECTORS.table}, ${SELECTORS.list}`)) return false;
  return rest.some(
    ({ kind, element: field }) => kind === 'field' && field.matches(SELECTORS.textField) && around?.contains(field),
  );
}

export function isEmptySearch(field: HTMLElement): boolean {
  // Of a drop-down, only what is typed to find an option is in the field; what it holds stands beside it.
  if (field.matches('[role="combobox"], [aria-autocomplete]')) return false;
  return field.matches(SELECTORS.textField) && (field as HTMLInputElement).value === '';
}

function byName(items: readonly OutlineItem[], name: 'nextPage' | 'previousPage'): HTMLElement | null {
  for (const way of SELECTOR_WAYS[name]) {
    const found = items.filter(
      (item) =>
        item.element.matches(way) &&
        (item.element.matches(TURNS) || (!opensMenu(item) && !leadsAway(item.element) && mayTurn(item, name))),
    );
    if (found.length === 1) return found[0]?.element ?? null;
  }
  return null;
}

/** What says itself that it turns pages. */
const TURNS = '[rel~="next"], [rel~="prev"]';

/** An arrow alone may as well open something, unless it says itself that it turns pages, or there is something to turn. */
function isPair({ previous, next }: PageTurners, tellsOfPages: boolean): boolean {
  if (previous !== null && next !== null) return true;
  const only = previous ?? next;
  return only !== null && (tellsOfPages || only.matches(TURNS));
}

function isNearby({ element }: OutlineItem, { previous, next }: PageTurners): boolean {
  const one = next ?? previous;
  return element === previous || element === next || (one?.parentElement?.contains(element) ?? false);
}
