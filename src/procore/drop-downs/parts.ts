import type { Adapter } from './kinds/adapter.ts';
import type { KnownOptions } from './known-options.ts';
import type { OpenList } from './list/open-list.ts';
import type { Sight } from './list/sight.ts';

/** What all actions of one drop-down work with. */
export interface Parts {
  /** Of the control that is in the page now; throws if it is gone. */
  adapter(): Adapter;
  readonly known: KnownOptions;
  readonly openList: OpenList;
  /** Names that the list has been asked for and has not answered to. */
  readonly unanswered: Set<string>;
  /** The list when it was last scrolled through. */
  seen: Seen | null;
}

export interface Seen {
  readonly values: ReadonlySet<string>;
  readonly height: number;
  /** What it began with. */
  readonly start: Sight;
  /** When, as `performance.now` has it. */
  readonly at: number;
}
