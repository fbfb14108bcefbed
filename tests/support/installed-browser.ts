import { findBrowser } from '../../scripts/browsers.mjs';

/** The path of the browser to test with; unlike the set-up of `npm test`, a test installs none. */
export async function installedBrowser(name: 'chrome' | 'firefox'): Promise<string> {
  const path = await findBrowser(name);
  if (path === undefined) {
    throw new Error(`no ${name} was found: "npm test" installs one`);
  }
  return path;
}
