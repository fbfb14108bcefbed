import { hasLabel, LABELS } from '../labels.ts';
import { SELECTORS } from '../selectors.ts';

/** The names in App Management's list of installed apps, `null` where the page shows no such list. */
export function readAppNames(): string[] | null {
  const names = [...document.querySelectorAll(SELECTORS.tableRow)]
    .filter((row) => [...row.querySelectorAll(SELECTORS.button)].some((button) => hasLabel(button, LABELS.view)))
    .map((row) => row.querySelector('td, th')?.textContent?.trim() ?? '');
  return names.length === 0 ? null : names;
}

/** The title of the page, `null` where it has none or several. On an app's detail page it is the app's name. */
export function readPageTitle(): string | null {
  const titles = [...document.querySelectorAll(SELECTORS.pageTitle)];
  const [title] = titles;
  return titles.length === 1 ? (title?.textContent?.trim() ?? null) : null;
}
