import type { Picker, PickerRow } from '../../procore/drop-downs/picker.ts';
import type { MissingOptions } from './missing-options.ts';
import type { RowMarks } from './row-marks.ts';

/** Decides which rows of a list are missing projects. */
export interface RowDecisions {
  /** Decides by the row's text, unless that was done since the row has changed. */
  look(row: HTMLElement): void;
  /** The page has changed the row, perhaps to use it for another option. */
  lookAgain(row: HTMLElement): void;
  /** Marks what was found: each time that marks come, the page lays the whole list out again, so they come together. */
  markFound(): void;
  hasDoubts(): boolean;
  /** Asks the drop-down itself which options the doubtful rows are; what it tells anew is decided anew. */
  settle(): void;
}

export function decideRows(picker: Picker, options: MissingOptions, marks: RowMarks): RowDecisions {
  const seen = new WeakSet<Element>();
  /** Rows whose text does not say what they are. */
  const doubtful = new Set<HTMLElement>();
  let found: HTMLElement[] = [];

  function look(row: HTMLElement): void {
    if (seen.has(row)) return;
    seen.add(row);
    const isMissing = options.isMissingText(row.textContent ?? '');
    if (isMissing) found.push(row);
    else if (isMissing === null) doubt(row);
    else marks.set(row, false);
  }

  function doubt(row: HTMLElement): void {
    marks.unmarkChanged(row);
    doubtful.add(row);
  }

  function markFound(): void {
    for (const row of found) {
      if (marks.hasNamesake(row)) doubt(row);
      else marks.set(row, true);
    }
    found = [];
  }

  function settleByRows(): void {
    const rows = rowsNow(picker);
    const isNew = rows.some(({ row, value }) => doubtful.has(row) && !options.knows(value));
    if (isNew) options.learn(rows);
    else options.learnTexts(rows);
    for (const { row, value } of rows) {
      if (!doubtful.delete(row) && !isNew) continue;
      seen.add(row);
      marks.set(row, options.isMissing(value));
    }
    // No options: groups of them.
    for (const row of doubtful) marks.set(row, false);
    doubtful.clear();
  }

  return {
    look,
    lookAgain: (row) => void seen.delete(row),
    markFound,
    hasDoubts: () => doubtful.size > 0,
    settle() {
      if (!options.isLearned()) {
        options.learn([]);
        for (const row of doubtful) seen.delete(row);
        const before = [...doubtful];
        doubtful.clear();
        before.forEach(look);
        markFound();
      }
      if (doubtful.size > 0) settleByRows();
    },
  };
}

function rowsNow(picker: Picker): PickerRow[] {
  try {
    return picker.rows();
  } catch {
    // The page has taken the drop-down away, and its list is going.
    return [];
  }
}
