import { nextFrames, untilPage } from '../../dom/until-page.ts';
import type { Work } from '../../drop-downs/picker.ts';
import { findPermittedProjects } from '../section/find-section.ts';
import type { PermittedProjectsSection } from '../section/section.ts';
import { growsBelow } from './grows-below.ts';
import { agrees, atAGlance, type Look, lookAt, readPermittedTable, wholeWithoutPager } from './look-at-rows.ts';
import { isSwitchedOff } from './page-turners.ts';
import type { TableReading } from './read-table.ts';
import { isLoading } from './signs-of-loading.ts';

/**
 * All permitted projects: turns Procore's own pages from the first to the last and back to where they were.
 * `isComplete` is true only where nothing leaves a doubt: no filter, first and last page seen, no page seen twice, and
 * the count that Procore shows, if it shows one.
 * @throws the signal's reason when it is aborted, with the table on the page where it began if that can be
 */
export async function readWholeTable(section: PermittedProjectsSection, work: Work): Promise<TableReading> {
  const table = createTurner(section);
  await table.loaded(work.signal);
  const start = table.look();
  if (start === null) return { labels: [], isComplete: false };
  const atOnce = atAGlance(start);
  if (atOnce.isComplete) return unlessItGrows(atOnce, section, work);
  if (start.pager === null) return unlessItGrows(wholeWithoutPager(start), section, work);
  return start.pager.more === null ? await readUntilSteady(table, start, work) : await readByLoading(table, work);
}

/** A page that loads rows while it is scrolled may have any number of them. */
async function unlessItGrows(
  reading: TableReading,
  section: PermittedProjectsSection,
  { signal }: Work,
): Promise<TableReading> {
  if (!reading.isComplete || !(await growsBelow(section, signal))) return reading;
  return { ...(readPermittedTable(section) ?? reading), isComplete: false };
}

/** Turns Procore's pages on from the first until one has rows that are meant. Stays at the last where none has. */
export async function turnTo(
  section: PermittedProjectsSection,
  isMeant: (labels: readonly string[]) => boolean,
  { signal }: Work,
): Promise<void> {
  const table = createTurner(section);
  const isHere = () => isMeant(table.look()?.labels ?? []);
  const seen = new Set<string>();
  // A pager may begin anew behind its last page.
  const turn = async (way: 'previous' | 'next') => {
    const key = keyOf(table.look() ?? NOTHING);
    if (seen.has(key)) return false;
    seen.add(key);
    return table.press(table.look()?.pager?.[way] ?? null, signal);
  };
  const isAtEdge = (way: 'previous' | 'next') => isSwitchedOff(table.look()?.pager?.[way] ?? null);
  while (!isHere() && !isAtEdge('previous')) if (!(await turn('previous'))) break;
  seen.clear();
  while (!isHere() && !isAtEdge('next')) if (!(await turn('next'))) break;
}

interface Turner {
  look(): Look | null;
  /** Waits for rows that are still to come, or to come anew. */
  loaded(signal: AbortSignal): Promise<unknown>;
  /** Presses and waits; `false` where the rows stay as they are. */
  press(control: HTMLElement | null, signal: AbortSignal): Promise<boolean>;
}

const TURN_MS = 15_000;

/** A table that shows new rows is often loaded once more soon after, and then begins at its first page. */
const READINGS = 3;

async function readUntilSteady(table: Turner, first: Look, work: Work): Promise<TableReading> {
  let start = first;
  for (let left = READINGS; ; left -= 1) {
    const { isSteady, ...reading } = await readByPages(table, start, work);
    if (isSteady || left === 1) return reading;
    await table.loaded(work.signal);
    start = table.look() ?? NOTHING;
  }
}

/** `isSteady`: each press has turned the page, and the page where it began shows the same rows again. */
async function readByPages(
  table: Turner,
  start: Look,
  work: Work,
): Promise<TableReading & { readonly isSteady: boolean }> {
  const seen = new Set<string>([keyOf(start)]);
  let position = 0;
  let isStuck = false;
  const now = () => table.look() ?? NOTHING;

  /** `true` where it was turned to a page that was not seen before. */
  async function turn(way: 'previous' | 'next'): Promise<boolean> {
    isStuck = !(await table.press(now().pager?.[way] ?? null, work.signal));
    if (isStuck) return false;
    position += way === 'next' ? 1 : -1;
    const key = keyOf(now());
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  }

  try {
    let isCertain = true;
    while (isCertain && !isSwitchedOff(now().pager?.previous ?? null)) isCertain = await turn('previous');
    seen.clear();
    seen.add(keyOf(now()));
    const labels = [...now().labels];
    let isOpen = now().isOpen;
    work.onProgress?.(labels.length, now().total);
    while (isCertain && !isSwitchedOff(now().pager?.next ?? null)) {
      isCertain = await turn('next');
      if (!isCertain) break;
      labels.push(...now().labels);
      isOpen &&= now().isOpen;
      work.onProgress?.(labels.length, now().total);
    }
    const { pager, ...told } = now();
    const isAtEnd = pager !== null && pager.next !== null && pager.previous !== null;
    const adds = agrees(told, labels.length);
    const isBack = await goBack();
    return { labels, isComplete: isCertain && isOpen && isAtEnd && adds && isBack, isSteady: isBack && !isStuck };
  } catch (error) {
    await goBack();
    throw error;
  }

  /** Cancelled or not, the user gets back the page that they looked at. */
  async function goBack(): Promise<boolean> {
    const { signal } = new AbortController();
    while (position !== 0) {
      const way = position > 0 ? 'previous' : 'next';
      const control = now().pager?.[way] ?? null;
      if (isSwitchedOff(control) || !(await table.press(control, signal))) return false;
      position += way === 'next' ? 1 : -1;
    }
    return keyOf(now()) === keyOf(start);
  }
}

/** Rows that were loaded stay: there is no way back, and none is needed. */
async function readByLoading(table: Turner, work: Work): Promise<TableReading> {
  let last = table.look() ?? NOTHING;
  work.onProgress?.(last.labels.length, last.total);
  while (last.pager?.more && !isSwitchedOff(last.pager.more)) {
    if (!(await table.press(last.pager.more, work.signal))) break;
    const look = table.look() ?? NOTHING;
    if (look.labels.length <= last.labels.length) break;
    last = look;
    work.onProgress?.(last.labels.length, last.total);
  }
  const isComplete = last.isOpen && last.total !== null && last.total === last.labels.length;
  return { labels: last.labels, isComplete };
}

const NOTHING: Look = { labels: [], pager: null, total: null, atMost: 0, isOpen: false, isPlain: false };

function keyOf({ labels }: Look): string {
  return JSON.stringify(labels);
}

function createTurner(first: PermittedProjectsSection): Turner {
  let section = first;

  function look(): Look | null {
    if (!section.container.isConnected) section = findPermittedProjects() ?? section;
    return lookAt(section);
  }

  return {
    look,
    loaded: (signal) => untilPage(() => !isLoading(section), { signal, timeoutMs: TURN_MS }),
    async press(control, signal) {
      signal.throwIfAborted();
      if (control === null) return false;
      const before = look();
      control.click();
      const isTurned = () => {
        const now = look();
        return (
          now !== null &&
          now.labels.length > 0 &&
          !isLoading(section) &&
          (before === null || keyOf(now) !== keyOf(before))
        );
      };
      if (!(await untilPage(isTurned, { signal, timeoutMs: TURN_MS }))) return false;
      await nextFrames(2);
      return await untilPage(isTurned, { signal, timeoutMs: TURN_MS });
    },
  };
}
