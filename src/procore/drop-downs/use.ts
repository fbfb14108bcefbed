import type { Parts } from './parts.ts';
import type { Reading, Work } from './picker.ts';

export interface Wanted {
  readonly values: ReadonlySet<string>;
  /** Of the projects that they are. */
  readonly names: readonly string[];
}

/** What is done with a drop-down beyond looking at it. */
export interface DropDownActions {
  read(parts: Parts, work: Work): Promise<Reading>;
  readMore(names: readonly string[], parts: Parts, work: Work): Promise<Reading>;
  choose(wanted: Wanted, parts: Parts, work: Work): Promise<void>;
}

let provided: DropDownActions | null = null;

/** Scripts that only look at drop-downs do without it. */
export function provideActions(actions: DropDownActions): void {
  provided = actions;
}

export function providedActions(): DropDownActions {
  if (provided === null) throw new Error('This script only looks at drop-downs: makeUsable was not called');
  return provided;
}
