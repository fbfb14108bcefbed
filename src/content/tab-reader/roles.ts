/** What elements are, by their role or by what they are made of. */

const ROLE_OF: Readonly<Record<string, string>> = {
  table: 'table',
  tr: 'row',
  ul: 'list',
  ol: 'list',
  menu: 'list',
  dl: 'dl',
  li: 'listitem',
  dialog: 'dialog',
  select: 'listbox',
  option: 'option',
  nav: 'navigation',
  td: 'cell',
  th: 'columnheader',
};

export function roleOf(element: Element): string {
  const [said = ''] = (element.getAttribute('role') ?? '').trim().split(/\s+/u);
  return said === '' ? (ROLE_OF[element.localName] ?? '') : said;
}

const GRIDS = new Set(['table', 'grid', 'treegrid']);
const ITEM_OF: Readonly<Record<string, string>> = { list: 'listitem', listbox: 'option', tree: 'treeitem' };
const CELLS = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

export function isGrid(element: Element): boolean {
  return GRIDS.has(roleOf(element));
}

export function isRow(element: Element): boolean {
  return roleOf(element) === 'row';
}

export function isCell(element: Element): boolean {
  return CELLS.has(roleOf(element));
}

export function isColumnHeader(element: Element): boolean {
  return roleOf(element) === 'columnheader';
}

/** What the items of a list are called; `null` for what is no list. */
export function itemRoleIn(list: Element): string | null {
  return ITEM_OF[roleOf(list)] ?? null;
}

export function isList(element: Element): boolean {
  return itemRoleIn(element) !== null || roleOf(element) === 'dl';
}

const ASIDE = new Set(['navigation', 'banner', 'contentinfo', 'menubar', 'menu', 'tablist', 'toolbar']);

export function isAside(element: Element): boolean {
  const isOfPage = element.localName === 'header' || element.localName === 'footer';
  if (isOfPage) return element.closest('main, article, section, dialog, [role=dialog]') === null;
  return ASIDE.has(roleOf(element));
}

const DIALOGS = new Set(['dialog', 'alertdialog', 'alert']);
/** A layer over the page that says nothing of itself covers at least so much of it. */
const LEAST_SHARE = 0.05;

export function isDialog(element: Element): boolean {
  if (DIALOGS.has(roleOf(element)) || element.getAttribute('aria-modal') === 'true') return true;
  const view = element.ownerDocument.defaultView;
  if (view === null || isAside(element)) return false;
  const { position, zIndex } = view.getComputedStyle(element);
  if (position !== 'fixed' || !(Number.parseInt(zIndex, 10) > 0)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width * height >= LEAST_SHARE * view.innerWidth * view.innerHeight && height >= view.innerHeight / 5;
}
