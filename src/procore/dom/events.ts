/** The events by which a person uses a drop-down. Elements may be of another document: a frame has its own classes. */

type Realm = Window & typeof globalThis;

function realmOf(element: Element): Realm {
  return (element.ownerDocument.defaultView ?? window) as Realm;
}

function mouse(element: Element, type: string): void {
  const { MouseEvent: Mouse } = realmOf(element);
  element.dispatchEvent(new Mouse(type, { bubbles: true, cancelable: true, composed: true, button: 0 }));
}

export function click(element: Element): void {
  mouse(element, 'click');
}

export function pressDown(element: Element): void {
  mouse(element, 'mousedown');
}

/** A whole press, for components that listen for another part of it than the click. */
export function pressFully(element: Element): void {
  const { PointerEvent: Pointer } = realmOf(element);
  const pointer = { bubbles: true, cancelable: true, composed: true, button: 0, isPrimary: true, pointerType: 'mouse' };
  element.dispatchEvent(new Pointer('pointerdown', pointer));
  mouse(element, 'mousedown');
  element.dispatchEvent(new Pointer('pointerup', pointer));
  mouse(element, 'mouseup');
  mouse(element, 'click');
}

export function pressKey(element: Element, key: string): void {
  const { KeyboardEvent: Keyboard } = realmOf(element);
  element.dispatchEvent(new Keyboard('keydown', { key, code: key, bubbles: true, cancelable: true, composed: true }));
}

/** Takes the focus away, also where the tab itself does not have it. */
export function leave(element: HTMLElement): void {
  element.blur();
  const { FocusEvent: Focus } = realmOf(element);
  element.dispatchEvent(new Focus('focusout', { bubbles: true, composed: true }));
}

/** React puts its own `value` on its inputs; only the setter of their class and a bubbling event reach it. */
export function typeInto(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { Event: PageEvent, HTMLInputElement: OneLine, HTMLTextAreaElement: ManyLines } = realmOf(input);
  const Input = input.localName === 'textarea' ? ManyLines : OneLine;
  Object.getOwnPropertyDescriptor(Input.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new PageEvent('input', { bubbles: true }));
}

/** Scrolls a list by as much as this, as a wheel does: some listen for the wheel, some for the scrolling. */
export function scrollTo(element: HTMLElement, top: number): void {
  element.scrollTop = top;
  const { Event: PageEvent, WheelEvent: Wheel } = realmOf(element);
  // A list that is too short to scroll says nothing by itself.
  element.dispatchEvent(new PageEvent('scroll'));
  element.dispatchEvent(new Wheel('wheel', { deltaY: 1, bubbles: true, cancelable: true }));
}

/** What has the focus, in whatever open shadow root. */
export function focusedElement(page: Document): HTMLElement | null {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused as HTMLElement | null;
}
