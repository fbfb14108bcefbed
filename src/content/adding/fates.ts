import { readWholeTable } from '../../procore/app-management/table/read-all-pages.ts';
import {
  readPermittedTable,
  showsNoRowsYet,
  type TableReading,
} from '../../procore/app-management/table/read-table.ts';
import type { Reading } from '../../procore/drop-downs/picker.ts';
import { type Item, listedItems } from './additions.ts';
import type { AddingPage } from './press-add.ts';

/** What has become of the items of one press of Add, as far as Procore's table and its drop-down tell. */
export interface Fates {
  readonly permitted: readonly Item[];
  /** Surely not permitted. */
  readonly notPermitted: readonly Item[];
  /** Neither is certain: only a fresh validation can tell. */
  readonly unknown: readonly Item[];
  /** The drop-down, all of which is known, offers every one of them as before. That alone proves nothing. */
  readonly areAllOffered: boolean;
}

/** The items that rows of the table seem to list before the press: those rows are of namesakes. */
export function namesakesBefore(part: readonly Item[], page: AddingPage): ReadonlySet<Item> {
  return new Set(listedItems(part, shownTable(page)?.labels ?? []));
}

/**
 * Table and drop-down together; the table is turned through only where the two leave a doubt.
 * @param namesakes what `namesakesBefore` gave before the press
 */
export async function fatesOf(part: readonly Item[], namesakes: ReadonlySet<Item>, page: AddingPage): Promise<Fates> {
  const shown = shownTable(page);
  const newlyListed = (table: TableReading | null) =>
    new Set(listedItems(part, table?.labels ?? []).filter((item) => !namesakes.has(item)));
  const listed = newlyListed(shown);
  if (listed.size === part.length) return allPermitted(part);

  const reading = await readDropDown(page);
  const isOffered = offeredIn(reading);
  // Where those that came into the table have left the drop-down, what it still offers is not permitted.
  if (listed.size > 0 && part.every((item) => isOffered(item) !== listed.has(item))) {
    const notPermitted = part.filter((item) => !listed.has(item));
    return { permitted: [...listed], notPermitted, unknown: [], areAllOffered: false };
  }
  const permitted = new Set(listed);
  if (isWhole(reading)) for (const item of part) if (!isOffered(item)) permitted.add(item);
  if (permitted.size === part.length) return allPermitted(part);
  const table = await wholeTable(page, shown);
  for (const item of newlyListed(table)) permitted.add(item);
  const rest = part.filter((item) => !permitted.has(item));
  const isAbsent = (item: Item) => table.isComplete && !namesakes.has(item);
  return {
    permitted: [...permitted],
    notPermitted: rest.filter(isAbsent),
    unknown: rest.filter((item) => !isAbsent(item)),
    areAllOffered: isWhole(reading) && part.every(isOffered),
  };
}

function allPermitted(part: readonly Item[]): Fates {
  return { permitted: part, notPermitted: [], unknown: [], areAllOffered: false };
}

/** A list that is empty may be one that is being loaded again. */
function isWhole(reading: Reading | null): boolean {
  return reading?.isComplete === true && reading.options.length > 0;
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
