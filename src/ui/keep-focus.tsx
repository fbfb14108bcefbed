import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Where the focus goes first, in this order: what there is to read next. */
const NEXT = ['[role=alert]', '.notice', '[role=status]', '[data-focus]', 'button:not([disabled])'];

/**
 * Keeps the focus inside when the element that has it goes or is disabled, as a button does that was just pressed:
 * otherwise a keyboard would begin again at the top of the page.
 */
export function KeepFocus({ class: className, children }: { class?: string; children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : keepFocusIn(place.current)), []);
  return (
    <div ref={place} class={className}>
      {children}
    </div>
  );
}

export function keepFocusIn(place: HTMLElement): () => void {
  let focused: Element | null = null;
  const root = place.getRootNode() as Document | ShadowRoot;
  const isLost = (element: Element) => !place.contains(element) || element.matches(':disabled');
  const onFocusIn = (event: FocusEvent) => {
    focused = event.target as Element;
  };
  const onFocusOut = (event: FocusEvent) => {
    const element = event.target as Element;
    // Browsers also say so of an element that is being removed: only one that stays was left by the user.
    queueMicrotask(() => {
      if (focused === element && !isLost(element)) focused = null;
    });
  };
  const observer = new MutationObserver((changes) => {
    const active = root.activeElement;
    if (focused === null || !isLost(focused) || (active !== null && active !== document.body)) return;
    focused = null;
    focusNextIn(
      place,
      changes.flatMap(({ addedNodes }) => [...addedNodes]),
    );
  });
  place.addEventListener('focusin', onFocusIn);
  place.addEventListener('focusout', onFocusOut);
  observer.observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    place.removeEventListener('focusin', onFocusIn);
    place.removeEventListener('focusout', onFocusOut);
    observer.disconnect();
  };
}

/** Moves the focus to what there is to read or to press next: what has just come is read before what was there. */
export function focusNextIn(place: HTMLElement, added: readonly Node[] = []): void {
  const next = NEXT.flatMap((selector) => [...place.querySelectorAll<HTMLElement>(selector)]);
  const isNews = (element: HTMLElement) => !element.matches('button') && added.some((node) => node.contains(element));
  const found = next.find(isNews) ?? next[0];
  if (found === undefined) return;
  if (!found.matches('button')) found.tabIndex = -1;
  found.focus();
}
