import { choose } from './choose.ts';
import { openList } from './list/open-list.ts';
import { makeReadable } from './make-readable.ts';
import { read, readMore } from './read-options.ts';
import { provideActions } from './use.ts';

/** For scripts that read and choose what a drop-down offers. */
export function makeUsable(): void {
  makeReadable();
  provideActions({ openList, read, readMore, choose });
}
