import type { ComponentKind } from '../component/protocol.ts';
import type { Picker } from '../picker.ts';

/** Rows of options. Those of core-react 10 have no role. */
export const OPTION_ROWS = '[role="option"], [role="menuitemcheckbox"], [data-group="false"][data-value]';

/** What one row says of its option. */
export interface RowFacts {
  /** Names the option if the page puts a name on the row. */
  readonly key: string | null;
  /** Without what lays out the page's source around it. */
  readonly label: string;
  /** `null` where a row does not show it. */
  readonly isSelected: boolean | null;
  readonly isDisabled: boolean;
  ids(): Record<string, string>;
}

/** The parts of one kind of drop-down and the presses it wants. Holds for one control as long as that is in the page. */
export interface Adapter {
  readonly kind: Exclude<Picker['kind'], 'native'>;
  readonly control: HTMLElement;
  /** How the page bridge knows it; `null` where nobody knows its component. */
  readonly componentKind: ComponentKind | null;
  /** As far as the page shows it. */
  holdsOne(): boolean;
  isOpen(): boolean;
  list(): HTMLElement | null;
  searchField(): HTMLInputElement | HTMLTextAreaElement | null;
  /** What was typed stays there when it closes. */
  readonly keepsSearchText: boolean;
  /** Ways to press it open, the likely one first. */
  readonly waysToOpen: readonly (() => void)[];
  readonly waysToClose: readonly (() => void)[];
  /** @param held how often each label stands in the closed control */
  readRow(row: HTMLElement, held: ReadonlyMap<string, number>): RowFacts;
  /** Rows that stand for groups of options, among these. */
  groupRows?(rows: readonly HTMLElement[]): ReadonlySet<HTMLElement>;
  pressRow(row: HTMLElement): void;
}

/** How a chosen option is shown in the closed control, with the part that takes it out. */
export interface Token {
  readonly label: string;
  readonly remove: Element;
}

/** What is drawn by its class alone is known by it alone: a cross takes out what stands before it, an arrow does not. */
export const PRESSABLE =
  'svg, button, [role="button"], :is(i, a, span):is([class*="delete" i], [class*="close" i]:not([class*="closed" i]), [class*="remove" i])';

/** One of what is chosen, in controls that have it as a list of its own. */
const CHIP = '[role="listbox"]:not(:has([role="option"]:not([aria-selected="true"]))) > [role="option"]';

/** The tokens of a control: a text, and right behind it something without text that can be pressed. */
export function tokensOf(control: HTMLElement): Token[] {
  const tokens: Token[] = [];
  const arrow = control.localName === 'button' ? arrowOf(control) : null;
  for (const chip of control.querySelectorAll(CHIP)) {
    // Before the text may be a picture of what it is.
    const remove = [...chip.querySelectorAll(PRESSABLE)].at(-1);
    if (remove !== undefined) tokens.push({ label: textWithout(chip, remove), remove });
  }
  if (tokens.length > 0) return tokens;
  for (const remove of control.querySelectorAll(PRESSABLE)) {
    const before = wordsBefore(remove);
    if (before === null || !isBare(remove) || remove === arrow) continue;
    // The cross in a row of a table takes away what the row lists.
    if (remove.closest('tr') !== control.closest('tr')) continue;
    // A text matches nothing.
    const label = (before as Partial<Element>).matches?.(PRESSABLE) ? '' : textOf(before).trim();
    if (label !== '') tokens.push({ label, remove });
  }
  return tokens;
}

function textWithout(chip: Element, remove: Element): string {
  const [text, words] = [textOf(chip).trim(), textOf(remove).trim()];
  return words !== '' && text.endsWith(words) ? text.slice(0, -words.length).trim() : text;
}

/** What stands before it, but for comments and what only lays out the page's source. */
function wordsBefore(element: Element): Node | null {
  let before = element.previousSibling;
  while (before?.nodeName === '#comment' || before?.nodeValue?.trim() === '') before = before.previousSibling;
  return before;
}

/** The picture that a button ends with, unless that takes out what is chosen as the pictures before it do. */
function arrowOf(button: HTMLElement): Element | null {
  const last = [...button.querySelectorAll('svg')].at(-1) ?? null;
  const around = last?.parentElement ?? null;
  if (last === null || around === null || around.closest(PRESSABLE) !== button) return null;
  const before = around === button ? null : around.previousElementSibling;
  const isOneOfMany = before !== null && before.querySelector(':scope > svg') !== null && isAlike(before, around);
  return isOneOfMany ? null : last;
}

function isAlike(one: Element, other: Element): boolean {
  return one.localName === other.localName && one.className === other.className;
}

/** Without words of its own: a cross, an arrow. */
export function isBare(pressable: Element): boolean {
  return pressable.localName === 'svg' || textOf(pressable).trim().length <= 1;
}

export function textOf(node: Node): string {
  return node.textContent ?? '';
}

/**
 * What an option says, its lines one behind the other, without the signs beside it that are not read out or tell that it
 * is chosen; all of it where nothing else is there.
 */
export function optionLabel(row: Element): string {
  const isPlain = row.querySelector(UNSPOKEN) === null && row.querySelectorAll(LINE).length < 2;
  const label = isPlain ? textOf(row) : spoken(row).replace(/ {2,}/gu, ' ').trim();
  return (label.replace(CHOSEN_SIGN, '') || textOf(row)).trim();
}

const CHOSEN_SIGN = /^\s*[✓✔☑☐☒✅]\s*|\s*[✓✔☑☐☒✅]\s*$/gu;

const LINE = 'div, p, li, dd, dt';

const UNSPOKEN = '[aria-hidden="true"]';

function spoken(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== node.ELEMENT_NODE || (node as Element).matches(UNSPOKEN)) return '';
  const inside = [...node.childNodes].map(spoken).join('');
  return (node as Element).matches(LINE) ? ` ${inside.trim()} ` : inside;
}

export function elementById(control: Element, id: string | null): HTMLElement | null {
  return id === null || id === '' ? null : control.ownerDocument.getElementById(id.split(/\s+/)[0] ?? '');
}

/** The list that an element names, itself or inside the pop-up that it names. */
export function namedList(element: Element, kind = LIST): HTMLElement | null {
  for (const attribute of ['aria-controls', 'aria-owns']) {
    const named = elementById(element, element.getAttribute(attribute));
    // A pop-up and the list in it may share one id.
    const list = named?.querySelector<HTMLElement>(kind) ?? (named?.matches(kind) ? named : null);
    if (list !== null) return list;
  }
  return null;
}

const LIST = '[role="listbox"]';

const ANOTHER = 'dialog, [role="dialog"], [role="listbox"], form';

/** All around a list that holds neither its control, nor the rest of the page, nor what else has popped up. */
export function popUpOf(list: HTMLElement, control: Element): HTMLElement {
  let popUp = list;
  for (let outer = list.parentElement; outer !== null && outer.localName !== 'body'; outer = outer.parentElement) {
    const isShared = [...outer.querySelectorAll(ANOTHER)].some((box) => !popUp.contains(box));
    if (isShared || outer.contains(control)) break;
    popUp = outer;
  }
  return popUp;
}

export function isMarked(element: Element, ...attributes: string[]): boolean {
  return attributes.some((attribute) => element.getAttribute(attribute) === 'true');
}
