import { multiSelect } from '../drop-downs/multi-select.ts';
import type { Picker } from '../drop-downs/picker.ts';
import { hasLabel, LABELS } from '../labels.ts';
import { SELECTORS } from '../selectors.ts';

/** The Permitted Projects section of an app's Permissions tab. */
export interface PermittedProjectsSection {
  /** The smallest element around the section's label and all its parts. */
  readonly container: HTMLElement;
  /** `null` where the user may look but not edit. */
  readonly editor: { readonly picker: Picker; readonly addButton: HTMLButtonElement } | null;
}

/** The section, or `null` where the page does not show one. */
export function findPermittedProjects(): PermittedProjectsSection | null {
  for (const label of elementsWithText(LABELS.permittedProjects.texts)) {
    const editor = findEditor(label);
    const container = ancestorWith(
      editor?.container ?? label,
      (element) => element.querySelector('table') !== null && hasNoOtherHeading(element, label),
    );
    if (container !== null) return { container, editor };
    if (editor !== null) return { container: editor.container, editor };
  }
  return null;
}

export interface TableReading {
  /** In the table's order. */
  readonly labels: readonly string[];
  /** Whether the table can have no further rows: there is nothing in the section to turn pages, filter or load with. */
  readonly isComplete: boolean;
}

/** The table of permitted projects, `null` where the section shows none. */
export function readPermittedTable({ container, editor }: PermittedProjectsSection): TableReading | null {
  const [table, second] = container.querySelectorAll('table');
  if (table === undefined || second !== undefined) return null;
  const labels = [...table.querySelectorAll(SELECTORS.tableRow)]
    .map((row) => row.querySelector('td, th')?.textContent?.trim() ?? '')
    .filter((label) => label !== '');
  const known = [table, editor?.picker.control, editor?.addButton];
  const others = [...container.querySelectorAll(SELECTORS.controlOrProgress)];
  return { labels, isComplete: others.every((other) => known.some((part) => part?.contains(other) === true)) };
}

/** The table under the next heading is about something else. */
function hasNoOtherHeading(element: Element, label: Element): boolean {
  return [...element.querySelectorAll(SELECTORS.heading)].every((heading) => heading.contains(label));
}

function findEditor(label: Element): (PermittedProjectsSection['editor'] & { container: HTMLElement }) | null {
  // The tab next door has a similar drop-down; ours is the one whose nearest surroundings also hold our label and Add.
  const container = ancestorWith(
    label,
    (element) => element.querySelector(SELECTORS.multiSelectInput) !== null && addButtonIn(element) !== null,
  );
  if (container === null) return null;
  const inputs = container.querySelectorAll<HTMLInputElement>(SELECTORS.multiSelectInput);
  const addButton = addButtonIn(container);
  const [input] = inputs;
  if (inputs.length !== 1 || input === undefined || addButton === null) return null;
  return { container, picker: multiSelect(input), addButton };
}

function addButtonIn(element: Element): HTMLButtonElement | null {
  const buttons = [...element.querySelectorAll('button')].filter((button) => hasLabel(button, LABELS.add));
  return buttons.length === 1 ? (buttons[0] ?? null) : null;
}

function ancestorWith(start: Element, condition: (element: HTMLElement) => boolean): HTMLElement | null {
  for (let element: Element | null = start; element !== null && element !== document.body; ) {
    if (element instanceof HTMLElement && condition(element)) return element;
    element = element.parentElement;
  }
  return null;
}

/** XPath finds text in the browser's own code: a table of 10,000 rows costs a few milliseconds. */
function elementsWithText(texts: readonly string[]): Element[] {
  const test = texts.map((text) => `normalize-space(.)="${text}"`).join(' or ');
  const nodes = document.evaluate(
    `.//text()[${test}]`,
    document.body,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  return Array.from({ length: nodes.snapshotLength }, (_, index) => nodes.snapshotItem(index)?.parentElement).filter(
    (element) => element instanceof Element,
  );
}
