/** The one door to the browser's extension API: everybody else takes `browser` from here. */
import type { Browser } from 'webextension-polyfill';

export type { Permissions, Runtime, Tabs } from 'webextension-polyfill';

const { browser: ofFirefox, chrome: ofChrome } = globalThis as { browser?: unknown; chrome?: unknown };

/** As typed by webextension-polyfill, whose code nobody needs: Chrome's calls give promises, too, by now. */
export const browser = (ofFirefox ?? ofChrome) as Browser;
