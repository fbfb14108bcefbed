import { matchProjects } from '../../domain/matching.ts';
import type { Project } from '../../domain/project.ts';
import type { Selection } from './selection.ts';

/** One selected option of Procore's drop-down that is to be added. */
export interface Item {
  readonly value: string;
  readonly label: string;
  /** `null` where the user chose it beside the missing ones. */
  readonly project: Project | null;
}

export function itemsOf({ missing, others }: Pick<Selection, 'missing' | 'others'>): Item[] {
  return [
    ...missing.map(({ project, option }) => ({ value: option.value, label: option.label, project })),
    ...others.map(({ value, label }) => ({ value, label, project: null })),
  ];
}

export function valuesOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map(({ value }) => value));
}

/** The items that rows with these labels list. */
export function listedItems(items: readonly Item[], labels: readonly string[]): Item[] {
  return matchRows(items, labels).map(({ project }) => project.item);
}

/** The labels of the rows that list these items. */
export function labelsOfRows(items: readonly Item[], labels: readonly string[]): ReadonlySet<string> {
  return new Set(matchRows(items, labels).map(({ option }) => option.label));
}

/** A row that reads as the option did is the item; else its project's name and number decide. */
function matchRows(items: readonly Item[], labels: readonly string[]) {
  const rows = labels.map((label) => ({ label, ids: {} }));
  const asOffered = matchProjects(
    items.map((item, index) => ({ id: `option ${index}`, name: item.label, number: null, item })),
    rows,
  ).found;
  const found = new Set(asOffered.map(({ project }) => project.item));
  const others = items.flatMap((item) => (item.project === null || found.has(item) ? [] : [{ ...item.project, item }]));
  return [...asOffered, ...matchProjects(others, rows).found];
}
