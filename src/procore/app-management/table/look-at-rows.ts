import type { OutlineItem } from '../outline/page-outline.ts';
import { namesOf } from '../outline/rows.ts';
import type { PermittedProjectsSection } from '../section/section.ts';
import { partsOf } from '../section/section-parts.ts';
import { isEmptySearch, isOfSearch, type Pager, pagerOf } from './pager.ts';
import {
  contradicts,
  couldHideRows,
  labelsOf,
  readPermittedTable,
  sectionTotal,
  type TableReading,
} from './read-table.ts';

/** The rows that are on the page now, with what tells whether there are others. */
export interface Look {
  readonly labels: readonly string[];
  readonly pager: Pager | null;
  readonly total: number | null;
  /** Nothing but the pager could hide rows. */
  readonly isOpen: boolean;
}

/** `null` where no rows are. */
export function lookAt(section: PermittedProjectsSection): Look | null {
  const parts = partsOf(section);
  if (parts.rowsBlock === null) return null;
  const names = namesOf(parts.rowsBlock);
  const total = sectionTotal(parts, names.rows.length);
  const pager = pagerOf(parts, total !== null && total > names.rows.length);
  const others = parts.rest.filter((item) => couldHideRows(item) && !isHarmless(item, parts.rest, pager));
  return {
    labels: labelsOf(names),
    pager,
    total,
    isOpen: others.length === 0 && !contradicts(parts, names),
  };
}

/** The rows that are on the page now: all of them where there is no pager, and nothing else that could hide some. */
export function readWithoutTurning(section: PermittedProjectsSection): TableReading | null {
  const atOnce = readPermittedTable(section);
  if (atOnce === null || atOnce.isComplete) return atOnce;
  const look = lookAt(section);
  return look !== null && look.pager === null ? wholeWithoutPager(look) : atOnce;
}

export function wholeWithoutPager({ labels, total, isOpen }: Look): TableReading {
  return { labels, isComplete: isOpen && (total === null || total === labels.length) };
}

/** Part of the pager, a choice of how many rows a page has, or a search without text. */
function isHarmless(item: OutlineItem, rest: readonly OutlineItem[], pager: Pager | null): boolean {
  const { element, kind } = item;
  if (pager?.controls.has(element)) return true;
  if (element.localName === 'select') return /^\d+$/.test((element as HTMLSelectElement).value);
  if (kind === 'field') return isEmptySearch(element);
  return kind === 'button' && (/^\d+$/.test(item.text) || isOfSearch(item, rest));
}
