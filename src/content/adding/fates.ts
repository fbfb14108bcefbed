import type { PermittedProjectsSection } from '../../procore/app-management/section/section.ts';
import { readWholeTable } from '../../procore/app-management/table/read-all-pages.ts';
import {
  readPermittedTable,
  showsNoRowsYet,
  type TableReading,
} from '../../procore/app-management/table/read-table.ts';
import type { Reading } from '../../procore/drop-downs/picker.ts';
import { type Item, listedItems, unlistedItems, valuesOf } from './additions.ts';
import type { AddingPage } from './press-add.ts';

/** What has become of the items of one press of Add, as far as Procore's table and its drop-down tell. */
export interface Fates {
  readonly permitted: readonly Item[];
  /** Those of them of which only the drop-down tells, because it does not offer them any more. */
  readonly gone: readonly Item[];
  /** Surely not permitted. */
  readonly notPermitted: readonly Item[];
  /** Neither is certain: only a fresh validation can tell. */
  readonly unknown: readonly Item[];
  /** The drop-down, all of which is known, offers every one of them as before. That alone proves nothing. */
  readonly areAllOffered: boolean;
}

/** What table and drop-down showed before the press. */
export interface Before {
  /** The items that rows of the table seemed to list: those rows are of namesakes. */
  readonly namesakes: ReadonlySet<Item>;
  /** All rows, `null` where there may have been others than those that were shown. */
  readonly rows: readonly string[] | null;
  /** The labels of all other options that the drop-down was known to offer. */
  readonly otherOptions: readonly string[];
}

/** @param reading of the drop-down, made just now */
export function seenBefore(part: readonly Item[], reading: Reading, page: AddingPage): Before {
  const values = valuesOf(part);
  const table = shownTable(page);
  return {
    namesakes: new Set(listedItems(part, table?.labels ?? [])),
    rows: table?.isComplete === true ? table.labels : null,
    otherOptions: reading.options.filter(({ value }) => !values.has(value)).map(({ label }) => label),
  };
}

/**
 * Table and drop-down together. A table that shows all its rows is the first witness: what has left the drop-down and
 * is not in such a table may be on its way, or be taken out for a moment. The table is turned through only where what is
 * shown leaves a doubt.
 */
export async function fatesOf(part: readonly Item[], before: Before, page: AddingPage): Promise<Fates> {
  const shown = shownTable(page);
  const listed = newlyListed(part, shown?.labels ?? [], before);
  if (listed.size === part.length) return allPermitted(part);

  const reading = await readDropDown(page);
  const isOffered = offeredIn(reading);
  // Where those that came into the table have left the drop-down, what it still offers is not permitted.
  if (listed.size > 0 && part.every((item) => isOffered(item) !== listed.has(item))) {
    const notPermitted = part.filter((item) => !listed.has(item));
    return { permitted: [...listed], notPermitted, unknown: [], gone: [], areAllOffered: false };
  }
  const table = await wholeTable(page, shown);
  const permitted = new Set([...listed, ...newlyListed(part, table.labels, before)]);
  const absent = table.isComplete ? unlistedItems(part, newRows(table.labels, before)) : new Set();
  const isListWhole = isWhole(reading) && !isShort(reading, before);
  const isGone = (item: Item) => isListWhole && !isOffered(item) && !absent.has(item);
  const gone = part.filter((item) => !permitted.has(item) && isGone(item));
  for (const item of gone) permitted.add(item);
  const rest = part.filter((item) => !permitted.has(item));
  return {
    permitted: [...permitted],
    gone,
    notPermitted: rest.filter((item) => absent.has(item)),
    unknown: rest.filter((item) => !absent.has(item)),
    areAllOffered: isListWhole && part.every(isOffered),
  };
}

/** The items that rows list which were not there before the press. */
export function newlyListed(
  items: readonly Item[],
  labels: readonly string[],
  before: Pick<Before, 'namesakes' | 'rows'>,
): Set<Item> {
  return new Set(
    listedItems(items, newRows(labels, before)).filter((item) => before.rows !== null || !before.namesakes.has(item)),
  );
}

/** The rows that have come since, where all that were there before are known; else all rows. */
export function newRows(labels: readonly string[], { rows }: Pick<Before, 'rows'>): readonly string[] {
  if (rows === null) return labels;
  const old = new Map<string, number>();
  for (const label of rows) old.set(label, (old.get(label) ?? 0) + 1);
  return labels.filter((label) => {
    const left = old.get(label) ?? 0;
    old.set(label, left - 1);
    return left <= 0;
  });
}

function allPermitted(part: readonly Item[]): Fates {
  return { permitted: part, notPermitted: [], unknown: [], gone: [], areAllOffered: false };
}

/** A list that is empty may be one that is being loaded again. */
function isWhole(reading: Reading | null): reading is Reading {
  return reading?.isComplete === true && reading.options.length > 0;
}

/** Options are gone that nobody has added: the list is being loaded again, and is not all of it yet. */
function isShort({ options }: Reading, { otherOptions }: Before): boolean {
  const labels = new Set(options.map(({ label }) => label));
  return options.length < otherOptions.length || otherOptions.some((label) => !labels.has(label));
}

/** What the drop-down offers now, as far as all of that is known without touching it. */
export function offeredAtAGlance(section: PermittedProjectsSection | null): (item: Item) => boolean {
  const reading = section?.editor?.picker.glance() ?? null;
  return isWhole(reading) ? offeredIn(reading) : () => false;
}

/** By label as well: a page may name its options anew when one of them is gone. */
function offeredIn(reading: Reading | null): (item: Item) => boolean {
  const values = new Set(reading?.options.map(({ value }) => value));
  const labels = new Set(reading?.options.map(({ label }) => label));
  return ({ value, label }) => values.has(value) || labels.has(label);
}

function shownTable(page: AddingPage): TableReading | null {
  const section = page.section();
  return section && readPermittedTable(section);
}

async function wholeTable(page: AddingPage, shown: TableReading | null): Promise<TableReading> {
  const section = page.section();
  if (section === null) return { labels: [], isComplete: false };
  if (shown === null) return { labels: [], isComplete: showsNoRowsYet(section) };
  return readWholeTable(section, { signal: new AbortController().signal });
}

async function readDropDown(page: AddingPage): Promise<Reading | null> {
  const picker = page.section()?.editor?.picker;
  return (await picker?.read({ signal: new AbortController().signal })) ?? null;
}
