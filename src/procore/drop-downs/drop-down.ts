import type { Adapter } from './kinds/adapter.ts';
import type { Picker } from './picker.ts';
import { providedInside } from './use.ts';

/** @param adapter the adapter of the control that is in the page now; throws if it is gone */
export function dropDown(adapter: () => Adapter): Picker {
  let known: ReturnType<typeof providedInside> | null = null;
  const inside = () => {
    known ??= providedInside(adapter);
    return known;
  };
  return {
    get kind() {
      return adapter().kind;
    },
    get control() {
      return adapter().control;
    },
    get holdsOne() {
      return inside().holdsOne();
    },
    list: () => adapter().list(),
    rows: () => inside().rows(),
    glance: () => inside().glance(),
    open: async (signal) => inside().open(signal),
    close: async (signal) => inside().close(signal),
    search: async (text, signal) => inside().search(text, signal),
    read: async (work) => inside().read(work),
    readMore: async (names, work) => inside().readMore(names, work),
    setSelected: async (values, work, names) => inside().setSelected(values, work, names),
  };
}
