import { procorePagesIn } from '../procore/addresses/allowed-pages.ts';
import { browser } from './browser.ts';

/** Match patterns of all pages of Procore's that the user lets the extension be on. */
export async function permittedProcorePages(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return procorePagesIn(origins);
}
