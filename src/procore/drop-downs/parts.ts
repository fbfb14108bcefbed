import type { Adapter } from './kinds/adapter.ts';
import type { KnownOptions } from './known-options.ts';
import type { OpenList } from './list/open-list.ts';

/** What all actions of one drop-down work with. */
export interface Parts {
  /** Of the control that is in the page now; throws if it is gone. */
  adapter(): Adapter;
  readonly known: KnownOptions;
  readonly openList: OpenList;
  /** Names that the list has been asked for and has not answered to. */
  readonly unanswered: Set<string>;
  /** The values in the list when it was last scrolled through, and how high it was. */
  seen: { readonly height: number; readonly values: ReadonlySet<string> } | null;
}
