import { highlightedIn } from '../../procore/drop-downs/list/highlight.ts';
import { goToMissing, stayAt } from './go-to-next.ts';
import type { Marks } from './mark-missing.ts';
import { onlyMissing } from './show-only.ts';

/** Ways from mark to mark in an open list. */
export interface WaysThrough {
  /** Goes to the next missing project in the list, and from the last to the first. */
  next(): Promise<boolean>;
  /** Leaves only the missing projects in the list, or brings the others back. */
  showOnly(isOn: boolean): void;
  stop(): void;
}

export function waysThrough({ rows, shown, follow }: Marks): WaysThrough {
  const { picker, list } = rows;
  const only = onlyMissing(picker, list, rows);
  let isOnlyShown = false;
  follow(only.update);
  return {
    next: () => goToMissing(picker, rows, 1),
    showOnly(isOn) {
      // A list that shows all of its rows already is not moved.
      if (isOn === isOnlyShown) return;
      isOnlyShown = isOn;
      const here = highlightedIn(list);
      only.set(isOn);
      only.update(shown.peek());
      if (here !== null) void stayAt(picker, here);
    },
    stop: () => only.set(false),
  };
}
