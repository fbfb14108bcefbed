import type { Picker } from '../../drop-downs/picker.ts';
import { SELECTORS } from '../../selectors.ts';
import { BARE_LINK, isPager, isSectionTitle } from './bare-links.ts';
import { isLongList } from './long-lists.ts';

/** One part of a page that the finder reasons about. */
export interface OutlineItem {
  readonly kind: 'heading' | 'text' | 'tab' | 'button' | 'link' | 'field' | 'picture' | 'rows' | 'loading' | 'picker';
  readonly element: HTMLElement;
  /** The page's own words: its text, or for a control without text the name that it gives itself. */
  readonly text: string;
}

/** A page without its large tables and lists, which are one item each: its cost does not depend on their length. */
export type PageOutline = readonly OutlineItem[];

/** Everything in document order. `pickers` are the drop-downs in it. */
export function outlineOf(root: HTMLElement, pickers: readonly Picker[]): PageOutline {
  const items: OutlineItem[] = [];
  const controls = new Set<Element>(pickers.map(({ control }) => control));
  const around = new Set<Element>();
  for (const control of controls) {
    for (let element = control.parentElement; element !== null; element = element.parentElement) around.add(element);
  }

  function visit(element: HTMLElement): void {
    if (controls.has(element)) items.push({ kind: 'picker', element, text: '' });
    else if (isPlain(element)) visitPlain(element);
    else visitSpecial(element);
  }

  function visitSpecial(element: HTMLElement): void {
    const kind = kindOf(element);
    if (kind === 'hidden') return;
    if (kind === 'rows') {
      if (!around.has(element) && hasOwnText(element)) items.push({ kind, element, text: '' });
      else visitPlain(element);
    } else if (kind === 'plain') visitPlain(element);
    else if (kind === 'loading') {
      items.push({ kind, element, text: '' });
      visitPlain(element);
    } else if (kind === 'label') {
      if (around.has(element)) visitPlain(element);
      else pushWithControls({ kind: 'text', element, text: textOf(element) });
    } else if (kind === 'heading') pushWithControls({ kind, element, text: textOf(element) });
    else items.push({ kind, element, text: nameOf(element) });
  }

  function pushWithControls(item: OutlineItem): void {
    if (item.text !== '') items.push(item);
    for (const control of item.element.querySelectorAll<HTMLElement>(CONTROL)) {
      if (kindOf(control) !== 'plain') visitSpecial(control);
    }
  }

  function visitPlain(element: HTMLElement): void {
    if (!around.has(element) && element.localName !== 'body' && looksLikeRows(element)) {
      items.push({ kind: 'rows', element, text: '' });
      return;
    }
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === node.ELEMENT_NODE) visit(node as HTMLElement);
      else if (node.nodeType === node.TEXT_NODE) {
        const text = node.nodeValue?.trim() ?? '';
        if (text !== '') items.push({ kind: 'text', element, text });
      }
    }
  }

  visit(root);
  return items;
}

/** The words on an element, else the name that it gives itself for those who cannot see it. */
export function nameOf(element: Element): string {
  const text = textOf(element);
  if (text !== '') return text;
  const value = element.getAttribute('type') === 'submit' ? element.getAttribute('value') : null;
  return (value ?? element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '').trim();
}

export function textOf(element: Element): string {
  return element.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
}

const CONTROL = `${SELECTORS.button}, ${SELECTORS.field}, ${SELECTORS.link}, ${BARE_LINK}`;
const PLAIN_TAGS = new Set(['div', 'span', 'p', 'body', 'header', 'b', 'i', 'em', 'small']);
const LABEL_TAGS = new Set(['label', 'legend', 'strong', 'caption', 'dt', 'summary']);

function isPlain(element: Element): boolean {
  if (!PLAIN_TAGS.has(element.localName)) return false;
  return !['role', 'aria-current', 'aria-busy', 'hidden', 'contenteditable'].some((name) => element.hasAttribute(name));
}

function kindOf(element: Element): OutlineItem['kind'] | 'label' | 'hidden' | 'plain' {
  if (element.matches(SELECTORS.hiddenRest)) return 'hidden';
  if (element.localName === 'svg' || element.localName === 'img') return 'picture';
  if (element.matches(SELECTORS.heading)) return 'heading';
  if (element.matches(SELECTORS.tab)) return 'tab';
  if (element.matches(SELECTORS.button)) return 'button';
  if (element.matches(SELECTORS.field)) return 'field';
  if (element.matches(SELECTORS.link)) return 'link';
  if (element.matches(BARE_LINK)) return isSectionTitle(element) ? 'plain' : 'link';
  if (element.matches(SELECTORS.table) || element.matches(SELECTORS.list)) return 'rows';
  if (element.matches(SELECTORS.loading)) return 'loading';
  return LABEL_TAGS.has(element.localName) ? 'label' : 'plain';
}

/** A list of links or buttons only is a way through the page, not data. */
function hasOwnText(element: Element): boolean {
  if (element.matches(SELECTORS.table)) return true;
  const first = element.firstElementChild;
  const inside = first?.querySelector(CONTROL) ?? null;
  if (first === null || textOf(first) === '') return false;
  if (inside === null || textOf(inside) !== textOf(first)) return true;
  return inside.matches(BARE_LINK) && !isPager(element);
}

/** Children that are alike, each with words and an action of its own; or more of a kind than a section has parts. */
function looksLikeRows(element: Element): boolean {
  if (element.childElementCount < 2) return false;
  const last = element.lastElementChild;
  const other = last?.previousElementSibling ?? null;
  if (last === null || other === null || last.localName !== other.localName) return false;
  if (last.getAttribute('role') !== other.getAttribute('role')) return false;
  if (isLongList(element)) return true;
  return isRowAlone(last) && isRowAlone(other);
}

function isRowAlone(element: Element): boolean {
  if (element.matches(`${CONTROL}, ${SELECTORS.table}`)) return false;
  const action = element.querySelector(SELECTORS.button);
  if (action === null || element.querySelector(NOT_IN_A_ROW) !== null) return false;
  return textOf(element).length > textOf(action).length;
}

const NOT_IN_A_ROW = `${SELECTORS.heading}, ${SELECTORS.table}, ${SELECTORS.list}, ${SELECTORS.textField}, select, textarea`;
