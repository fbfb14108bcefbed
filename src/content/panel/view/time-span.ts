import type { RememberedRow } from '../../../domain/snapshot.ts';
import { dayOf } from '../../../ui/more-texts.ts';

/** The days between which rows were last seen, as in "November 3"; the same one twice where it was one day. */
export function daysOf(rows: readonly RememberedRow[]): { readonly first: string; readonly last: string } {
  const times = rows.map(({ seenAt }) => seenAt).sort();
  return { first: dayOf(times[0] ?? ''), last: dayOf(times.at(-1) ?? '') };
}
