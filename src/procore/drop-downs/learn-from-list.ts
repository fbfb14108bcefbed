import { heldLabels, heldTokens } from './closed-control.ts';
import { tokensOf } from './kinds/adapter.ts';
import { learnFromComponent, readRows } from './learn.ts';
import { hasRowsElsewhere, placeInList } from './list/position.ts';
import { optionRowsOf } from './list/sight.ts';
import type { Parts } from './parts.ts';

/**
 * Takes in what the open list shows now, and names it.
 * @param places where the options of this list were seen while it was scrolled through: what has only its words to be
 * named by and comes again at another place is another option
 */
export function learnFromRows(parts: Parts, places = new Map<string, number>()): readonly string[] {
  return readRows(parts).map(({ row, ...option }) => {
    const place = placeInList(row);
    const isNamesake = option.value === option.label && (places.get(option.value) ?? place) !== place;
    const value = isNamesake ? `${option.value}\n2` : option.value;
    if (place !== null && !isNamesake) places.set(value, place);
    parts.known.learn({ ...option, value });
    return value;
  });
}

/** Takes in options that stand in the control and in no row: chosen, and not loaded or taken out of the list. */
export function learnFromTokens({ adapter, known }: Parts): void {
  if (adapter().holdsOne()) return;
  const tokens = heldTokens(adapter(), known);
  const count = known.all().filter(({ selected }) => selected).length;
  for (const { label } of tokens) {
    const isCount = tokens.length === 1 && label === String(count);
    if (isCount || known.valuesOf(label).length > 0) continue;
    known.learn({ label, ids: {}, value: label, selected: true, isDisabled: false });
  }
}

/**
 * Brings up to date what is selected, from the control and the open list. The component's word counts only where the
 * control shows the same.
 */
export function refreshSelected(parts: Parts): void {
  if (learnFromComponent(parts)?.isShown) return;
  const held = heldLabels(parts.adapter(), parts.known);
  const shown = new Map(readRows(parts).map((row) => [row.value, row]));
  const isTold = !isToldByRowsAlone(parts);
  parts.known.select(
    ({ value, label, selected }) => shown.get(value)?.selected ?? (isTold ? (held.get(label) ?? 0) > 0 : selected),
  );
}

/** A control that shows no labels, with a list of which only a part is in the page: each row was asked when it was there. */
function isToldByRowsAlone({ adapter }: Parts): boolean {
  const part = adapter();
  const rows = optionRowsOf(part);
  if (part.holdsOne() || tokensOf(part.control).length > 0 || !hasRowsElsewhere(part.list(), rows)) return false;
  return rows.every((row) => part.readRow(row, new Map()).isSelected !== null);
}
