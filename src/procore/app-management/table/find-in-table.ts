import type { PermittedProjectsSection } from '../section/section.ts';
import { partsOf } from '../section/section-parts.ts';
import { rowsShown } from './rows-shown.ts';

/** The rows whose label is meant, in the table's order, among those that are on the page now. */
export function findInTable(section: PermittedProjectsSection, isMeant: (label: string) => boolean): HTMLElement[] {
  const parts = partsOf(section);
  if (parts.rowsBlock === null) return [];
  const { rows, names } = rowsShown(parts.rowsBlock, parts);
  return rows.filter((_, index) => isMeant(names[index] ?? ''));
}
