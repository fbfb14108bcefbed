import { heldLabels } from './closed-control.ts';
import { optionRowsOf } from './list/sight.ts';
import type { Parts } from './parts.ts';

/**
 * The label of options of which nobody could tell which are chosen once these are: several have it, and neither the list
 * nor its rows mark what is chosen. `undefined` where all can be told apart, or nothing of that label has to change.
 */
export function labelOfIndistinct(values: ReadonlySet<string>, { adapter, known }: Parts): string | undefined {
  const part = adapter();
  const rows = optionRowsOf(part);
  const isMarkedByList = rows.length > 0 && rows.every((row) => part.readRow(row, new Map()).isSelected !== null);
  if (part.kind !== 'listbox' || isMarkedByList) return undefined;
  const held = heldLabels(part, known);
  const shared = known.all().find(({ label }) => {
    const same = known.valuesOf(label);
    const wanted = same.filter((value) => values.has(value)).length;
    const isAllOrNone = wanted === 0 || wanted === same.length;
    return same.length > 1 && !(isAllOrNone && Math.min(held.get(label) ?? 0, same.length) === wanted);
  });
  return shared?.label;
}
