/**
 * Every selector we use on Procore's pages, with its purpose. Roles, structure and `data-qa` attributes only: class
 * names change with every release of Procore's component library.
 */
export const SELECTORS = {
  /** The title of the page; on an app's detail page it is the app's name. */
  pageTitle: 'h1, [role="heading"][aria-level="1"]',
  /** The text field inside a core-react MultiSelect; its `aria-controls` names the list. */
  multiSelectInput: 'input[data-qa="core-multiselect-input"]',
  /** The arrow of a MultiSelect: the smallest element around input and arrow is the whole control. */
  multiSelectArrow: '[data-qa="multiselect-select-arrow"]',
  /** The opened part of a MultiSelect, with or without a list in it. */
  multiSelectMenu: '[data-qa="multi-select-menu"]',
  /** One row of an opened list. */
  option: '[role="option"]',
  /** What can be pressed. */
  button: 'button, [role="button"], a[href]',
  /** What could turn pages, filter or sort a table, or says that it is still being loaded. */
  controlOrProgress:
    'button, a[href], input, select, [role="button"], [role="navigation"], [role="progressbar"], [aria-busy="true"]',
  /** What a section of a page begins with. */
  heading: 'h1, h2, h3, h4, h5, h6, [role="heading"]',
  /** Rows of a table with content. */
  tableRow: 'tbody tr',
} as const;
