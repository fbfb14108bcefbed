import { type ReadonlySignal, signal } from '@preact/signals';
import type { Project } from '../../domain/project.ts';
import { until } from '../../procore/dom/waiting.ts';
import { highlightedIn } from '../../procore/drop-downs/list/highlight.ts';
import { ROWS } from '../../procore/drop-downs/list/position.ts';
import { controlNow, type Picker, type PickerRow, type Reading } from '../../procore/drop-downs/picker.ts';
import { whenIdle } from '../pace/when-idle.ts';
import { goToMissing, type MarkedRows, stayAt } from './go-to-next.ts';
import { type MissingOptions, missingOptions } from './missing-options.ts';
import { rowMarks } from './row-marks.ts';
import { onlyMissing } from './show-only.ts';

/** The marks in one open list. */
export interface Marks {
  /** How many rows of the list are marked now; of a list that keeps only the rows in sight, those. */
  readonly shown: ReadonlySignal<number>;
  /** How many of them are selected. */
  readonly selected: ReadonlySignal<number>;
  /** Goes to the next missing project in the list, and from the last to the first. */
  next(): Promise<boolean>;
  /** Leaves only the missing projects in the list, or brings the others back. */
  showOnly(isOn: boolean): void;
  /** Takes away every trace. */
  stop(): void;
}

/** How long the page is kept from its own work at a time. */
const SLICE_MS = 4;
/** Rows between two looks at the clock. */
const ROWS_AT_ONCE = 32;
/** Of so few rows and options all can be decided anew in a frame. */
const FEW = 500;
const MARKED_MS = 5_000;

/** What was decided for a drop-down holds for its next opening. */
const decided = new WeakMap<Picker, { readonly missing: readonly Project[]; readonly options: MissingOptions }>();

/**
 * Decides which options are missing projects while nothing else is to be done, so that the list can be marked as soon
 * as it opens. To be called again when either has changed.
 * @returns calls it off
 */
export function prepareMarks(picker: Picker, missing: readonly Project[]): () => void {
  return whenIdle(() => {
    if (decided.get(picker)?.missing === missing || !controlNow(picker)?.isConnected || picker.glance() === null)
      return;
    const options = missingOptions(picker, missing, null);
    decided.set(picker, { missing, options });
    options.learn([]);
  });
}

/**
 * Keeps the missing projects marked in the open list of a drop-down until it is stopped. Each row is looked at once,
 * and again when the page uses it for another option.
 * @param known what was read before, where the drop-down itself may not tell it at once
 */
export function markMissing(
  { picker, list }: { picker: Picker; list: HTMLElement },
  missing: readonly Project[],
  description: string,
  known: Reading | null = null,
): Marks {
  const before = decided.get(picker);
  const options = before?.missing === missing ? before.options : missingOptions(picker, missing, known);
  decided.set(picker, { missing, options });
  const shown = signal(0);
  const selected = signal(0);
  const marks = rowMarks(picker, description);
  const marked: MarkedRows = { options, isMarked: marks.has, untilMarked };
  const only = onlyMissing(picker, list, marked);
  const seen = new WeakSet<Element>();
  /** Rows whose text does not say what they are. */
  const doubtful = new Set<HTMLElement>();
  let toMark: HTMLElement[] = [];
  let rows: ArrayLike<HTMLElement> = [];
  let position = 0;
  let frame = 0;
  let callOff: (() => void) | null = null;

  function begin(): void {
    rows = list.querySelectorAll<HTMLElement>(ROWS);
    position = 0;
    goOn();
  }

  function goOn(): void {
    frame = 0;
    const end = performance.now() + SLICE_MS;
    const isTop = position === 0;
    for (; position < rows.length; position += 1) {
      if (position % ROWS_AT_ONCE === 0 && performance.now() > end) {
        // The rows in sight are most likely the first.
        if (isTop) markFound();
        frame = requestAnimationFrame(goOn);
        return;
      }
      const row = rows[position];
      if (row !== undefined && !seen.has(row)) look(row);
    }
    markFound();
    if (doubtful.size > 0 && isSoonSettled()) settle();
    else if (doubtful.size > 0) callOff ??= whenIdle(settle);
    count();
  }

  function look(row: HTMLElement): void {
    seen.add(row);
    const isMissing = options.isMissingText(row.textContent ?? '');
    if (isMissing) toMark.push(row);
    else if (isMissing === null) doubt(row);
    else marks.set(row, false);
  }

  function doubt(row: HTMLElement): void {
    marks.unmarkChanged(row);
    doubtful.add(row);
  }

  /** Each time that marks come, the page lays the whole list out again: so they come together. */
  function markFound(): void {
    for (const row of toMark) {
      if (marks.hasNamesake(row)) doubt(row);
      else marks.set(row, true);
    }
    toMark = [];
  }

  function isSoonSettled(): boolean {
    return options.isLearned() && rows.length + options.options().length <= FEW;
  }

  /** Asks the drop-down itself which options the doubtful rows are; what it tells anew is decided anew. */
  function settle(): void {
    callOff = null;
    if (!list.isConnected) return;
    if (!options.isLearned()) {
      options.learn([]);
      for (const row of [...doubtful]) {
        doubtful.delete(row);
        look(row);
      }
      markFound();
    }
    if (doubtful.size > 0) settleByRows();
    count();
  }

  function settleByRows(): void {
    const all = readRows();
    const isNew = all.some(({ row, value }) => doubtful.has(row) && !options.knows(value));
    if (isNew) options.learn(all);
    else options.learnTexts(all);
    for (const { row, value } of all) {
      if (!doubtful.delete(row) && !isNew) continue;
      seen.add(row);
      marks.set(row, options.isMissing(value));
    }
    // No options: groups of them.
    for (const row of doubtful) marks.set(row, false);
    doubtful.clear();
  }

  function readRows(): PickerRow[] {
    try {
      return picker.rows();
    } catch {
      // The page has taken the drop-down away, and its list is going.
      return [];
    }
  }

  function count(): void {
    const counts = marks.update();
    shown.value = counts.shown;
    selected.value = counts.selected;
    only.update(counts.shown);
  }

  function untilMarked(): Promise<unknown> {
    const isMarked = () => frame === 0 && callOff === null;
    return until(isMarked, { signal: new AbortController().signal, timeoutMs: MARKED_MS });
  }

  const observer = new MutationObserver((changes) => {
    let last: Node | null = null;
    for (const { target } of changes) {
      if (target === last) continue;
      last = target;
      const element = target.nodeType === target.ELEMENT_NODE ? (target as Element) : target.parentElement;
      const row = element?.closest(ROWS);
      if (row) seen.delete(row);
    }
    frame ||= requestAnimationFrame(begin);
  });
  observer.observe(list, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['id', 'data-value', 'data-selected', 'aria-checked'],
  });
  // What is chosen, where the rows do not show it.
  observer.observe(picker.control, { childList: true, subtree: true });
  begin();

  return {
    shown,
    selected,
    next: () => goToMissing(picker, marked, 1),
    showOnly(isOn) {
      const here = highlightedIn(list);
      only.set(isOn);
      only.update(shown.peek());
      if (here !== null) void stayAt(picker, here);
    },
    stop() {
      observer.disconnect();
      cancelAnimationFrame(frame);
      callOff?.();
      only.set(false);
      marks.clear();
    },
  };
}
