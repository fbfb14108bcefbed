import type { RememberedRow } from '../../../domain/snapshot.ts';
import { dayOf } from '../../../ui/more-texts.ts';

/** When rows were last seen: "on November 3", or "between November 3 and November 20". */
export function timeSpanOf(rows: readonly RememberedRow[]): string {
  const times = rows.map(({ seenAt }) => seenAt).sort();
  const [first, last] = [dayOf(times[0] ?? ''), dayOf(times.at(-1) ?? '')];
  return first === last ? `on ${first}` : `between ${first} and ${last}`;
}
