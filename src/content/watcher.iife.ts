/**
 * Runs on the pages of Procore and does one thing: tells the background, once, of each path that is shown, unless it
 * is a project's. Everything else arrives on demand, so this file stays tiny: no polyfill, no framework, no observer,
 * no timer.
 */
import { isProjectPath } from '../procore/addresses/urls.ts';

interface ExtensionRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<Reply | undefined>;
}

interface Reply {
  readonly problem?: { readonly code: string };
}

declare const browser: { runtime: ExtensionRuntime } | undefined;
declare const chrome: { runtime: ExtensionRuntime };

const { runtime } = typeof browser === 'undefined' ? chrome : browser;
const told = new Set<string>();
/** The background's worker may end just when it is told, or the browser not let it into a page that is being loaded. */
const TRIES = 4;

function look(): void {
  const path = location.pathname;
  // `id` is gone once the extension was updated; the new one brings its own watcher.
  if (told.has(path) || isProjectPath(path) || runtime?.id === undefined) return;
  told.add(path);
  tell(path, TRIES);
}

function tell(path: string, tries: number): void {
  const again = () => {
    if (tries > 1 && runtime.id !== undefined) tell(path, tries - 1);
    else told.delete(path);
  };
  const message = { command: 'page.visited', input: { path } };
  const isDone = (reply?: Reply) => reply !== undefined && reply.problem?.code !== 'unexpected';
  runtime.sendMessage(message).then((reply) => isDone(reply) || again(), again);
}

look();
// Procore navigates without loading pages. Where the browser has no Navigation API yet, the next click tells.
(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', look);
addEventListener('click', look, { passive: true });
