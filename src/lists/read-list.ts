import { parseProjectListInSlices } from './parse-list.ts';
import { partSignOf } from './part-of-list.ts';
import type { ReadList } from './reader-place.ts';

/** A list as it is read, with whether it says itself that it is only a part. */
export async function readList(...asked: Parameters<typeof parseProjectListInSlices>): Promise<ReadList> {
  const list = await parseProjectListInSlices(...asked);
  return { ...list, isPart: partSignOf(list) !== null };
}
