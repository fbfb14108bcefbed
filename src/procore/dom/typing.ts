import { realmOf } from './events.ts';

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
