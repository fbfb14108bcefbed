import { highlightedAmong } from '../procore/drop-downs/highlight.ts';
import { rowsBeyondSight } from '../procore/drop-downs/list-position.ts';
import type { Picker } from '../procore/drop-downs/picker.ts';
import { MARK } from './mark.ts';
import { goToMissing, type Step } from './next-missing.ts';

const ONLY = 'data-dmsa-only-missing';
const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Leaves only the missing projects in an open list. The other rows are hidden, or folded to a thin line where the list
 * renders only what is in sight and would take hidden rows for an invitation to render all. Procore's arrow keys then
 * go from missing to missing, and Enter chooses none of the others.
 */
export function onlyMissing(picker: Picker, list: HTMLElement, isMissing: (value: string) => boolean) {
  let keys = new AbortController();

  function onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
    if (step !== undefined) {
      stop(event);
      void goToMissing(picker, isMissing, step);
    } else if (event.key === 'Enter' && !isOnMissing()) stop(event);
  }

  function isOnMissing(): boolean {
    const row = highlightedAmong(picker.rows().map((shown) => shown.row));
    return row === null || row.hasAttribute(MARK);
  }

  return {
    set(isOn: boolean): void {
      keys.abort();
      list.removeAttribute(ONLY);
      if (!isOn) return;
      keys = new AbortController();
      list.setAttribute(ONLY, rowsBeyondSight(picker.rows()) === null ? 'hidden' : 'folded');
      // Before Procore's own listeners, which sit on its root.
      list.ownerDocument.defaultView?.addEventListener('keydown', onKey, { capture: true, signal: keys.signal });
    },
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
