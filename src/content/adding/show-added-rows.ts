import type { PermittedProjectsSection } from '../../procore/app-management/section/section.ts';
import { findInTable } from '../../procore/app-management/table/find-in-table.ts';
import { readPermittedTable } from '../../procore/app-management/table/look-at-rows.ts';
import { turnTo } from '../../procore/app-management/table/read-all-pages.ts';
import { type Item, labelsOfRows } from './additions.ts';

/** On each row of Procore's table that was added just now. */
const ADDED = 'data-dmsa-added';

/**
 * Marks the rows of these items in Procore's own table and scrolls to the first of them, on whatever page it is.
 * @returns whether there is one
 */
export async function showRows(section: PermittedProjectsSection, items: readonly Item[]): Promise<boolean> {
  for (const old of section.container.querySelectorAll(`[${ADDED}]`)) old.removeAttribute(ADDED);
  const isMeant = (labels: readonly string[]) => labelsOfRows(items, labels);
  await turnTo(section, (labels) => isMeant(labels).size > 0, { signal: new AbortController().signal });
  const labels = isMeant(readPermittedTable(section)?.labels ?? []);
  const rows = findInTable(section, (label) => labels.has(label));
  for (const row of rows) row.setAttribute(ADDED, '');
  rows[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  return rows.length > 0;
}
