import { heldLabels, shows, takeOne } from './closed-control.ts';
import { askComponent } from './component/ask-component.ts';
import type { ComponentAnswer } from './component/protocol.ts';
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
