import { type ReadonlySignal, signal } from '@preact/signals';
import { findIdKey, type Matches, matchProjects } from '../domain/matching.ts';
import type { Project } from '../domain/project.ts';
import type { Picker, PickerOption, PickerRow } from '../procore/drop-downs/picker.ts';
import { MARK } from './mark.ts';
import { goToMissing } from './next-missing.ts';
import { onlyMissing } from './only-missing.ts';

/** The marks in one open list. */
export interface Marks {
  /** How many rows of the list are marked now; of a list that keeps only the rows in sight, those. */
  readonly shown: ReadonlySignal<number>;
  /** Goes to the next missing project in the list, and from the last to the first. */
  next(): Promise<boolean>;
  /** Leaves only the missing projects in the list, or brings the others back. */
  showOnly(isOn: boolean): void;
  /** Takes away every trace. */
  stop(): void;
}

/**
 * Keeps the missing projects marked in the open list of a drop-down until it is stopped.
 * React drops classes when it renders a row again, and keeps attributes it does not know; a row may also be used
 * again for another project, so the marks follow the rows' content.
 */
export function markMissing(
  { picker, list }: { picker: Picker; list: HTMLElement },
  missing: readonly Project[],
  description: string,
): Marks {
  const shown = signal(0);
  const decide = decider(picker, missing);
  let marked: ReadonlySet<string> = new Set();
  const isMissing = (value: string) => marked.has(value);
  const only = onlyMissing(picker, list, isMissing);
  let frame = 0;

  function mark(): void {
    frame = 0;
    const rows = picker.rows();
    marked = decide(rows);
    let count = 0;
    for (const { row, value } of rows) {
      const isMarked = isMissing(value);
      if (isMarked) count += 1;
      if (isMarked === row.hasAttribute(MARK)) continue;
      row.toggleAttribute(MARK, isMarked);
      if (isMarked) row.setAttribute('aria-description', description);
      else row.removeAttribute('aria-description');
    }
    shown.value = count;
  }

  const observer = new MutationObserver(() => {
    if (frame === 0) frame = requestAnimationFrame(mark);
  });
  observer.observe(list, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['id', 'data-value'],
  });
  mark();

  return {
    shown,
    next: () => goToMissing(picker, isMissing, 1),
    showOnly: only.set,
    stop() {
      observer.disconnect();
      cancelAnimationFrame(frame);
      only.set(false);
      for (const row of list.querySelectorAll(`[${MARK}]`)) {
        row.removeAttribute(MARK);
        row.removeAttribute('aria-description');
      }
    },
  };
}

/**
 * Which options are missing projects, by value. A list may show only some of its options, and a namesake that is not
 * in sight makes a name doubtful all the same: where the component tells all its options, those decide.
 */
function decider(picker: Picker, missing: readonly Project[]): (rows: readonly PickerRow[]) => ReadonlySet<string> {
  let told: { readonly rows: number; readonly values: ReadonlySet<string> } | null = null;
  let idKey: string | null = null;

  return (rows) => {
    // More rows than before may be more options; the same ones are not asked for again.
    if (told !== null && rows.length <= told.rows) return told.values;
    const options = picker.glance()?.options;
    if (options !== undefined) {
      told = { rows: rows.length, values: valuesOf(matchProjects(missing, options)) };
      return told.values;
    }
    idKey ??= findIdKey(missing, rows);
    return valuesOf(matchProjects(missing, rows, idKey));
  };
}

function valuesOf({ found }: Matches<Project, PickerOption>): ReadonlySet<string> {
  return new Set(found.map(({ option }) => option.value));
}
