import { pageDocuments } from '../dom/documents.ts';
import { findLabel } from '../labels.ts';
import { SELECTORS } from '../selectors.ts';

/** The tab of an app's page that is shown, by the words that we know; `null` where none of them is. */
export function currentTab(): 'permissions' | 'configurations' | null {
  const current = pageDocuments().flatMap((page) => [...page.querySelectorAll(SELECTORS.tab)]);
  for (const { textContent } of current.filter((tab) => tab.matches(SELECTORS.isCurrent))) {
    const text = textContent?.trim() ?? '';
    if (findLabel(text, 'permissionsTab') !== null) return 'permissions';
    if (findLabel(text, 'appConfigurations') !== null) return 'configurations';
  }
  return null;
}
