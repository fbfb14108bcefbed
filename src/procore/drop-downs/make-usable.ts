import { choose } from './choose.ts';
import { read, readMore } from './read-options.ts';
import { bringUse } from './use.ts';

/** For scripts that read and choose what a drop-down offers. */
export function makeUsable(): void {
  bringUse({ read, readMore, choose });
}
