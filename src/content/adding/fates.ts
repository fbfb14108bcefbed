import type { PermittedProjectsSection } from '../../procore/app-management/section/section.ts';
import { readPermittedTable } from '../../procore/app-management/table/look-at-rows.ts';
import { readWholeTable } from '../../procore/app-management/table/read-all-pages.ts';
import { showsNoRowsYet, type TableReading } from '../../procore/app-management/table/read-table.ts';
import type { Reading } from '../../procore/drop-downs/picker.ts';
import type { AddingPage } from './adding-page.ts';
import { type Item, listedItems, unlistedItems, valuesOf } from './additions.ts';
import { type Before, newlyListed, newRows } from './new-rows.ts';

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
 * shown leaves a doubt. Where it was not known as a whole before the press, a row of it may be of an older namesake:
 * beside a refusal it proves nothing of what the drop-down still offers.
 */
export async function fatesOf(
  part: readonly Item[],
  before: Before,
  page: AddingPage,
  { signal, isRefused }: { readonly signal: AbortSignal; readonly isRefused: boolean },
): Promise<Fates> {
  const shown = shownTable(page);
  const isDoubtful = isRefused && before.rows === null;
  const all = newlyListed(part, shown?.labels ?? [], before);
  if (all.size === part.length && !isDoubtful) return allPermitted(part);

  const reading = await readDropDown(page, signal);
  const isOffered = offeredIn(reading);
  const isProven = (item: Item) => !isDoubtful || (isWhole(reading) && !isOffered(item));
  const listed = new Set([...all].filter(isProven));
  // Where those that came into the table have left the drop-down, what it still offers is not permitted.
  if (listed.size > 0 && part.every((item) => isOffered(item) !== listed.has(item))) {
    const notPermitted = part.filter((item) => !listed.has(item));
    return { permitted: [...listed], notPermitted, unknown: [], gone: [], areAllOffered: false };
  }
  const table = await wholeTable(page, shown, signal);
  const permitted = new Set([...listed, ...[...newlyListed(part, table.labels, before)].filter(isProven)]);
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

/** Whether the table, all of which is shown, has lost rows of what was added. */
export function areTakenBack(
  { added, byDropDown }: { readonly added: readonly Item[]; readonly byDropDown: ReadonlySet<Item> },
  before: Pick<Before, 'namesakes' | 'rows'>,
  page: AddingPage,
): boolean {
  const table = shownTable(page);
  const shown = added.filter((item) => !byDropDown.has(item));
  return table?.isComplete === true && newlyListed(shown, table.labels, before).size < shown.length;
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

/** What the drop-down offers now; `null` where not all of that is known without touching it. */
export function offeredAtAGlance(section: PermittedProjectsSection | null): (item: Item) => boolean | null {
  const reading = section?.editor?.picker.glance() ?? null;
  return isWhole(reading) ? offeredIn(reading) : () => null;
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

async function wholeTable(page: AddingPage, shown: TableReading | null, signal: AbortSignal): Promise<TableReading> {
  const section = page.section();
  if (section === null) return { labels: [], isComplete: false };
  if (shown === null) return { labels: [], isComplete: showsNoRowsYet(section) };
  const atOnce = { ...shown, isComplete: false };
  return unlessStopped(() => readWholeTable(section, { signal }), atOnce, signal);
}

async function readDropDown(page: AddingPage, signal: AbortSignal): Promise<Reading | null> {
  const picker = page.section()?.editor?.picker;
  if (picker === undefined) return null;
  return unlessStopped(() => picker.read({ signal }), picker.glance(), signal);
}

/** The user waits for nothing that they have stopped: what is known at once has to do. */
async function unlessStopped<Found>(find: () => Promise<Found>, atOnce: Found, signal: AbortSignal): Promise<Found> {
  if (signal.aborted) return atOnce;
  return find().catch((error) => {
    if (signal.aborted) return atOnce;
    throw error;
  });
}
