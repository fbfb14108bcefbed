import type { Adapter } from './kinds/adapter.ts';
import type { OpenList } from './list/open-list.ts';
import type { Parts } from './parts.ts';
import type { Picker, Reading, Work } from './picker.ts';

/** What a drop-down shows and does beyond standing in its place. */
export interface DropDownInside extends Omit<Picker, 'kind' | 'control' | 'list' | 'holdsOne'> {
  holdsOne(): boolean;
}

export interface Wanted {
  readonly values: ReadonlySet<string>;
  /** Of the projects that they are. */
  readonly names: readonly string[];
}

/** What is done with a drop-down beyond looking at it. */
export interface DropDownActions {
  openList(adapter: () => Adapter): OpenList;
  read(parts: Parts, work: Work): Promise<Reading>;
  readMore(names: readonly string[], parts: Parts, work: Work): Promise<Reading>;
  choose(wanted: Wanted, parts: Parts, work: Work): Promise<void>;
}

let inside: ((adapter: () => Adapter) => DropDownInside) | null = null;
let actions: DropDownActions | null = null;

/** Scripts that only find where drop-downs stand do without it. */
export function provideInside(given: typeof inside): void {
  inside = given;
}

export function providedInside(adapter: () => Adapter): DropDownInside {
  if (inside === null) throw new Error('This script only finds drop-downs: makeReadable was not called');
  return inside(adapter);
}

/** Scripts that only look at drop-downs do without it. */
export function provideActions(given: DropDownActions): void {
  actions = given;
}

export function providedActions(): DropDownActions {
  if (actions === null) throw new Error('This script only looks at drop-downs: makeUsable was not called');
  return actions;
}
