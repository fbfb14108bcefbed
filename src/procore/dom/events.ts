/** The events by which a person uses a drop-down. Elements may be of another document: a frame has its own classes. */

type Realm = Window & typeof globalThis;

export function realmOf(element: Element): Realm {
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
