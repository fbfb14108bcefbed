import { findLabel } from '../../labels.ts';
import { SELECTORS } from '../../selectors.ts';
import type { OutlineItem, PageOutline } from '../outline/page-outline.ts';
import { groupAround } from './section-parts.ts';

export interface ActionBeside {
  readonly button: OutlineItem;
  /** The smallest element around the drop-down and the button. */
  readonly group: HTMLElement;
  /** No other button competes with it. */
  readonly isOnly: boolean;
  /** Beside them is something else to fill in, as in a form about another thing. */
  readonly hasOtherFields: boolean;
}

/**
 * The button that acts on what was chosen in the drop-down at `at`: the nearest one that says Add in a language that we
 * know, else the one button that is nearest, else of several the one that waits for a choice. `null` where there is none
 * or nothing tells them apart.
 */
export function actionBeside(outline: PageOutline, at: number): ActionBeside | null {
  const picker = outline[at];
  if (picker === undefined) return null;
  let named: ActionBeside | null | undefined;
  let pictured: ActionBeside | undefined;
  for (let group = picker.element.parentElement; group !== null; group = group.parentElement) {
    const { inside, isLast } = surroundings(outline, at, group);
    if (inside === null) {
      const isFirst = named === undefined && pictured === undefined;
      return isFirst ? addBehindSettings(outline, at) : (named ?? pictured ?? null);
    }
    // A picture alone before the drop-down closes or helps; it adds nothing.
    const buttons = inside.filter((item) => isAction(item) && (hasWords(item) || outline.indexOf(item) > at));
    const adding = buttons.filter(isAdd);
    if (named && adding[0] !== undefined && isOfAnother(outline, at, adding[0])) return named;
    if (adding.length > 0) return describe(adding, group, inside, picker);
    const withWords = buttons.filter(hasWords);
    if (named === undefined && withWords.length > 0) named = describe(withWords, group, inside, picker);
    if (pictured === undefined && buttons.length === 1)
      pictured = describe(buttons, group, inside, picker) ?? undefined;
    // A modal that does not say that it is one has its buttons behind all it shows; another section has its own.
    if (isLast && (named !== undefined || pictured !== undefined)) break;
  }
  return named === undefined ? (pictured ?? null) : named;
}

/** Whether an Add beyond the drop-down's own button belongs to another control, known or not. */
function isOfAnother(outline: PageOutline, at: number, add: OutlineItem): boolean {
  const picker = outline[at];
  if (picker !== undefined && isSetting(picker.element)) return true;
  const between = outline.slice(at + 1, Math.max(at + 1, outline.indexOf(add)));
  return between.some((item) => item.kind === 'field' || (item.kind === 'button' && !isAction(item)));
}

/** The Add right behind the drop-down and the settings for what is added, such as a role, that stand beside it. */
function addBehindSettings(outline: PageOutline, at: number): ActionBeside | null {
  const picker = outline[at];
  const add = outline.slice(at + 1).find((item) => !isBesides(item));
  const before = outline.slice(0, at).findLast((item) => !isBesides(item));
  if (picker === undefined || add === undefined || !isAdd(add) || before?.kind === 'picker') return null;
  return { button: add, group: groupAround(picker.element, add.element), isOnly: true, hasOtherFields: true };
}

function isBesides({ kind, element }: OutlineItem): boolean {
  return kind === 'text' || kind === 'picture' || (kind === 'picker' && isSetting(element));
}

/** A single choice that is made already. */
export function isSetting(element: HTMLElement): boolean {
  if (element.localName !== 'select') return false;
  const { multiple, value } = element as HTMLSelectElement;
  return !multiple && value !== '';
}

/** What is around the drop-down in `group`, `null` once the group holds more than one thing. */
function surroundings(
  outline: PageOutline,
  at: number,
  group: HTMLElement,
): { readonly inside: readonly OutlineItem[] | null; readonly isLast: boolean } {
  const isInDialog = group.closest(SELECTORS.dialog) !== null;
  const before = outline.slice(0, at).filter(({ element }) => group.contains(element));
  const after = outline.slice(at + 1).filter(({ element }) => group.contains(element));
  const end = after.findIndex(({ kind }) => kind === 'rows' || kind === 'heading');
  const hasOtherPicker = [...before, ...after].some(({ kind }) => kind === 'picker');
  if (hasOtherPicker) return { inside: null, isLast: true };
  // A modal has its buttons at the foot; anywhere else what follows the list belongs to the list.
  const own = after.slice(0, end);
  const hasOwnAction = own.some(isAction) || before.some((item) => isAction(item) && hasWords(item));
  const reach = end < 0 || isInDialog || !hasOwnAction ? after : own;
  return { inside: [...before, ...reach], isLast: isInDialog ? group.matches(SELECTORS.dialog) : end >= 0 };
}

const chosenBefore = new WeakMap<HTMLElement, HTMLElement>();

function describe(
  buttons: readonly OutlineItem[],
  group: HTMLElement,
  inside: readonly OutlineItem[],
  picker: OutlineItem,
): ActionBeside | null {
  const button = choose(buttons, picker.element);
  if (button === null) return null;
  const hasOtherFields = inside.some(({ kind, element }) => kind === 'field' && !element.matches(SELECTORS.checkBox));
  return { button, group, isOnly: buttons.length === 1, hasOtherFields };
}

/** Of several the only one that cannot be pressed while nothing is chosen; it stays the one once something is. */
function choose(buttons: readonly OutlineItem[], control: HTMLElement): OutlineItem | null {
  const [only, second] = buttons;
  if (only === undefined || second === undefined) return only ?? null;
  const waiting = buttons.filter(({ element }) => element.matches(SELECTORS.disabled));
  const [choice] =
    waiting.length === 1 ? waiting : buttons.filter(({ element }) => element === chosenBefore.get(control));
  if (choice === undefined) return null;
  chosenBefore.set(control, choice.element);
  return choice;
}

function hasWords({ element }: OutlineItem): boolean {
  return element.textContent?.trim() !== '';
}

/** In a language that we know. */
export function isAdd(item: OutlineItem): boolean {
  return isAction(item) && findLabel(item.text, 'add') !== null;
}

export function isAction({ kind, element }: OutlineItem): boolean {
  return kind === 'button' && !element.hasAttribute('aria-haspopup') && !element.hasAttribute('aria-expanded');
}
