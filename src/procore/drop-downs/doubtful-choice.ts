import { heldTokens } from './closed-control.ts';
import { textOf } from './kinds/adapter.ts';
import { MORE, toldCount } from './kinds/told-count.ts';
import { optionRowsOf } from './list/sight.ts';
import type { Parts } from './parts.ts';

/**
 * Whether something is chosen of which nobody can say what: neither rows nor tokens show it, and the control tells a
 * number, or names what is about to be pressed. A press would take it out.
 */
export function isChoiceInDoubt(toAdd: readonly string[], { adapter, known }: Parts): boolean {
  const part = adapter();
  if (part.kind !== 'listbox') return false;
  if (heldTokens(part, known).length > 0) return MORE.test(textOf(part.control));
  if (optionRowsOf(part).every((row) => part.readRow(row, new Map()).isSelected !== null)) return false;
  const isNothingKnown = known.all().every(({ selected }) => !selected);
  if (isNothingKnown && (toldCount(part.control) ?? 0) > 0) return true;
  const words = `, ${textOf(part.control).trim()}, `;
  return toAdd.some((value) => words.includes(`, ${known.labelOf(value)}, `));
}
