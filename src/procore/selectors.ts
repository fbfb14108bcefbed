/**
 * Every selector we use on Procore's pages. Roles, structure and `data-qa` attributes only: class names change with
 * every release of Procore's component library. How many elements each finds on which page is in
 * tests/page/selectors.test.ts.
 */
export interface SelectorDefinition {
  readonly purpose: string;
  /** The surest first. */
  readonly ways: readonly [string, ...string[]];
}

export const SELECTOR_DEFINITIONS = {
  option: { purpose: 'one row of an opened list', ways: ['[role="option"]'] },
  button: {
    purpose: 'what acts when it is pressed',
    ways: ['button, [role="button"], input[type="submit"], input[type="button"]'],
  },
  link: { purpose: 'what leads to another page', ways: ['a[href], [role="link"]'] },
  tab: {
    purpose: 'what changes the part of a page that is shown',
    ways: ['[role="tab"], button[aria-current], [role="menuitem"], [role="menuitemradio"]'],
  },
  isCurrent: {
    purpose: 'the tab or the breadcrumb that is shown now',
    ways: ['[aria-selected="true"], [aria-current]:not([aria-current="false"])'],
  },
  field: {
    purpose: 'what can be filled in or switched',
    ways: [
      'input:not([type="hidden"]), select, textarea, [role="combobox"], [role="textbox"], [role="searchbox"], ' +
        '[role="checkbox"], [role="switch"], [role="radio"], [role="spinbutton"], [contenteditable="true"]',
    ],
  },
  checkBox: { purpose: 'a choice of yes or no', ways: ['input[type="checkbox"], [role="checkbox"], [role="switch"]'] },
  textField: {
    purpose: 'what a table could be searched with',
    ways: ['input:not([type]), input[type="text"], input[type="search"], [role="searchbox"], [role="textbox"]'],
  },
  heading: { purpose: 'what a section begins with', ways: ['h1, h2, h3, h4, h5, h6, [role="heading"]'] },
  pageTitle: {
    purpose: 'the title of the page; on an app’s detail page it is the app’s name',
    ways: ['h1, [role="heading"][aria-level="1"]'],
  },
  dialog: {
    purpose: 'a modal with a content of its own; what floats for a drop-down or a menu has the role too',
    ways: [
      '[role="dialog"]:not(:has(> [role="menu"], > * > [role="menu"], [role="listbox"])), [role="alertdialog"], ' +
        'dialog[open], [aria-modal="true"]',
    ],
  },
  breadcrumb: {
    purpose: 'where the page stands in Procore: the last crumb, and the tab that is shown',
    ways: ['nav [aria-current]:is(li, span, a, div):not([aria-current="false"])', 'nav li:last-child'],
  },
  landmark: {
    purpose: 'the part of a page that a section cannot reach beyond',
    ways: ['main, [role="main"], [role="tabpanel"], [role="dialog"], dialog, section, article, form, [role="region"]'],
  },
  main: { purpose: 'what a page is about, without what stands around every page', ways: ['main, [role="main"]'] },
  pagePart: {
    purpose: 'the part of a page in which everything is about one thing',
    ways: ['main, [role="main"], [role="tabpanel"], [role="dialog"], dialog'],
  },
  everywhere: {
    purpose: 'what stands around the pages of Procore, whatever they show: no section begins there',
    ways: [
      '[role="banner"], nav, [role="navigation"], [role="toolbar"], [role="menubar"], [role="search"], ' +
        'header:not(:is(main, [role="main"], section, article, [role="dialog"], dialog) header)',
    ],
  },
  namedRegion: {
    purpose: 'a part of a page that says its own name',
    ways: ['section, fieldset, form, [role="region"], [role="group"], [role="form"], [role="dialog"], dialog'],
  },
  table: {
    purpose: 'rows of data with cells',
    ways: ['table, [role="table"], [role="grid"], [role="treegrid"]'],
  },
  list: { purpose: 'rows of data without cells', ways: ['ul, ol, [role="list"]'] },
  gridRow: {
    purpose: 'rows of something that is a table by its role only',
    ways: ['[role="row"]:has([role="gridcell"], [role="cell"])'],
  },
  gridHeader: {
    purpose: 'the row that says what the columns of such a table are called',
    ways: ['[role="row"]:has([role="columnheader"])'],
  },
  listRow: { purpose: 'rows of a list', ways: [':scope > li, :scope > [role="listitem"]'] },
  cell: {
    purpose: 'cells of a row',
    ways: [
      ':scope > td, :scope > th',
      ':scope > [role="gridcell"], :scope > [role="cell"], :scope > [role="rowheader"]',
    ],
  },
  rowAction: {
    purpose: 'what can be done with one row',
    ways: ['button, [role="button"], a[href], input[type="checkbox"], [role="checkbox"], [role="menuitem"]'],
  },
  notText: {
    purpose: 'what is no part of a row’s name',
    ways: ['button, [role="button"], svg, script, style, select'],
  },
  hiddenRest: {
    purpose: 'a drop-down or a menu that lies over the page, and what holds no content',
    ways: [
      '[role="listbox"], [role="menu"], [role="tooltip"], script, style, template, noscript, iframe, frame, [hidden]',
    ],
  },
  loading: {
    purpose: 'says that content is still coming',
    ways: ['[aria-busy="true"], [role="progressbar"]'],
  },
  disabled: {
    purpose: 'what cannot be used now',
    ways: [':disabled, [aria-disabled="true"]'],
  },
  nextPage: {
    purpose: 'turns a table to its next page',
    ways: [
      '[rel~="next"]',
      ':is(button, a, [role="button"]):has(> svg[data-qa="ci-ChevronRight"], > * > svg[data-qa="ci-ChevronRight"])',
      ':is(button, a, [role="button"]):has(svg[name="ChevronRight"])',
    ],
  },
  previousPage: {
    purpose: 'turns a table to its previous page',
    ways: [
      '[rel~="prev"]',
      ':is(button, a, [role="button"]):has(> svg[data-qa="ci-ChevronLeft"], > * > svg[data-qa="ci-ChevronLeft"])',
      ':is(button, a, [role="button"]):has(svg[name="ChevronLeft"])',
    ],
  },
  message: {
    purpose: 'what Procore reads out: toasts, alerts, states',
    ways: ['[role="alert"], [role="status"], [role="alertdialog"], [aria-live="assertive"], [aria-live="polite"]'],
  },
  alert: {
    purpose: 'of those, what interrupts whoever listens: mostly bad news',
    ways: ['[role="alert"], [role="alertdialog"], [aria-live="assertive"]'],
  },
  dismissButton: {
    purpose: 'a button without words, as the one that takes a banner away',
    ways: ['button:has(svg), [role="button"]:has(svg)'],
  },
  successPicture: { purpose: 'stands beside good news', ways: ['svg[data-qa="ci-Check"]:not(button *)'] },
  failurePicture: {
    purpose: 'stands beside bad news',
    ways: ['svg[data-qa="ci-Error"]:not(button *), svg[data-qa="ci-Warning"]:not(button *)'],
  },
} as const satisfies Record<string, SelectorDefinition>;

export type SelectorName = keyof typeof SELECTOR_DEFINITIONS;

/** All ways of each selector in one. */
export const SELECTORS = Object.fromEntries(
  Object.entries(SELECTOR_DEFINITIONS).map(([name, { ways }]) => [name, ways.join(', ')]),
) as Readonly<Record<SelectorName, string>>;

/** What the surest way finds that finds anything. */
export function findByFirstWay(root: ParentNode, name: SelectorName): Element[] {
  for (const way of SELECTOR_DEFINITIONS[name].ways) {
    const found = [...root.querySelectorAll(way)];
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether it stands in the page's main part, or the page does not say which that is. */
export function isInMainPart(element: Element): boolean {
  return element.closest(SELECTORS.pagePart) !== null || element.ownerDocument.querySelector(SELECTORS.main) === null;
}
