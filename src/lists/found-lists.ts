import { inSlices } from '../domain/in-slices.ts';
import type { ReferenceSet, ReferenceSource } from '../domain/reference-set.ts';
import { type FoundList, TITLES_APART } from '../domain/tab-reading.ts';
import { EntryCollector } from './entry-collector.ts';
import { headingOf, isAboutProjects } from './headings.ts';
import { parseProjectListInSlices } from './parse-list.ts';
import { NO_CORRECTIONS, type ParsedList, type Row } from './parsed-list.ts';
import { partSignOf } from './part-of-list.ts';
import { sectionStatus } from './part-titles.ts';
import { partialSignOf } from './partial-list.ts';
import type { PartialSign } from './partial-sign.ts';
import { readTables } from './read-table.ts';

/** A list of a page as it was understood. */
export interface ReadFound {
  readonly found: FoundList;
  readonly list: ParsedList;
  readonly partial: PartialSign | null;
  /** Whether it looks like projects at all. */
  readonly isLikely: boolean;
}

/** The lists of a page that may hold projects, the likeliest first. */
export async function readFoundLists(lists: readonly FoundList[], signal: AbortSignal): Promise<ReadFound[]> {
  const read: (ReadFound & { score: number })[] = [];
  const seen = new Set<string>();
  for (const found of lists) {
    const said = JSON.stringify(found.rows);
    if (seen.has(said)) continue;
    seen.add(said);
    const list = await readRows(found, signal);
    if (list.entries.length === 0) continue;
    const likeness = likenessOf(found, list);
    const score = likeness + DEPTHS[found.depth];
    const partial = partialSignOf(found, list.entries.length) ?? partSignOf(list);
    read.push({ found, list, partial, score, isLikely: likeness >= LIKELY && found.depth !== 'hidden' });
  }
  const ranked = read.sort((one, other) => other.score - one.score);
  const first = new Map(ranked.map((one) => [namesIn(one.list), one] as const).reverse());
  // A dialog whose text is nothing but its list is not shown twice.
  return ranked.filter((one) => first.get(namesIn(one.list)) === one).map(({ score: _, ...one }) => one);
}

function namesIn({ entries }: ParsedList): string {
  return JSON.stringify(entries.map(({ name, number, id }) => [name, number, id]));
}

/** What the user takes of them. */
export function referenceSetOf({ list, partial }: ReadFound, source: ReferenceSource, readAt: string): ReferenceSet {
  return { entries: list.entries, source, readAt, isPartial: partial !== null };
}

/** Rows of one cell are lines of text; the others say themselves where their columns are. */
function readRows({ heading, rows }: FoundList, signal: AbortSignal): Promise<ParsedList> {
  if (rows.every(({ length }) => length === 1) && heading === null) {
    return parseProjectListInSlices(rows.map(([line = '']) => line).join('\n'), NO_CORRECTIONS, signal);
  }
  return inSlices(readCells(heading, rows), signal);
}

function* readCells(heading: FoundList['heading'], rows: FoundList['rows']): Generator<void, ParsedList> {
  const collector = new EntryCollector(NO_CORRECTIONS, new Set());
  const [first] = rows;
  const isHeaded = heading === null && first !== undefined && isHeading(first) && rows.length > 1;
  const table = (isHeaded ? rows.slice(1) : rows).map(
    (cells, index): Row => ({ row: index + 1, cells: cells.map(bare) }),
  );
  const columns = yield* readTables([{ heading: isHeaded ? first : heading, rows: table }], collector, NO_CORRECTIONS);
  return collector.result(columns);
}

/** Tables that draw their heading as a row like the others. */
function isHeading(cells: readonly string[]): boolean {
  const known = cells.filter((cell) => headingOf(cell) !== null);
  return known.length > 1 && known.some(isAboutProjects);
}

/** What a page puts between two texts of a line. */
function bare(cell: string): string {
  return cell.replace(/^[-\u2010-\u2015:|\u2022\u00b7]\s+/u, '');
}

const LIKELY = 3;
const ABOUT_PROJECTS = /proje[ck]t|projet|proyecto|progett|プロジェクト|项目|專案|โครงการ/iu;
const ABOUT_MISSING = /missing|validation|not (?:in|found|permitted|added)|fehl|manqu|falta|brak|manca/iu;
/** Whoever opens the popup over a message has come for it. */
const DEPTHS = { 'in-front': 8, shown: 1, covered: -3, hidden: -6 } as const;

/** How much it looks like missing projects, wherever it stands. */
function likenessOf({ kind, place, isAside, heading, signs }: FoundList, { entries, columns, problems }: ParsedList) {
  const around = [place, ...signs.around.slice(0, 20)].join(' ');
  const names = entries.map(({ name }) => name).filter((name) => name !== '');
  const statuses = problems.filter(({ kind: problem }) => problem === 'not-missing').length;
  const isHeaded = (heading ?? columns.map((column) => column.heading)).some(isAboutProjects);
  const isNumbered = entries.filter(
    ({ number, id, name }) => number ?? id ?? /^\S*\d\S*\s|\s\(\S*\d\S*\)$/u.test(name),
  );
  const isShort = names.length > 0 && names.every((name) => name.length < 16 && !/\d/u.test(name));
  return (
    (kind === 'selection' ? 20 : 0) +
    (ABOUT_PROJECTS.test(around) ? 3 : 0) +
    (ABOUT_MISSING.test(around) ? 4 : 0) +
    (isOfPermitted(place) ? -6 : 0) +
    (isHeaded ? 4 : 0) +
    (entries.some(({ line }) => line !== undefined) || statuses > 0 ? 2 : 0) +
    (isNumbered.length * 2 > entries.length ? 2 : 0) +
    (entries.length > 2 ? 1 : 0) +
    (kind === 'text' ? -2 : 0) +
    (isShort ? -3 : 0) +
    (isAside ? -8 : 0)
  );
}

/** Its own heading says that nothing is to be done, whatever the title of the message is. */
function isOfPermitted(place: string): boolean {
  return sectionStatus(place.split(TITLES_APART).at(-1) ?? '') === 'present';
}
