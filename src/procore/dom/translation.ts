import { pageDocuments } from './documents.ts';

/** What browsers leave on a page whose words they have replaced: Chrome on its root and around its texts, Edge on both. */
const SIGNS = 'html.translated-ltr, html.translated-rtl, font > font, [_msttexthash]';

/** Whether the browser shows Procore's page in other words than Procore's: its names are then nobody's. */
export function isTranslated(): boolean {
  return pageDocuments().some((page) => page.querySelector(SIGNS) !== null);
}
