import { choose } from './choose.ts';
import { read, readMore } from './read-options.ts';
import { provideActions } from './use.ts';

/** For scripts that read and choose what a drop-down offers. */
export function makeUsable(): void {
  provideActions({ read, readMore, choose });
}
