import { reading } from './glance.ts';
import { learnFromComponent } from './learn.ts';
import { learnFromRows, learnFromTokens, refreshSelected } from './learn-from-list.ts';
import { searchName } from './list/open-list.ts';
import { hasRowsElsewhere, heightOf, isLonger, placesIn, sizeOf } from './list/position.ts';
import { scrollThrough } from './list/scroll-through.ts';
import { isSameSight, optionRowsOf, sightOf } from './list/sight.ts';
import type { Parts } from './parts.ts';
import type { PickerOption, Reading, Work } from './picker.ts';

/** More names than these are sooner found by scrolling to the end. */
const SEARCH_AT_MOST = 40;

/** How many searches may bring nothing before the others are left out. */
const ENOUGH_SEARCHES = 3;

/** How long a list is opened again and not read again. */
const SEEN_JUST_NOW_MS = 5_000;

export async function read(parts: Parts, { signal, onProgress }: Work): Promise<Reading> {
  const { adapter, openList } = parts;
  signal.throwIfAborted();
  const loaded = learnFromComponent(parts);
  if (loaded?.isShown) return reading(parts, !loaded.isOpenEnded);
  return openList.whileOpen(signal, async () => {
    learnFromRows(parts);
    const rows = optionRowsOf(adapter());
    const isPart = () => hasRowsElsewhere(adapter().list(), rows);
    if (isPart()) {
      const total = sizeOf(rows) ?? placesIn(adapter().list(), rows);
      const start = sightOf(adapter());
      const values = new Set<string>();
      const places = new Map<string, number>();
      const take = () => {
        for (const value of learnFromRows(parts, places)) values.add(value);
        onProgress?.(Math.min(values.size, total), total);
      };
      await scrollThrough(adapter, take, signal, 'what is loaded');
      parts.seen = { height: heightOf(adapter().list()), start, values, at: performance.now() };
    }
    refreshSelected(parts);
    learnFromTokens(parts);
    // No row may mean rows that we do not know. Without the component's own word nobody can say what a search would bring, or a scroll to the end.
    const { searchField, list } = adapter();
    return reading(parts, rows.length > 0 && searchField() === null && !isPart() && !isLonger(list()));
  });
}

export async function readMore(names: readonly string[], parts: Parts, work: Work): Promise<Reading> {
  const { adapter, known, openList } = parts;
  const { signal, onProgress } = work;
  const loaded = learnFromComponent(parts);
  if (loaded?.isShown && !loaded.isOpenEnded) return reading(parts, true);
  return openList.whileOpen(signal, async () => {
    const canSearch = adapter().searchField() !== null;
    const atFirst = valuesNow(parts).size;
    if (loaded?.asksServer && names.length <= SEARCH_AT_MOST) {
      await searchAll(names, parts, work);
      refreshSelected(parts);
      return reading(parts, false);
    }
    const size = sizeOf(optionRowsOf(adapter()));
    const isAsSeen = showsWhatWasSeen(parts);
    const isAllSeen = isAsSeen || (size !== null && loaded !== null && loaded.values.length >= size);
    const listed = new Set<string>(isAsSeen ? parts.seen?.values : isAllSeen ? loaded?.values : []);
    const places = new Map<string, number>();
    const takeListed = () => {
      for (const value of valuesNow(parts, places)) listed.add(value);
      onProgress?.(known.all().length, null);
    };
    const extent = isAllSeen ? 'pages after these' : 'all pages';
    // Where nothing is shown before something is typed, there is nothing to scroll.
    if (adapter().list() !== null && (atFirst > 0 || !canSearch))
      await scrollThrough(adapter, takeListed, signal, extent);
    // Where scrolling brings more, that is the way to everything; elsewhere only a search can.
    const isPaged = listed.size > atFirst && loaded !== null;
    if (canSearch && !isPaged) await searchAll(names, parts, work);
    const isUnread = known.all().length === 0 && loaded === null;
    if (isUnread && !canSearch) for (const name of names) parts.unanswered.add(name);
    // What only a search brings forth shows that the list itself is not all there is.
    const isListed = ({ value, selected }: PickerOption) => selected || listed.has(value);
    const isComplete = !isUnread && known.all().every(isListed);
    refreshSelected(parts);
    learnFromTokens(parts);
    return reading(parts, isComplete);
  });
}

/** Whether the list is the one that was scrolled through just now: later, one option may stand in another's place. */
function showsWhatWasSeen({ adapter, seen }: Parts): boolean {
  if (seen === null || performance.now() - seen.at > SEEN_JUST_NOW_MS) return false;
  return heightOf(adapter().list()) === seen.height && isSameSight(sightOf(adapter()), seen.start);
}

async function searchAll(names: readonly string[], parts: Parts, { signal, onProgress }: Work): Promise<void> {
  const { adapter, openList, known, unanswered } = parts;
  let done = 0;
  let isAnswered = false;
  onProgress?.(0, names.length);
  for (const name of names) {
    unanswered.add(name);
    // A list that has shown no row at all is one that we cannot read.
    if (done >= ENOUGH_SEARCHES && known.all().length === 0 && !isAnswered) continue;
    if (await searchName(name, adapter, openList, signal)) {
      unanswered.delete(name);
      isAnswered = true;
    }
    valuesNow(parts);
    done += 1;
    onProgress?.(done, names.length);
  }
  await openList.search('', signal);
}

/** Takes in what component and list offer now, and names it. */
function valuesNow(parts: Parts, places?: Map<string, number>): ReadonlySet<string> {
  const loaded = learnFromComponent(parts);
  if (loaded !== null) return new Set(loaded.values);
  return new Set(learnFromRows(parts, places));
}
