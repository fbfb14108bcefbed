/** Which pages of Procore's the watcher runs on: those of the manifest, and those that the user has allowed since. */
import { browser } from '../../platform/browser.ts';
import { permittedProcorePages } from '../../platform/procore-pages.ts';
import { pagesOf, WEB_ORIGIN } from '../../procore/addresses/hosts.ts';

const WATCHER = 'watcher-elsewhere';

/**
 * Has the browser start the watcher on every Procore page that the user has allowed beside those of the manifest, and
 * on no other. Browsers forget this with each update of the extension.
 */
export function registerWatcher(): Promise<void> {
  return navigator.locks.request('watcher-registration', async () => {
    const { scripting } = browser;
    const registered = await scripting.getRegisteredContentScripts({ ids: [WATCHER] });
    if (registered.length > 0) await scripting.unregisterContentScripts({ ids: [WATCHER] });
    const always = pagesOf(WEB_ORIGIN);
    const matches = (await permittedProcorePages()).filter((pages) => pages !== always);
    if (matches.length === 0) return;
    await scripting.registerContentScripts([
      { id: WATCHER, js: watcherFiles(), matches, excludeMatches: [always], runAt: 'document_idle' },
    ]);
  });
}

/** Starts the watcher in tabs that are open on these pages already; browsers do not see to that. */
export async function startWatcherInOpenTabs(pages: readonly string[]): Promise<void> {
  if (pages.length === 0) return;
  const files = watcherFiles();
  const tabs = await browser.tabs.query({ url: [...pages] });
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && browser.scripting.executeScript({ target: { tabId: id }, files })),
  );
}

function watcherFiles(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? [];
}
