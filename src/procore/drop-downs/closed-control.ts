import { type Adapter, type Token, tokensOf } from './kinds/adapter.ts';
import { chosenLabel } from './kinds/core-select.ts';
import type { KnownOptions } from './known-options.ts';

/** The tokens of a control, by the labels of their options where it is known that those differ. */
export function heldTokens({ control }: Adapter, known: KnownOptions): Token[] {
  return tokensOf(control).map((token) => ({ ...token, label: known.controlWords.labelOf(token.label) }));
}

/** The labels in the closed control, with how often each. */
export function heldLabels(adapter: Adapter, known: KnownOptions): Map<string, number> {
  const labels = adapter.holdsOne()
    ? [chosenLabel(adapter.control)]
    : heldTokens(adapter, known).map(({ label }) => label);
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** Whether the closed control shows exactly these labels. */
export function shows(adapter: Adapter, labels: readonly string[], known: KnownOptions): boolean {
  if (!adapter.holdsOne()) return isSameMultiset(labels, heldLabels(adapter, known));
  const chosen = chosenLabel(adapter.control);
  // Without a choice there is a placeholder.
  return labels[0] === undefined ? known.valuesOf(chosen).length === 0 : chosen === labels[0];
}

/** Takes one of this label from the counts, if there is one. */
export function takeOne(counts: Map<string, number>, label: string): boolean {
  const count = counts.get(label) ?? 0;
  if (count > 0) counts.set(label, count - 1);
  return count > 0;
}

function isSameMultiset(labels: readonly string[], counts: Map<string, number>): boolean {
  const remaining = new Map(counts);
  return labels.every((label) => takeOne(remaining, label)) && [...remaining.values()].every((count) => count === 0);
}
