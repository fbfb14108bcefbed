import type { Picker } from '../../drop-downs/picker.ts';
import { SELECTORS } from '../../selectors.ts';
import { BARE_LINK, looksPressable } from '../outline/bare-links.ts';
import { findPickersIn } from '../outline/long-lists.ts';
import { type OutlineItem, outlineOf, type PageOutline, textOf } from '../outline/page-outline.ts';
import { haveSameAction, namePeople, someRowsOf } from '../outline/rows.ts';
import { isOfAList } from './of-a-list.ts';
import type { PermittedProjectsSection } from './section.ts';
import { headingLevel, isSectionLabel } from './section-label.ts';

/** What a section consists of at the moment: the page may have replaced any part since the section was found. */
export interface SectionParts {
  /** What holds the permitted projects. */
  readonly rowsBlock: HTMLElement | null;
  /** What holds the label and all that follows. */
  readonly container: HTMLElement;
  /** Whether the rows are surely the section's and not those of a list that follows it. */
  readonly isSure: boolean;
  /** All that belongs to the section beside the drop-down, Add and the rows, up to the next section. */
  readonly rest: PageOutline;
  /** Of that, what comes behind the drop-down with Add, or behind the label where there is none. */
  readonly behind: PageOutline;
}

export function partsOf({ container, editor }: PermittedProjectsSection): SectionParts {
  const root = rootOf(container);
  const outline = outlineOf(root, pickersOf(root, editor));
  const isOurs = ({ element }: OutlineItem) => container.contains(element) || element.contains(container);
  const start = Math.max(0, outline.findIndex(isOurs));
  const control = editor === null ? -1 : outline.findIndex(({ element }) => element === editor.picker.control);
  const add = editor === null ? -1 : outline.findIndex(({ element }) => element === editor.addButton);
  const after = Math.max(start, control, root.matches(SELECTORS.dialog) ? -1 : add);
  const rows = rowsOf(
    outline,
    { start, after },
    { hasEditor: editor !== null, isDialog: root.matches(SELECTORS.dialog) },
  );
  const end = endOf(outline, start, rows === null ? after : rows.at);
  const group = editor === null ? null : groupAround(editor.picker.control, editor.addButton);
  const isGroupAlone = rows === null || group?.contains(rows.block) === false;
  /** A help text, a hint: what is around drop-down and Add alone, or else between them. */
  const isOfEditor = ({ element }: OutlineItem, at: number) =>
    group !== null &&
    (isGroupAlone ? group.contains(element) : at > Math.min(control, add) && at < Math.max(control, add));
  const restOf = (from: number, to: number) =>
    outline.slice(from, Math.min(to, end)).flatMap((item, index) => {
      const at = from + index;
      const isOwn = at === rows?.at || at === control || at === add;
      if (isOwn || (isOfEditor(item, at) && !mayHideRows(item))) return [];
      return isIdle(item) && at < (rows?.at ?? 0) ? { ...item, kind: 'text' as const } : item;
    });
  const behind = restOf(after + 1, end);
  const rest = [...restOf(start, after + 1), ...behind];
  return { container, rowsBlock: rows?.block ?? null, isSure: rows?.isSure ?? false, rest, behind };
}

/** The section's own drop-down, and those that may filter or have a list of their own; none of a row, or for how many rows a page has. */
function pickersOf(root: HTMLElement, editor: PermittedProjectsSection['editor']): Picker[] {
  if (editor === null) return [];
  const others = findPickersIn(root.ownerDocument).filter(
    ({ control }) =>
      control !== editor.picker.control &&
      root.contains(control) &&
      control.closest(ROWS) === null &&
      !isPageSize(control),
  );
  return [editor.picker, ...others];
}

/** A larger number may as well be a year. */
const PAGE_SIZE = /^(?:\d{1,3}|1000)(?: ?\/ ?\p{L}+)?$/u;

/** Whether it shows that it chooses how many rows a page has. */
export function isPageSize(control: Element): boolean {
  // What a browser's own sends may be a number that nobody sees.
  if (control instanceof HTMLSelectElement) return PAGE_SIZE.test(control.selectedOptions.item(0)?.text.trim() ?? '');
  const { value } = control as HTMLInputElement;
  if (value) return PAGE_SIZE.test(value);
  // What a field shows as chosen stands beside it.
  const around = control.localName === 'input' ? control.parentElement?.parentElement : control;
  return PAGE_SIZE.test(textOf(around ?? control));
}

/** What the section cannot reach beyond. A form that holds no rows is only what is filled in: the rows stand beside it. */
function rootOf(container: HTMLElement): HTMLElement {
  const nearest = container.closest<HTMLElement>(SELECTORS.landmark);
  const isFormAlone = nearest?.localName === 'form' && nearest.querySelector(ROWS) === null;
  const root = isFormAlone ? nearest.parentElement?.closest<HTMLElement>(SELECTORS.landmark) : nearest;
  return root ?? container.ownerDocument.body;
}

const LETTER = /\p{L}/u;
const ROWS = `${SELECTORS.table}, ${SELECTORS.list}`;

/** Rows are still coming, or a search holds words. */
function mayHideRows(item: OutlineItem): boolean {
  return item.kind === 'loading' || isFilledIn(item);
}

/** What is searched for may be somewhere else only. */
export function isFilledIn({ element }: OutlineItem): boolean {
  return element.matches(SELECTORS.textField) && (element as HTMLInputElement).value !== '';
}

/** A link that does nothing, as far as can be seen. Behind the rows any may load more of them. */
function isIdle({ kind, element }: OutlineItem): boolean {
  return kind === 'link' && element.matches(BARE_LINK) && !looksPressable(element);
}

interface FoundRows {
  readonly block: HTMLElement;
  readonly at: number;
  readonly isSure: boolean;
}

/** The first list after the drop-down, or between the label and the drop-down, that is not another section's. */
export function rowsOf(
  outline: PageOutline,
  { start, after }: { readonly start: number; readonly after: number },
  { hasEditor, isDialog }: { readonly hasEditor: boolean; readonly isDialog: boolean },
): FoundRows | null {
  const label = outline.slice(start, after + 1).find(isSectionLabel);
  const level = label === undefined ? Number.POSITIVE_INFINITY : headingLevel(label.element);
  let isBelowHeading = false;
  let isBehindPicker = false;
  for (let at = after + 1; at < outline.length; at += 1) {
    const item = outline[at];
    if (item?.kind === 'heading') {
      if (label === undefined || headingLevel(item.element) <= level) break;
      isBelowHeading = true;
    }
    // Another drop-down may filter the list; one with a button of its own has a list of its own.
    if (item?.kind === 'button' && isBehindPicker && LETTER.test(item.text) && !isOfAList(item.text)) break;
    isBehindPicker ||= item?.kind === 'picker';
    if (item?.kind === 'rows') {
      const rows = someRowsOf(item.element);
      const hasAction = haveSameAction(rows);
      // Who may add may take away; and a modal or a part with a heading of its own lists other things as well.
      const isPossible = hasAction || (!isDialog && !isBelowHeading && item.element.matches(SELECTORS.table));
      if (!isPossible || namePeople(rows)) return null;
      return { block: item.element, at, isSure: hasAction || !hasEditor };
    }
  }
  return rowsBetween(outline, start, after);
}

function rowsBetween(outline: PageOutline, start: number, after: number): FoundRows | null {
  for (let at = start; at < after; at += 1) {
    const item = outline[at];
    if (item?.kind !== 'rows') continue;
    if (haveSameAction(someRowsOf(item.element))) return { block: item.element, at, isSure: true };
  }
  return null;
}

/** Where the next section begins. */
export function endOf(outline: PageOutline, start: number, from: number): number {
  const label = outline.slice(start, from + 1).find(isSectionLabel);
  const level = label === undefined ? Number.POSITIVE_INFINITY : headingLevel(label.element);
  const next = outline.findIndex(
    ({ kind, element }, index) => index > from && kind === 'heading' && headingLevel(element) <= level,
  );
  return next < 0 ? outline.length : next;
}

/** The smallest part of the page that holds both. */
export function groupAround(one: Element, other: Element): HTMLElement {
  let group: HTMLElement | null = one.contains(other) ? (one as HTMLElement) : one.parentElement;
  while (group !== null && !group.contains(other)) group = group.parentElement;
  return group ?? one.ownerDocument.body;
}
