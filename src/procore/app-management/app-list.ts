import { pageDocuments } from '../dom/documents.ts';
import { isInMainPart, SELECTORS } from '../selectors.ts';
import { findPickersIn } from './outline/long-lists.ts';
import { type OutlineItem, outlineOf, type PageOutline } from './outline/page-outline.ts';
import { namesOf, type RowNames } from './outline/rows.ts';
import { actionBeside } from './section/action-beside.ts';
import { isSwitchedOff } from './table/page-turners.ts';
import { isEmptySearch, pagerOf } from './table/pager.ts';
import { contradicts, leadsAway, sectionTotal } from './table/read-table.ts';

export interface AppListReading {
  /** In the list's order; two apps may have the same name. */
  readonly names: readonly string[];
  /** Whether the list can hold no other app: it has one page, and no search or filter is set. */
  readonly isComplete: boolean;
  /** For each name what leads to the app's own page. */
  readonly ways: readonly HTMLElement[];
}

/** App Management's list of installed apps, `null` where the page shows no such list. */
export function readAppNames(): AppListReading | null {
  for (const page of pageDocuments()) {
    const outline = outlineOf(page.body, findPickersIn(page));
    // A list that is added to by a drop-down with a button is not the list of apps.
    if (
      outline.some(
        (item, at) => item.kind === 'picker' && isInMainPart(item.element) && actionBeside(outline, at) !== null,
      )
    )
      continue;
    for (const [at, item] of outline.entries()) {
      const reading = item.kind === 'rows' ? readList(outline, at, item.element) : null;
      if (reading !== null) return reading;
    }
  }
  return null;
}

function readList(outline: PageOutline, at: number, block: HTMLElement): AppListReading | null {
  const rows = namesOf(block);
  const ways = waysInto(rows.rows);
  if (ways === null) return null;
  const named = rows.names.flatMap((name, index) => {
    const way = ways[index];
    return name === '' || way === undefined ? [] : [{ name, way }];
  });
  return {
    names: named.map(({ name }) => name),
    ways: named.map(({ way }) => way),
    isComplete: isWhole(outline, at, rows),
  };
}

/** The link or button of each row that leads to one app, `null` where the rows have none in common. */
function waysInto(rows: readonly HTMLElement[]): HTMLElement[] | null {
  if (rows.length === 0) return null;
  const inRows = rows.map((row) => [...row.querySelectorAll<HTMLElement>(`${SELECTORS.link}, ${SELECTORS.button}`)]);
  const below = inRows.map((ways) => ways.find(leadsBelow));
  if (below.every((way) => way !== undefined)) return below;
  const [first = []] = inRows;
  for (const { textContent } of first) {
    const text = textContent?.trim() ?? '';
    const same = inRows.map((ways) => ways.find((way) => text !== '' && way.textContent?.trim() === text));
    // The one link of a single row may be its name.
    const isWay = rows.length > 1 || rows[0]?.textContent?.trim() !== text;
    if (isWay && same.every((way) => way !== undefined)) return same;
  }
  return null;
}

function leadsBelow(way: HTMLElement): boolean {
  const here = way.ownerDocument.defaultView?.location.pathname.replace(/\/$/, '') ?? '';
  return way.localName === 'a' && here !== '' && (way as HTMLAnchorElement).pathname.startsWith(`${here}/`);
}

function isWhole(outline: PageOutline, at: number, rows: RowNames): boolean {
  const rest = surroundings(outline, at);
  const block = outline[at]?.element ?? null;
  const container = block?.closest<HTMLElement>(SELECTORS.landmark) ?? document.body;
  const parts = { container, rowsBlock: block, isSure: true, rest };
  if (contradicts(parts, rows)) return false;
  const total = sectionTotal(parts, rows.rows.length);
  if (total !== null && total !== rows.rows.length) return false;
  const after = rest.slice(rest.findIndex(({ element }) => isBehind(element, block)));
  const pager = pagerOf({ rest: after, rowsBlock: block }, false);
  const isOnePage = pager !== null && isSwitchedOff(pager.next) && isSwitchedOff(pager.previous);
  return rest.every((item) => isHarmless(item, isBehind(item.element, block), isOnePage));
}

function isHarmless({ kind, element }: OutlineItem, isAfterList: boolean, isOnePage: boolean): boolean {
  if (kind === 'field') {
    const isOff = element.matches(SELECTORS.checkBox) && !element.matches(':checked, [aria-checked="true"]');
    return isOff || isEmptySearch(element);
  }
  if (kind === 'button' || kind === 'tab' || kind === 'link') {
    // Before the list are ways to install an app, or to other parts of Procore.
    return !isAfterList || isOnePage || leadsAway(element);
  }
  return kind !== 'loading' && kind !== 'picker';
}

/** What stands around the list in its part of the page, up to the next heading. */
function surroundings(outline: PageOutline, at: number): PageOutline {
  const root = outline[at]?.element.closest(SELECTORS.pagePart) ?? null;
  const next = outline.findIndex(({ kind }, index) => index > at && kind === 'heading');
  return outline
    .slice(0, next < 0 ? outline.length : next)
    .filter(({ element }, index) => index !== at && (root === null || root.contains(element)));
}

function isBehind(element: Element, block: Element | null): boolean {
  return block !== null && (block.compareDocumentPosition(element) & element.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
