import { normalForm, numberedNames } from '../domain/label-forms.ts';

/** The names of what the page offers, with and without their numbers, and the numbers before a dash, in normal form. */
export function offeredNames(labels: readonly string[]): ReadonlySet<string> {
  const named = numberedNames(labels) ?? [];
  return new Set(
    [...labels, ...named.flatMap((one) => (one === null ? [] : [one.name, `${one.number} - `]))].map(normalForm),
  );
}
