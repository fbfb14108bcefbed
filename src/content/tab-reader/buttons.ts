import { ancestorsOf, findWithin } from './flat-tree.ts';
import { isShown, squeeze, textOf } from './shown-text.ts';

const PRESSED = 'button, a, [role=button], [role=link], input[type=button], input[type=submit]';
/** What libraries call the place of the buttons that turn pages. */
const PAGER = '[aria-label*=pagination i], [data-testid*=pagination i], [rel=next], [rel=prev]';
/** In several languages "pagina" is any page, and a page may have rows and a root. */
const PAGER_NAME = /[Pp]aginat(?:ion|or|e)|(?:^|[-_])pager(?:[-_]|$)|[a-z]Pager(?![a-z])|[Pp]aging/u;
const OPENS = '[aria-haspopup], [role=combobox], [data-toggle], [data-bs-toggle], .dropdown-toggle';
const LEVELS_OF_PAGER = 6;

export interface Button {
  /** What it says, and what it says to those who do not see it. */
  readonly texts: readonly string[];
  readonly isOff: boolean;
  /** Leads to other pages of what it stands beside, as far as its place tells. */
  readonly isOfPager: boolean;
}

export function buttonsIn(element: Element): Button[] {
  const isPressed = (one: Element) => one.matches(PRESSED);
  const pressed = isPressed(element) ? [element] : findWithin(element, isPressed);
  return pressed.filter(isShown).map((button) => {
    const texts = [
      textOf(button, { isHiddenToo: false }),
      (button as Partial<HTMLInputElement>).value,
      button.getAttribute('aria-label'),
      button.getAttribute('title'),
    ].map((text) => squeeze(`${text ?? ''}`));
    const isOff = button.matches(':disabled, [aria-disabled=true]') || isCalled(button, /(?:^|[-_])disabled?$/iu);
    return { texts: [...new Set(texts)].filter(Boolean), isOff, isOfPager: isOfPager(button) };
  });
}

function isOfPager(button: Element): boolean {
  const isCurrent =
    isAt(button, '[aria-current]:not([aria-current=false])') ||
    isCalled(button, /(?:^|[-_])(?:active|current|selected)$/iu);
  if (isCurrent || button.matches(OPENS)) return false;
  return [button, ...[...ancestorsOf(button)].slice(0, LEVELS_OF_PAGER)].some(
    (one) => one.matches(PAGER) || [...one.classList].some((word) => PAGER_NAME.test(word)),
  );
}

/** Pagers made of a list mark its items instead of what is pressed in them. */
function ownItem({ parentElement }: Element): Element | null {
  return parentElement?.localName === 'li' ? parentElement : null;
}

function isAt(button: Element, selector: string): boolean {
  return button.matches(selector) || (ownItem(button)?.matches(selector) ?? false);
}

function isCalled(button: Element, name: RegExp): boolean {
  return [button, ownItem(button)].some((one) => [...(one?.classList ?? [])].some((word) => name.test(word)));
}
