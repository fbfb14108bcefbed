import { browser } from './browser.ts';

/** May we talk to, or be on, the origins of this match pattern? Users can take the permission back at any time. */
export function hasOriginPermission(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Asks the user, once for all. Must be the first thing that a click does: browsers refuse it later. */
export function requestOriginPermission(...patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}
