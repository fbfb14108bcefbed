import { browser } from './browser.ts';

/**
 * Asks the browser not to clear what is kept here when the disk gets full. Chrome decides by itself; Firefox would ask
 * the user a question that nobody here has raised, so that there it is left as it is.
 */
export async function wantLastingStorage(): Promise<void> {
  if ('getBrowserInfo' in browser.runtime || (await navigator.storage.persisted())) return;
  await navigator.storage.persist();
}
