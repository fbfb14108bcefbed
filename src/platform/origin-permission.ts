import { procorePagesIn } from '../procore/addresses/hosts.ts';
import { browser } from './browser.ts';

/** May we talk to, or be on, the origins of this match pattern? Users can take the permission back at any time. */
export function hasOriginPermission(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Asks the user, once for all. Must be the first thing that a click does: browsers refuse it later. */
export function requestOriginPermission(...patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/** Match patterns of all pages of Procore's that the user lets the extension be on. */
export async function permittedProcorePages(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return procorePagesIn(origins);
}
