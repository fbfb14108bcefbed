import { tokensOf } from '../../procore/drop-downs/kinds/adapter.ts';
import type { Picker } from '../../procore/drop-downs/picker.ts';

/** On each row of Procore's list that is a missing project. */
export const MARK = 'data-dmsa-missing';

const DESCRIPTION = 'aria-description';

/** The marks on the rows of one list: attributes, which React leaves alone, where it drops classes. */
export interface RowMarks {
  set(row: HTMLElement, isMissing: boolean): void;
  /** Takes the mark from a row that shows something else by now. */
  unmarkChanged(row: HTMLElement): void;
  has(row: HTMLElement): boolean;
  /** Another row with the same text is marked. */
  hasNamesake(row: HTMLElement): boolean;
  /** Forgets rows that are gone and tells the selected ones apart. How many there are of both. */
  update(): { readonly shown: number; readonly selected: number };
  clear(): void;
}

export function rowMarks(picker: Picker, description: string): RowMarks {
  /** With the text that each had when it was marked. */
  const marked = new Map<HTMLElement, string>();
  const rowByText = new Map<string, HTMLElement>();

  function unmark(row: HTMLElement): void {
    if (!marked.delete(row)) return;
    row.removeAttribute(MARK);
    if (row.getAttribute(DESCRIPTION) === description) row.removeAttribute(DESCRIPTION);
  }

  return {
    set(row, isMissing) {
      if (!isMissing) return unmark(row);
      const text = row.textContent ?? '';
      const isNew = !marked.has(row);
      marked.set(row, text);
      rowByText.set(text, row);
      if (!isNew) return;
      row.setAttribute(MARK, '');
      if (!row.hasAttribute(DESCRIPTION)) row.setAttribute(DESCRIPTION, description);
    },
    unmarkChanged(row) {
      if (marked.has(row) && marked.get(row) !== row.textContent) unmark(row);
    },
    has: (row) => marked.has(row),
    hasNamesake(row) {
      const other = rowByText.get(row.textContent ?? '');
      return other !== undefined && other !== row && other.isConnected && marked.get(other) === row.textContent;
    },
    update() {
      for (const row of marked.keys()) if (!row.isConnected) unmark(row);
      let selected = 0;
      const held = marked.size === 0 ? new Set<string>() : heldTexts(picker);
      for (const row of marked.keys()) {
        const told = row.getAttribute('data-selected') ?? row.getAttribute('aria-checked');
        const isSelected = told === null ? held.has(row.textContent ?? '') : told === 'true';
        if (isSelected) selected += 1;
        const mark = isSelected ? 'selected' : '';
        if (row.getAttribute(MARK) !== mark) row.setAttribute(MARK, mark);
      }
      return { shown: marked.size, selected };
    },
    clear() {
      for (const row of marked.keys()) unmark(row);
    },
  };
}

/** What the closed control shows as chosen. */
function heldTexts({ control }: Picker): ReadonlySet<string> {
  return new Set(tokensOf(control).map(({ label }) => label));
}
