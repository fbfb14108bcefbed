/** Reads lists. Injected when somebody brings one along: most never do, and it knows many words. */
import { readList } from '../lists/read-list.ts';
import { LIST_READER, type ListReader } from '../lists/reader-place.ts';

const reader: ListReader = readList;
Reflect.set(globalThis, LIST_READER, reader);
