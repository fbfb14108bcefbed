/** Whether it can be seen: pages keep signs and boxes ready that are not. */
export function isShown(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}
