/** Set on the input of the drop-down that the page-world function is to find. */
export const CONTROL_ATTRIBUTE = 'data-dmsa-control';

export type HandOver = 'handed-over' | 'component-not-found';

/**
 * Gives a React drop-down its new value at once, as its own `onChange` would get it after many presses.
 * Runs in the page's own world, sent there as source: it must not refer to anything outside itself.
 *
 * @param attribute `CONTROL_ATTRIBUTE`
 * @param values the `data-value` of each option to be selected beside what is selected already
 */
export function handOverSelection(attribute: string, values: string[]): HandOver {
  const input = document.querySelector(`[${attribute}]`);
  const wanted = new Set(values);
  const fiberKey = Object.keys(input ?? {}).find((key) => key.startsWith('__reactFiber$'));
  let fiber = fiberKey === undefined ? null : Reflect.get(input as object, fiberKey);
  while (fiber) {
    const props = fiber.memoizedProps;
    if (Array.isArray(props?.options) && Array.isArray(props.value) && typeof props.onChange === 'function') {
      const kept = props.value.filter((option: unknown) => !wanted.has(JSON.stringify(option)));
      const added = props.options.filter((option: unknown) => wanted.has(JSON.stringify(option)));
      props.onChange([...kept, ...added]);
      return 'handed-over';
    }
    fiber = fiber.return;
  }
  return 'component-not-found';
}
