import { isShown } from '../../dom/shown.ts';
import { SELECTORS } from '../../selectors.ts';
import { BARE_LINK, looksPressable } from '../outline/bare-links.ts';
import type { OutlineItem } from '../outline/page-outline.ts';
import { besideRows, type RowNames } from '../outline/rows.ts';
import { isInModal } from '../section/modal.ts';
import type { PermittedProjectsSection } from '../section/section.ts';
import { isFilledIn, partsOf, type SectionParts } from '../section/section-parts.ts';
import { saysOfMore } from './doubts.ts';
import { leavesRoom } from './room-for-rows.ts';
import { shownTotal, wholeText } from './shown-total.ts';

export interface TableReading {
  /** In the table's order. */
  readonly labels: readonly string[];
  /** Whether the table can have no further rows: there is nothing in the section to turn pages, filter or load with. */
  readonly isComplete: boolean;
}

/** That there are none, in the languages of Procore; all other words may be of a list that is not there yet. */
const NONE =
  /(?<!\p{L})(?:none|no|aucune?|keine|ning[uú]na?|nenhuma?|nessuna?|geen|brak)(?!\p{L})|ない|なし|せん|没有|无|ไม่มี/iu;
/** It may be that nobody may see them, or that they could not be had. */
const NO_WAY =
  /acc?[eè]s|con+e[ctx]|verbind|zugriff|\bno (?:\p{L}+ )?permi(?:so|ss)|berechtigung|autori[sz]+a[tcz]i|not authori|respon|antwort|réponse|pud[eio]|pôde|load|erro|lade[nt]|charg|网络|权限|响应/iu;

/** Whether the section has no rows, and nothing in it says that they are still to come. A modal shows none anyway. */
export function showsNoRowsYet(section: PermittedProjectsSection): boolean {
  if (isInModal(section.container)) return false;
  const parts = partsOf(section);
  const { rowsBlock, rest, behind } = parts;
  if (rowsBlock !== null || rest.some(({ kind }) => kind === 'loading' || kind === 'rows')) return false;
  // Beside anything that could be pressed or that is told, a list of a kind that we do not know may stand.
  if (behind.some((item) => couldHideRows(item) || saysOfMore(item)) || rest.some(isFilledIn)) return false;
  return behind.some(({ kind, text }) => kind !== 'rows' && saysNone(text));
}

/** That there are none; not that they could not be had, or that nobody may see them. */
export function saysNone(text: string): boolean {
  return NONE.test(text) && !NO_WAY.test(text);
}

export function labelsOf({ names }: Pick<RowNames, 'names'>): string[] {
  return names.filter((name) => name !== '');
}

/** Whether what the section says of itself speaks against there being just these rows. */
export function contradicts(
  { container, rowsBlock, rest, isSure }: Omit<SectionParts, 'behind'>,
  { rows }: Pick<RowNames, 'rows'>,
): boolean {
  if (rowsBlock === null || !isSure) return true;
  if (rowsBlock.closest(SELECTORS.loading) !== null || rest.some(({ kind }) => kind === 'loading')) return true;
  return (
    isVirtual(rowsBlock, rows) ||
    leavesRoom(rowsBlock, rows) ||
    holdsControls(rowsBlock) ||
    hasMoreToScroll(rows.at(-1) ?? rowsBlock, container)
  );
}

/** The total of rows that the section tells. */
export function sectionTotal({ rest }: Pick<SectionParts, 'rest'>, shown: number): number | null {
  for (const item of rest) {
    const isText = item.kind === 'text' || item.kind === 'heading';
    const total = isText ? shownTotal(wholeText(item), shown) : null;
    if (total !== null) return total;
  }
  return null;
}

/** What could turn pages, filter, or load. A link to another page only leads away. */
export function couldHideRows({ kind, element, text }: OutlineItem): boolean {
  if (element.matches(SELECTORS.disabled)) return kind === 'field' && (element as HTMLInputElement).value !== '';
  if (kind === 'link') return !leadsAway(element) || TO_OTHER_ROWS.test(text);
  if (kind === 'rows') return holdsLinkToPress(element);
  if (kind === 'picture') return element.matches(TAKES_OUT);
  return kind === 'button' || kind === 'tab' || kind === 'field' || kind === 'loading' || kind === 'picker';
}

/** The rest of a list may stand on a page of its own, or each of its parts. */
const TO_OTHER_ROWS =
  /^\W*\d+\W*$|^(?:(?:view|show|see|browse|display) (?:all|more|\d)|all(?:\W*$| \W?\d| projects)|alle .*(?:anzeigen|\d)|(?:voir|afficher|ver|mostrar|mostra|vedi) t[ou][tud])|^(?:next|nächste|suivante?|siguiente)(?: \p{L}+)?\W*$|すべて.*表示|^次|查看全部|下一页/iu;

/** What takes a chip out again, which may be what is filtered by. */
const TAKES_OUT = '[data-close], [class*="close" i], [class*="remove" i], [class*="delete" i], [class*="clear" i]';

/** A list of one link may load more, too. */
function holdsLinkToPress(list: Element): boolean {
  const link = list.querySelector(BARE_LINK);
  return link !== null && looksPressable(link);
}

/** To a page of another path, not to another part of this list. */
export function leadsAway(link: Element): boolean {
  const { href, pathname } = link as HTMLAnchorElement;
  if (link.localName !== 'a' || href === '' || link.matches('[rel~="next"], [rel~="prev"]')) return false;
  // A document whose addresses have another base sends even these elsewhere, unless its script takes them.
  if (/^[?#]/.test(link.getAttribute('href') ?? '')) return false;
  return pathname !== link.ownerDocument.defaultView?.location.pathname;
}

/** Rows that come and go while somebody scrolls. */
function isVirtual(block: Element, rows: readonly Element[]): boolean {
  const counts = [
    block.getAttribute('aria-rowcount'),
    block.parentElement?.getAttribute('aria-rowcount') ?? null,
    rows[0]?.getAttribute('aria-setsize') ?? null,
  ];
  // A grid may or may not count its header rows.
  return counts.some((count) => count !== null && (Number(count) < 0 || Number(count) > rows.length + 1));
}

/** In a box of its own that scrolls, rows may be loaded when somebody comes to its end. */
function hasMoreToScroll(last: HTMLElement, container: HTMLElement): boolean {
  for (let box: HTMLElement | null = last; box !== null && box !== container; box = box.parentElement) {
    const { overflowY } = box.ownerDocument.defaultView?.getComputedStyle(box) ?? { overflowY: 'visible' };
    if ((overflowY === 'auto' || overflowY === 'scroll') && box.scrollHeight > box.clientHeight + 1) return true;
  }
  return false;
}

/** In the head of a table a row of filters; at its foot, in its last row or beside its rows a way to load more. */
function holdsControls(block: Element): boolean {
  const isTable = block.localName === 'table';
  const ends = [...block.children].filter(({ localName }) => localName === 'thead' || localName === 'tfoot');
  const head = isTable ? ends[0] : block.querySelector('[role="row"]:has([role="columnheader"])');
  const fields = [...(head?.querySelectorAll(`${SELECTORS.field}, ${FILTER}`) ?? [])];
  if (fields.some((field) => !field.matches(SELECTORS.checkBox) && (isShown(field) || holdsValue(field)))) return true;
  const foot = ends.find(({ localName }) => localName === 'tfoot');
  const lastRow = isTable ? (block as HTMLTableElement).tBodies.item(0)?.lastElementChild : null;
  const notice = lastRow?.querySelector(':scope > td:only-child[colspan]');
  const press = `${SELECTORS.button}, ${SELECTORS.link}, ${BARE_LINK}, ${SELECTORS.loading}, [tabindex="0"]`;
  return [foot, notice, ...besideRows(block)].some((end) => end?.querySelector(press));
}

/** A field that is folded away, or lies unseen behind its picture, filters all the same. */
function holdsValue(field: Element): boolean {
  return field.matches(SELECTORS.field) && ((field as HTMLInputElement).value ?? field.textContent) !== '';
}

/** Whether a filter of a column is on shows only by how its picture looks: by its class alone it is known at all. */
const FILTER = '[class*="filter" i], [aria-label*="filt" i]';
