import { ProblemError } from '../../domain/problem.ts';
import { click } from '../dom/events.ts';
import { scrollTo } from '../dom/typing.ts';
import { until } from '../dom/waiting.ts';
import { heldLabels, heldTokens } from './closed-control.ts';
import { askComponent } from './component/ask-component.ts';
import { arePartOf } from './control-words.ts';
import { isChoiceInDoubt } from './doubtful-choice.ts';
import { textOf } from './kinds/adapter.ts';
import { readRows } from './learn.ts';
import { refreshSelected } from './learn-from-list.ts';
import { hasRowsElsewhere, scrollerOf } from './list/position.ts';
import { scrollThrough } from './list/scroll-through.ts';
import { isSameSight, optionRowsOf, sightOf } from './list/sight.ts';
import type { Parts } from './parts.ts';
import type { Work } from './picker.ts';
import { labelOfIndistinct } from './told-apart.ts';

const PRESS_MS = 3000;
/** How long a list may take to render what it was scrolled to. */
const JUMP_MS = 250;
const MOST_JUMPS = 4;

/** Selects exactly these as a person does it: row by row, and out by their tokens. */
export async function pressEach(
  values: ReadonlySet<string>,
  parts: Parts,
  { signal, onProgress }: Work,
): Promise<void> {
  const { adapter, known, openList } = parts;
  await openList.whileOpen(signal, async () => {
    refreshSelected(parts);
    const indistinct = labelOfIndistinct(values, parts);
    if (indistinct !== undefined) throw new ProblemError('selection-failed', indistinct);
    const selected = known.all().flatMap((option) => (option.selected ? option.value : []));
    const toRemove = selected.filter((value) => !values.has(value));
    const toAdd = [...values].filter((value) => known.get(value)?.selected !== true);
    if (isChoiceInDoubt(toAdd, parts)) throw new ProblemError('list-not-read', textOf(adapter().control).trim());
    const total = values.size;
    // A drop-down that holds one lets go of the old option by itself.
    const steps = adapter().holdsOne() && toAdd.length > 0 ? toAdd : [...toRemove, ...toAdd];
    let done = total - toAdd.length;
    onProgress?.(done, total);
    for (const value of steps) {
      await pressOne(value, values.has(value), parts, signal);
      if (values.has(value)) done += 1;
      onProgress?.(done, total);
    }
    refreshSelected(parts);
    const wrong = known.all().find(({ value, selected: isSelected }) => isSelected !== values.has(value));
    if (wrong !== undefined) throw new ProblemError('selection-failed', wrong.label);
  });
}

async function pressOne(value: string, isWanted: boolean, parts: Parts, signal: AbortSignal): Promise<void> {
  const { adapter, known, openList } = parts;
  signal.throwIfAborted();
  const isDone = () => isSelectedNow(value, parts) === isWanted;
  if (isDone()) return;
  if (!adapter().isOpen()) await openList.open(signal);
  // A chosen option may have left the list; its token is always there.
  const tokens = heldTokens(adapter(), known);
  let shownBefore = '';
  const token = tokens.find(({ label }) => !isWanted && label === known.labelOf(value));
  if (rowOf(value, parts) === null && token !== undefined) click(token.remove);
  else {
    const row = await bringIntoView(value, parts, signal);
    if (row === null) throw new ProblemError('selection-failed', known.labelOf(value));
    shownBefore = textOf(adapter().control);
    adapter().pressRow(row);
  }
  const wordsBefore = new Set(tokens.map(({ label }) => label));
  const isPressed = await until(() => isDone() || (isWanted && learnsWords(value, wordsBefore, parts)), {
    signal,
    timeoutMs: PRESS_MS,
  });
  if (!isPressed) {
    // A choice that nobody can read is not left behind: the same press takes it out.
    const row = rowOf(value, parts);
    const isShown = textOf(adapter().control) !== shownBefore;
    if (isWanted && row !== null && isShown) adapter().pressRow(row);
    throw new ProblemError('selection-failed', known.labelOf(value));
  }
  const option = known.get(value);
  if (option !== undefined) known.learn({ ...option, selected: isWanted });
}

/** The option that was pressed may be shown in other words, as a name without the address below it. */
function learnsWords(value: string, wordsBefore: ReadonlySet<string>, { adapter, known }: Parts): boolean {
  const [words, second] = heldTokens(adapter(), known).flatMap(({ label }) => (wordsBefore.has(label) ? [] : label));
  if (words === undefined || second !== undefined) return false;
  const label = known.labelOf(value);
  return arePartOf(words, label) && known.valuesOf(words).length === 0 && known.controlWords.learn(words, label);
}

function isSelectedNow(value: string, parts: Parts): boolean {
  const answer = askComponent(parts.adapter(), 'selected');
  if (answer !== null) return answer.selected.includes(value);
  const row = readRows(parts).find((one) => one.value === value);
  return row?.selected ?? heldLabels(parts.adapter(), parts.known).has(parts.known.labelOf(value));
}

function rowOf(value: string, parts: Parts): HTMLElement | null {
  return readRows(parts).find((one) => one.value === value)?.row ?? null;
}

async function bringIntoView(value: string, parts: Parts, signal: AbortSignal): Promise<HTMLElement | null> {
  const { adapter, known, openList } = parts;
  const atOnce = rowOf(value, parts) ?? (await jumpTo(value, parts, signal));
  if (atOnce !== null) return atOnce;
  if (adapter().searchField() !== null) {
    await openList.search(known.labelOf(value), signal);
    const searched = rowOf(value, parts);
    if (searched !== null) return searched;
    await openList.search('', signal);
  }
  let found: HTMLElement | null = null;
  const enough = new AbortController();
  const look = () => {
    found ??= rowOf(value, parts);
    if (found !== null) enough.abort();
  };
  await scrollThrough(adapter, look, AbortSignal.any([signal, enough.signal]), 'all pages').catch((error) => {
    if (!enough.signal.aborted) throw error;
  });
  return found;
}

/** To about where the row was when the list was read from its beginning; rows differ in height, so each look corrects it. */
async function jumpTo(value: string, parts: Parts, signal: AbortSignal): Promise<HTMLElement | null> {
  const { adapter, known } = parts;
  const list = adapter().list();
  if (list === null || !hasRowsElsewhere(list, optionRowsOf(adapter()))) return null;
  const places = new Map(known.all().map((option, place) => [option.value, place]));
  const place = places.get(value) ?? 0;
  const scroller = scrollerOf(list);
  const height = optionRowsOf(adapter())[0]?.offsetHeight || 1;
  let top = height * place - scroller.clientHeight / 2;
  for (let jump = 0; jump < MOST_JUMPS; jump += 1) {
    const before = sightOf(adapter());
    scrollTo(scroller, Math.max(0, top));
    const isRendered = () => rowOf(value, parts) !== null || !isSameSight(sightOf(adapter()), before);
    await until(isRendered, { signal, timeoutMs: JUMP_MS });
    const found = rowOf(value, parts);
    const shown = places.get(readRows(parts)[0]?.value ?? '');
    if (found !== null || shown === undefined) return found;
    top += (place - shown) * height;
  }
  return null;
}
