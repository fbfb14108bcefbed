import { askComponent } from './component/ask-component.ts';
import { glance } from './glance.ts';
import type { Adapter } from './kinds/adapter.ts';
import { knownOptions } from './known-options.ts';
import { readRows } from './learn.ts';
import { openList } from './list/open-list.ts';
import type { Parts } from './parts.ts';
import type { Picker } from './picker.ts';
import { providedActions } from './use.ts';

/** @param adapter the adapter of the control that is in the page now; throws if it is gone */
export function dropDown(adapter: () => Adapter): Picker {
  const parts: Parts = {
    adapter,
    known: knownOptions(),
    openList: openList(adapter),
    unanswered: new Set(),
    seen: null,
  };
  const { open, close, search } = parts.openList;
  return {
    get kind() {
      return adapter().kind;
    },
    get control() {
      return adapter().control;
    },
    get holdsOne() {
      return askComponent(adapter(), 'selected')?.holdsOne ?? adapter().holdsOne();
    },
    list: () => adapter().list(),
    rows: () => readRows(parts),
    open,
    close,
    search,
    glance: () => glance(parts),
    read: async (work) => providedActions().read(parts, work),
    readMore: async (names, work) => providedActions().readMore(names, parts, work),
    setSelected: async (values, work, names = []) => providedActions().choose({ values, names }, parts, work),
  };
}
