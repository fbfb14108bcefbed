/** Reads lists. Injected when somebody brings one along: most never do, and it knows many words. */
import { parseProjectListInSlices } from '../lists/parse-list.ts';
import { partSignOf } from '../lists/part-of-list.ts';
import { LIST_READER, type ListReader } from '../lists/reader-place.ts';

const reader: ListReader = async (...asked) => {
  const list = await parseProjectListInSlices(...asked);
  return { ...list, isPart: partSignOf(list) !== null };
};
Reflect.set(globalThis, LIST_READER, reader);
