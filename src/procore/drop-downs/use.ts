import type { Parts } from './parts.ts';
import type { Reading, Work } from './picker.ts';

/** What is done with a drop-down beyond looking at it. */
export interface Use {
  read(parts: Parts, work: Work): Promise<Reading>;
  readMore(names: readonly string[], parts: Parts, work: Work): Promise<Reading>;
  choose(values: ReadonlySet<string>, parts: Parts, work: Work): Promise<void>;
}

let brought: Use | null = null;

/** Scripts that only look at drop-downs do without it. */
export function bringUse(use: Use): void {
  brought = use;
}

export function broughtUse(): Use {
  if (brought === null) throw new Error('This script only looks at drop-downs: makeUsable was not called');
  return brought;
}
