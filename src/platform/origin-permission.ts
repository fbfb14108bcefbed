import { browser } from './browser.ts';

/** May we talk to the origins of this match pattern? Users can take the permission back at any time. */
export function hasOriginPermission(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Asks the user. Must be the first thing that a click does: browsers refuse it later. */
export function requestOriginPermission(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}
