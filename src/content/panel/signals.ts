import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import { isEqual } from './is-equal.ts';

/** Computes plain data. What says the same as before stays the same object, so that nothing is done again for it. */
export function computedData<Data>(compute: () => Data): ReadonlySignal<Data> {
  let last: { readonly data: Data } | null = null;
  return computed(() => {
    const data = compute();
    if (last === null || !isEqual(last.data, data)) last = { data };
    return last.data;
  });
}

/** The effect that calls this begins anew with each change of one of these. */
export function beginAnewWith(...sources: readonly ReadonlySignal<unknown>[]): void {
  sources.map(({ value }) => value);
}

/**
 * Acts on each value, the first included. What else the act reads makes it act no more often.
 * @returns ends it
 */
export function onEach<Value>(source: ReadonlySignal<Value>, act: (value: Value) => void): () => void {
  return effect(() => {
    const { value } = source;
    untracked(() => act(value));
  });
}
