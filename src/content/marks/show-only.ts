import { highlightedIn, isKeyFor } from '../../procore/drop-downs/list/highlight.ts';
import { rendersOnlySight } from '../../procore/drop-downs/list/position.ts';
import type { Picker } from '../../procore/drop-downs/picker.ts';
import { goToMissing, type Step } from './go-to-next.ts';
import type { MarkedRows } from './mark-missing.ts';

/** On the list: how the other rows are put away. */
const ONLY = 'data-dmsa-only-missing';
/** On the list: none of its rows is a missing project. */
const NONE = 'data-dmsa-none-missing';
const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 1, ArrowUp: -1 };

export interface OnlyMissing {
  set(isOn: boolean): void;
  /** To be called when rows have come or gone. */
  update(marked: number): void;
}

/**
 * Leaves only the missing projects in an open list. The other rows are hidden, or folded to a thin line where the list
 * renders only what is in sight and would take hidden rows for an invitation to render all. Procore's arrow keys then
 * go from missing to missing, and Enter chooses none of the others.
 */
export function onlyMissing(picker: Picker, list: HTMLElement, marks: MarkedRows): OnlyMissing {
  let keys: AbortController | null = null;

  function onKey(event: KeyboardEvent): void {
    // A browser's own drop-down passes over hidden options by itself.
    if (picker.kind === 'native') return;
    const step = STEPS[event.key];
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (!list.isConnected || !isKeyFor(picker, event.target)) return;
    if (step !== undefined) {
      stop(event);
      void goToMissing(picker, marks, step);
    } else if (event.key === 'Enter' && !isOnMissing()) stop(event);
  }

  /** A row that is put away cannot be seen to be chosen: where nobody tells which it is, none is. */
  function isOnMissing(): boolean {
    const row = highlightedIn(list);
    return row !== null && marks.isMarked(row);
  }

  return {
    set(isOn) {
      keys?.abort();
      keys = null;
      list.removeAttribute(ONLY);
      list.removeAttribute(NONE);
      if (!isOn) return;
      keys = new AbortController();
      list.setAttribute(ONLY, rendersOnlySight(list) ? 'folded' : 'hidden');
      // Before Procore's own listeners, which sit on its root.
      list.ownerDocument.defaultView?.addEventListener('keydown', onKey, { capture: true, signal: keys.signal });
    },
    update(marked) {
      if (keys === null) return;
      list.setAttribute(ONLY, rendersOnlySight(list) ? 'folded' : 'hidden');
      list.toggleAttribute(NONE, marked === 0 && list.getAttribute(ONLY) === 'hidden');
    },
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
