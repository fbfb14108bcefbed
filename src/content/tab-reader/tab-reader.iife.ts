/** Reads the lists of a page, of any site. Injected when the user asks for it, and called at once; it stays idle otherwise. */
import { TAB_READER } from '../../domain/tab-reading.ts';
import { readPage } from './read-page.ts';

Reflect.set(globalThis, Symbol.for(TAB_READER), readPage);
