import { choose } from './choose.ts';
import { askComponent } from './component/ask-component.ts';
import type { Anatomy } from './kinds/adapter.ts';
import { knownOptions } from './known-options.ts';
import { readRows } from './learn.ts';
import { openList } from './list/open-list.ts';
import type { Parts } from './parts.ts';
import type { Picker } from './picker.ts';
import { glance, read, readMore } from './read-options.ts';

/** @param anatomy the anatomy of the control that is in the page now; throws if it is gone */
export function dropDown(anatomy: () => Anatomy): Picker {
  const parts: Parts = { anatomy, known: knownOptions(), openList: openList(anatomy), unanswered: new Set() };
  const { open, close, search } = parts.openList;
  return {
    get kind() {
      return anatomy().kind;
    },
    get control() {
      return anatomy().control;
    },
    get holdsOne() {
      return askComponent(anatomy(), 'selected')?.holdsOne ?? anatomy().holdsOne();
    },
    list: () => anatomy().list(),
    rows: () => readRows(parts),
    open,
    close,
    search,
    glance: () => glance(parts),
    read: (work) => read(parts, work),
    readMore: (names, work) => readMore(names, parts, work),
    setSelected: (values, work) => choose(values, parts, work),
  };
}
