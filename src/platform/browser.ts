/** The one import of webextension-polyfill: everybody else takes `browser` from here. */
import browser from 'webextension-polyfill';

export type { Permissions, Runtime, Tabs } from 'webextension-polyfill';
export { browser };
