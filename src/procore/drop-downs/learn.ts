import { heldLabels, heldTokens, shows, takeOne } from './closed-control.ts';
import { askComponent } from './component/ask-component.ts';
import type { ComponentAnswer } from './component/protocol.ts';
import { tokensOf } from './kinds/adapter.ts';
import { hasRowsElsewhere } from './list/position.ts';
import { optionRowsOf } from './list/sight.ts';
import type { Parts } from './parts.ts';
import type { PickerRow } from './picker.ts';

/** What a component offers at the moment. */
interface Loaded extends Pick<ComponentAnswer, 'isOpenEnded' | 'asksServer'> {
  readonly values: readonly string[];
  /** The closed control shows what the component says that it holds. */
  readonly isShown: boolean;
}

/** Takes in what the component offers and holds; `null` if nobody knows it. */
export function learnFromComponent({ adapter, known }: Parts): Loaded | null {
  const part = adapter();
  const answer = askComponent(part, 'options');
  if (answer?.labels === undefined) return null;
  const values = known.learnAnswer(answer);
  const selected = new Set(answer.selected);
  const isShown = shows(part, [...selected].map(known.labelOf), known);
  const held = heldLabels(part, known);
  known.select(({ value, label }) => (isShown ? selected.has(value) : takeOne(held, label)));
  return { values, isOpenEnded: answer.isOpenEnded, asksServer: answer.asksServer, isShown };
}

/** The rows of the open list, each with the option that it shows. */
export function readRows({ adapter, known }: Parts): PickerRow[] {
  const part = adapter();
  const held = heldLabels(part, known);
  const times = new Map<string, number>();
  return optionRowsOf(part).map((row) => {
    const facts = part.readRow(row, held);
    const { label, isDisabled } = facts;
    const value = known.valueOfRow(facts, times);
    const ids = known.get(value)?.ids ?? facts.ids();
    return { label, ids, value, selected: facts.isSelected ?? takeOne(held, label), isDisabled, row };
  });
}

/** Takes in what the open list shows now, and names it. */
export function learnFromRows(parts: Parts): readonly string[] {
  return readRows(parts).map(({ row: _, ...option }) => {
    parts.known.learn(option);
    return option.value;
  });
}

/** Takes in options that stand in the control and in no row: chosen, and not loaded or taken out of the list. */
export function learnFromTokens({ adapter, known }: Parts): void {
  if (adapter().holdsOne()) return;
  for (const { label } of heldTokens(adapter(), known)) {
    if (known.valuesOf(label).length > 0) continue;
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
