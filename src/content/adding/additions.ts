import { lookUpIn } from '../../domain/permitted-table.ts';
import type { Project } from '../../domain/project.ts';
import { matchRows } from '../../domain/table-rows.ts';
import { type Selection, searchNamesOf } from './selection.ts';

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

/** What a search would find them by. */
export function namesOf(items: readonly Item[]): string[] {
  return items.flatMap(({ project, label }) => (project === null ? [label] : searchNamesOf([project])));
}

/** What a message may call them. */
export function spokenNamesOf(items: readonly Item[]): string[] {
  return items.flatMap(({ project, label }) => (project === null ? [label] : [label, project.name]));
}

/** The items that rows with these labels list. */
export function listedItems(items: readonly Item[], labels: readonly string[]): Item[] {
  return rowsOf(items, labels).found.map(({ item }) => item);
}

/** The items that none of these labels could name, in whatever words. */
export function unlistedItems(items: readonly Item[], labels: readonly string[]): ReadonlySet<Item> {
  const texts = rowsOf(items, labels).absent.flatMap((item) => [offeredText(item), ...knownText(item)]);
  const { unlisted } = lookUpIn({ labels, isComplete: true }, texts);
  const perhaps = new Set(texts.flatMap((text) => (unlisted.has(text) ? [] : [text.item])));
  return new Set(texts.flatMap(({ item }) => (perhaps.has(item) ? [] : [item])));
}

/** The labels of the rows that list these items. */
export function labelsOfRows(items: readonly Item[], labels: readonly string[]): ReadonlySet<string> {
  return new Set(rowsOf(items, labels).found.map(({ label }) => label));
}

interface ItemText extends Project {
  readonly item: Item;
}

/** A row that reads as the option did is the item; else its project's name and number decide. */
function rowsOf(items: readonly Item[], labels: readonly string[]) {
  const asOffered = matchRows(items.map(offeredText), labels);
  const found = new Set(asOffered.found.map(({ project }) => project.item));
  const asKnown = matchRows(items.filter((item) => !found.has(item)).flatMap(knownText), labels);
  const unknown = new Set(asKnown.absent.map(({ item }) => item));
  return {
    found: [...asOffered.found, ...asKnown.found].map(({ project: { item }, label }) => ({ item, label })),
    absent: asOffered.absent.flatMap(({ item }) => (item.project === null || unknown.has(item) ? [item] : [])),
  };
}

/** What an option is called may be all that is known of it. */
function offeredText(item: Item): ItemText {
  return { id: `option ${item.value}`, name: item.label, number: null, item };
}

function knownText(item: Item): ItemText[] {
  return item.project === null ? [] : [{ ...item.project, item }];
}
