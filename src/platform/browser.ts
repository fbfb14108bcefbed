/** The one import of webextension-polyfill: everybody else takes `browser` from here. */
import browser from 'webextension-polyfill';

export type { Runtime, Storage } from 'webextension-polyfill';
export { browser };
