/**
 * Runs on every page of Procore and does one thing: tells the background when a page of App Management is shown.
 * Everything else arrives on demand, so this file stays tiny: no polyfill, no framework, no observer, no timer.
 */
import { isAppManagementPath } from '../procore/urls.ts';

interface ExtensionRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

declare const browser: { runtime: ExtensionRuntime } | undefined;
declare const chrome: { runtime: ExtensionRuntime };

const { runtime } = typeof browser === 'undefined' ? chrome : browser;
let lastPath = '';

function look(): void {
  const path = location.pathname;
  if (path === lastPath) return;
  lastPath = path;
  // `id` is gone once the extension was updated; the new one brings its own watcher.
  if (!isAppManagementPath(path) || runtime?.id === undefined) return;
  runtime.sendMessage({ command: 'page.visited', input: null }).catch(() => {
    lastPath = '';
  });
}

look();
// Procore navigates without loading pages. Where the browser has no Navigation API yet, the next click tells.
(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', look);
addEventListener('click', look, { passive: true });
