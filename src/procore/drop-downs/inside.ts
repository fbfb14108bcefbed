import { askComponent } from './component/ask-component.ts';
import { glance } from './glance.ts';
import type { Adapter } from './kinds/adapter.ts';
import { knownOptions } from './known-options.ts';
import { readRows } from './learn.ts';
import type { OpenList } from './list/open-list.ts';
import type { Parts } from './parts.ts';
import { type DropDownInside, providedActions } from './use.ts';

/** @param adapter the adapter of the control that is in the page now; throws if it is gone */
export function insideOf(adapter: () => Adapter): DropDownInside {
  let opened: OpenList | null = null;
  const parts: Parts = {
    adapter,
    known: knownOptions(),
    get openList() {
      opened ??= providedActions().openList(adapter);
      return opened;
    },
    unanswered: new Set(),
    seen: null,
  };
  return {
    holdsOne: () => askComponent(adapter(), 'selected')?.holdsOne ?? adapter().holdsOne(),
    rows: () => readRows(parts),
    open: (signal) => parts.openList.open(signal),
    close: (signal) => parts.openList.close(signal),
    search: (text, signal) => parts.openList.search(text, signal),
    glance: () => glance(parts),
    read: async (work) => providedActions().read(parts, work),
    readMore: async (names, work) => providedActions().readMore(names, parts, work),
    setSelected: async (values, work, names = []) => providedActions().choose({ values, names }, parts, work),
  };
}
