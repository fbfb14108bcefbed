/**
 * Every selector we use on Procore's pages; those for messages are in message-selectors.ts. Roles, structure and `data-qa` attributes only: class names change with
 * every release of Procore's component library. How many elements each finds on which page is in
 * tests/page/selectors.test.ts. Each with what it is for, and with the ways to find it, the surest first.
 */
export const SELECTOR_WAYS = {
  /** One row of an opened list. */
  option: ['[role="option"]'],
  /** What acts when it is pressed. */
  button: ['button, [role="button"], input[type="submit"], input[type="button"]'],
  /** What leads to another page. */
  link: ['a[href], [role="link"]'],
  /** What changes the part of a page that is shown. */
  tab: ['[role="tab"], button[aria-current], [role="menuitem"], [role="menuitemradio"]'],
  /** The tab or the breadcrumb that is shown now. */
  isCurrent: ['[aria-selected="true"], [aria-current]:not([aria-current="false"])'],
  /** What can be filled in or switched. */
  field: [
    'input:not([type="hidden"]), select, textarea, [role="combobox"], [role="textbox"], [role="searchbox"], ' +
      '[role="checkbox"], [role="switch"], [role="radio"], [role="spinbutton"], [contenteditable="true"]',
  ],
  /** A choice of yes or no. */
  checkBox: ['input[type="checkbox"], [role="checkbox"], [role="switch"]'],
  /** What a table could be searched with. */
  textField: ['input:not([type]), input[type="text"], input[type="search"], [role="searchbox"], [role="textbox"]'],
  /** What a section begins with. */
  heading: ['h1, h2, h3, h4, h5, h6, [role="heading"]'],
  /** The title of the page; on an app’s detail page it is the app’s name. */
  pageTitle: ['h1, [role="heading"][aria-level="1"]'],
  /** A modal with a content of its own; what floats for a drop-down or a menu has the role too. */
  dialog: [
    '[role="dialog"]:not(:has(> [role="menu"], > * > [role="menu"], [role="listbox"])), [role="alertdialog"], ' +
      'dialog[open], [aria-modal="true"]',
  ],
  /** Where the page stands in Procore: the last crumb, and the tab that is shown. */
  breadcrumb: ['nav [aria-current]:is(li, span, a, div):not([aria-current="false"])', 'nav li:last-child'],
  /** The part of a page that a section cannot reach beyond. */
  landmark: [
    'main, [role="main"], [role="tabpanel"], [role="dialog"], dialog, section, article, form, [role="region"]',
  ],
  /** What a page is about, without what stands around every page. */
  main: ['main, [role="main"]'],
  /** The part of a page in which everything is about one thing. */
  pagePart: ['main, [role="main"], [role="tabpanel"], [role="dialog"], dialog'],
  /** What stands around the pages of Procore, whatever they show: no section begins there. */
  everywhere: [
    '[role="banner"], nav, [role="navigation"], [role="toolbar"], [role="menubar"], [role="search"], ' +
      'header:not(:is(main, [role="main"], section, article, [role="dialog"], dialog) header)',
  ],
  /** A part of a page that says its own name. */
  namedRegion: ['section, fieldset, form, [role="region"], [role="group"], [role="form"], [role="dialog"], dialog'],
  /** Rows of data with cells. */
  table: ['table, [role="table"], [role="grid"], [role="treegrid"]'],
  /** Rows of data without cells. */
  list: ['ul, ol, [role="list"]'],
  /** Rows of something that is a table by its role only. */
  gridRow: ['[role="row"]:has([role="gridcell"], [role="cell"])'],
  /** The row that says what the columns of such a table are called. */
  gridHeader: ['[role="row"]:has([role="columnheader"])'],
  /** Rows of a list. */
  listRow: [':scope > li, :scope > [role="listitem"]'],
  /** Cells of a row. */
  cell: [':scope > td, :scope > th', ':scope > [role="gridcell"], :scope > [role="cell"], :scope > [role="rowheader"]'],
  /** What can be done with one row. */
  rowAction: ['button, [role="button"], a[href], input[type="checkbox"], [role="checkbox"], [role="menuitem"]'],
  /** What is no part of a row’s name. */
  notText: ['button, [role="button"], svg, script, style, select'],
  /** A drop-down or a menu that lies over the page, and what holds no content. */
  hiddenRest: [
    '[role="listbox"], [role="menu"], [role="tooltip"], script, style, template, noscript, iframe, frame, [hidden]',
  ],
  /** Says that content is still coming. */
  loading: ['[aria-busy="true"], [role="progressbar"]'],
  /** What cannot be used now. */
  disabled: [':disabled, [aria-disabled="true"]'],
  /** Turns a table to its next page. */
  nextPage: [
    '[rel~="next"]',
    ':is(button, a, [role="button"]):has(> svg[data-qa="ci-ChevronRight"], > * > svg[data-qa="ci-ChevronRight"])',
    ':is(button, a, [role="button"]):has(svg[name="ChevronRight"])',
  ],
  /** Turns a table to its previous page. */
  previousPage: [
    '[rel~="prev"]',
    ':is(button, a, [role="button"]):has(> svg[data-qa="ci-ChevronLeft"], > * > svg[data-qa="ci-ChevronLeft"])',
    ':is(button, a, [role="button"]):has(svg[name="ChevronLeft"])',
  ],
} as const satisfies SelectorWays;

export type SelectorWays = Readonly<Record<string, readonly [string, ...string[]]>>;
export type SelectorName = keyof typeof SELECTOR_WAYS;

/** All ways of each selector in one. */
export function allWays<Name extends string>(
  selectors: Readonly<Record<Name, readonly string[]>>,
): Readonly<Record<Name, string>> {
  const joined = Object.entries<readonly string[]>(selectors).map(([name, ways]) => [name, ways.join(', ')]);
  return Object.fromEntries(joined) as Record<Name, string>;
}

export const SELECTORS = allWays(SELECTOR_WAYS);

/** What the surest way finds that finds anything. */
export function findByFirstWay(root: ParentNode, name: SelectorName): Element[] {
  for (const way of SELECTOR_WAYS[name]) {
    const found = [...root.querySelectorAll(way)];
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether it stands in the page's main part, or the page does not say which that is. */
export function isInMainPart(element: Element): boolean {
  return element.closest(SELECTORS.pagePart) !== null || element.ownerDocument.querySelector(SELECTORS.main) === null;
}
