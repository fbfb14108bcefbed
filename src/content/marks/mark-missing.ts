import { type ReadonlySignal, signal } from '@preact/signals';
import type { Project } from '../../domain/project.ts';
import { until } from '../../procore/dom/waiting.ts';
import { ROWS } from '../../procore/drop-downs/list/rows.ts';
import { controlNow, type Picker, type Reading } from '../../procore/drop-downs/picker.ts';
import { whenIdle } from '../pace/when-idle.ts';
import { decideRows } from './decide-rows.ts';
import { type MissingOptions, missingOptions } from './missing-options.ts';
import { rowMarks } from './row-marks.ts';
import { walkRows } from './walk-rows.ts';

/** The marks in one open list. */
export interface Marks {
  /** How many rows of the list are marked now; of a list that keeps only the rows in sight, those. */
  readonly shown: ReadonlySignal<number>;
  /** How many of them are selected. */
  readonly selected: ReadonlySignal<number>;
  readonly rows: MarkedRows;
  /** Calls with the number of marked rows whenever rows have come or gone. Another call takes the place of this one. */
  follow(update: (shown: number) => void): void;
  /** Takes away every trace. */
  stop(): void;
}

/** What going through a list needs to know of its marks. */
export interface MarkedRows {
  readonly picker: Picker;
  readonly list: HTMLElement;
  readonly options: MissingOptions;
  isMarked(row: HTMLElement): boolean;
  /** Resolves once all rows that are in the page now have been looked at. */
  untilMarked(): Promise<unknown>;
}

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
  const rows = decideRows(picker, options, marks);
  const walk = walkRows(list, { look: rows.look, onTop: rows.markFound, onEnd });
  let update = (_shown: number): void => {};
  let callOff: (() => void) | null = null;

  function onEnd(): void {
    rows.markFound();
    const isSoonSettled = () => options.isLearned() && walk.rowCount() + options.options().length <= FEW;
    if (rows.hasDoubts() && isSoonSettled()) settle();
    else if (rows.hasDoubts()) callOff ??= whenIdle(settle);
    count();
  }

  function settle(): void {
    callOff = null;
    if (!list.isConnected) return;
    rows.settle();
    count();
  }

  function count(): void {
    const counts = marks.update();
    shown.value = counts.shown;
    selected.value = counts.selected;
    update(counts.shown);
  }

  function untilMarked(): Promise<unknown> {
    const isMarked = () => !walk.isUnderWay() && callOff === null;
    return until(isMarked, { signal: new AbortController().signal, timeoutMs: MARKED_MS });
  }

  const stopWatching = watchRows(picker, list, (changed) => {
    changed.forEach(rows.lookAgain);
    walk.beginSoon();
  });
  walk.begin();

  return {
    shown,
    selected,
    rows: { picker, list, options, isMarked: marks.has, untilMarked },
    follow(now) {
      update = now;
    },
    stop() {
      stopWatching();
      walk.stop();
      callOff?.();
      marks.clear();
    },
  };
}

/** Calls with the rows that have changed whenever the list has, or what is chosen. */
function watchRows(picker: Picker, list: HTMLElement, onChange: (rows: readonly HTMLElement[]) => void): () => void {
  const observer = new MutationObserver((changes) => {
    const targets = new Set(changes.map(({ target }) => target));
    onChange(
      [...targets].flatMap((target) => {
        const element = target.nodeType === target.ELEMENT_NODE ? (target as Element) : target.parentElement;
        return element?.closest<HTMLElement>(ROWS) ?? [];
      }),
    );
  });
  observer.observe(list, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['id', 'data-value', 'data-selected', 'aria-checked'],
  });
  // What is chosen, where the rows do not show it.
  observer.observe(picker.control, { childList: true, subtree: true });
  return () => observer.disconnect();
}
