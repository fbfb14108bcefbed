import { ProblemError } from '../../domain/problem.ts';
import { click, focusedElement, scrollTo, typeInto } from '../dom/events.ts';
import { nextFrame, until, untilStill } from '../dom/waiting.ts';
import { askComponent } from './component/ask-component.ts';
import type { Answer } from './component/protocol.ts';
import { type Anatomy, OPTION_ROWS, type RowFacts, tokensOf } from './kinds/anatomy.ts';
import { chosenLabel } from './kinds/core-select.ts';
import { idsOf } from './option-ids.ts';
import { OPEN_TIMEOUT_MS, type Picker, type PickerOption, type PickerRow, type Reading, type Work } from './picker.ts';

/** How long a press may take to show before another way is tried. */
const FIRST_SIGN_MS = 700;
const PRESS_MS = 3000;
/** How long the page may take to render what was handed to its component, beside the rendering itself. */
const TAKE_OVER_MS = 1500;
/** How long a list may keep changing, or its server may take. */
const SETTLE_MS = 20_000;
/** A list is at rest after this time without a change ... */
const QUIET_MS = 250;
/** A list that has rows renders the rest of those in sight within this time. */
const RENDER_MS = 60;
/** ... after this one where it has not answered to what was typed or scrolled: its server may be slow and say nothing. */
const PATIENT_MS = 1500;
/** A page that comes late makes the end of the list look like the end of everything. */
const ENOUGH_LOOKS = 2;
/** More names than these are sooner found by scrolling to the end. */
const SEARCH_AT_MOST = 40;

/** What a component offers at the moment. */
interface Loaded extends Pick<Answer, 'isOpenEnded' | 'asksServer'> {
  readonly values: readonly string[];
  /** The closed control shows what the component says that it holds. */
  readonly isShown: boolean;
}

/** @param anatomy the anatomy of the control that is in the page now; throws if it is gone */
export function dropDown(anatomy: () => Anatomy): Picker {
  /** All options that were ever seen, by value. */
  const known = new Map<string, PickerOption>();
  /** Values by label, of the known ones. */
  const byLabel = new Map<string, string[]>();
  /** Names that the list has been asked for and has not answered to. */
  const unanswered = new Set<string>();
  let searchTextOfUser: string | null = null;

  const list = () => anatomy().list();

  function ask(what: 'options' | 'selected' | 'set', names?: readonly string[]): Answer | null {
    const { control, componentKind } = anatomy();
    return componentKind === null ? null : askComponent(control, componentKind, what, names);
  }

  function holdsOne(): boolean {
    return ask('selected')?.holdsOne ?? anatomy().holdsOne();
  }

  function learn(option: PickerOption): void {
    if (!known.has(option.value)) {
      const same = byLabel.get(option.label);
      if (same === undefined) byLabel.set(option.label, [option.value]);
      else same.push(option.value);
    }
    known.set(option.value, option);
  }

  function rowElements(): HTMLElement[] {
    const rows = [...(list()?.querySelectorAll<HTMLElement>(OPTION_ROWS) ?? [])];
    const groups = anatomy().groupRows?.(rows);
    return groups === undefined || groups.size === 0 ? rows : rows.filter((row) => !groups.has(row));
  }

  /** Labels in the closed control, with how often each. `null` where the control shows no tokens. */
  function heldLabels(): Map<string, number> {
    const { control, holdsOne } = anatomy();
    const labels = holdsOne() ? [chosenLabel(control)] : tokensOf(control).map(({ label }) => label);
    const counts = new Map<string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    return counts;
  }

  /** Whether the closed control shows exactly these labels. */
  function shows(labels: readonly string[]): boolean {
    const { holdsOne, control } = anatomy();
    if (!holdsOne()) return isSameMultiset(labels, heldLabels());
    // Without a choice there is a placeholder.
    return labels[0] === undefined ? !byLabel.has(chosenLabel(control)) : chosenLabel(control) === labels[0];
  }

  function readRows(): PickerRow[] {
    const held = heldLabels();
    const times = new Map<string, number>();
    const { readRow } = anatomy();
    return rowElements().map((row) => {
      const facts = readRow(row);
      const value = nameOf(facts, times);
      return {
        label: facts.label,
        ids: known.get(value)?.ids ?? facts.ids(),
        value,
        selected: facts.isSelected ?? takeOne(held, facts.label),
        isDisabled: facts.isDisabled,
        row,
      };
    });
  }

  /** The same name as the component's side gives: the page's own, else the label, numbered where it comes again. */
  function nameOf({ key, label }: RowFacts, times: Map<string, number>): string {
    if (key !== null && known.has(key)) return key;
    const sameLabel = byLabel.get(label) ?? [];
    if (key !== null && sameLabel.length === 1 && isAbsentKey(sameLabel[0])) return sameLabel[0] ?? key;
    return numbered(key ?? label, times);
  }

  /** A name that the component gave and no row has shown: the page may put another one on its rows. */
  function isAbsentKey(value: string | undefined): boolean {
    return value !== undefined && fromComponent.has(value);
  }

  const fromComponent = new Set<string>();

  /** Takes in what the component offers and holds; the values of what it offers now, or `null` if nobody knows it. */
  function learnFromComponent(): Loaded | null {
    const answer = ask('options');
    if (answer?.labels === undefined) return null;
    const selected = new Set(answer.selected);
    // The same labels as before stand for the same options: nothing but the selection can have changed.
    if (answer.labels !== loaded?.labels) {
      loaded = { labels: answer.labels, values: learnOptions(answer) };
      if (!answer.isOpenEnded) forgetAllBut(new Set([...loaded.values, ...selected]));
    }
    // Chosen, and not among the options that were loaded: the component has its bare value.
    for (const value of selected) {
      if (!known.has(value)) learn({ label: value, ids: {}, value, selected: true, isDisabled: false });
    }
    const held = heldLabels();
    const isShown = shows([...selected].map(labelOf));
    for (const [value, option] of known) {
      const isSelected = isShown ? selected.has(value) : takeOne(held, option.label);
      if (option.selected !== isSelected) known.set(value, { ...option, selected: isSelected });
    }
    return { values: loaded.values, isOpenEnded: answer.isOpenEnded, asksServer: answer.asksServer, isShown };
  }

  /** What a drop-down that tells all of its options no longer offers. */
  function forgetAllBut(values: ReadonlySet<string>): void {
    for (const [value, { label }] of known) {
      if (values.has(value)) continue;
      known.delete(value);
      const others = (byLabel.get(label) ?? []).filter((other) => other !== value);
      if (others.length === 0) byLabel.delete(label);
      else byLabel.set(label, others);
    }
  }

  let loaded: { readonly labels: readonly string[]; readonly values: readonly string[] } | null = null;

  /** Takes in the options that the component has now. Returns their values. */
  function learnOptions({ labels = [], fields = [], names, disabled: notToChoose }: Answer): readonly string[] {
    const disabled = new Set(notToChoose);
    const times = new Map<string, number>();
    const values = names ?? fields.map((option) => numbered(JSON.stringify(option), times));
    values.forEach((value, index) => {
      const ids = known.get(value)?.ids ?? idsOf(fields[index]);
      learn({ label: labels[index] ?? '', ids, value, selected: false, isDisabled: disabled.has(value) });
      fromComponent.add(value);
    });
    return values;
  }

  /** Takes in what the open list shows now. Returns how many options are known after it. */
  function learnFromRows(): number {
    for (const { row: _, ...option } of readRows()) learn(option);
    return known.size;
  }

  /** Options that stand in the control and in no row: chosen, and not loaded or taken out of the list. */
  function learnFromTokens(): void {
    const { holdsOne, control } = anatomy();
    if (holdsOne()) return;
    for (const { label } of tokensOf(control)) {
      if (!byLabel.has(label)) learn({ label, ids: {}, value: label, selected: true, isDisabled: false });
    }
  }

  function isBusy(): boolean {
    const { control } = anatomy();
    const around = [control, list()?.parentElement ?? null];
    return around.some(
      (element) =>
        element?.matches('[aria-busy="true"]') ||
        element?.querySelector('[aria-busy="true"], [role="progressbar"]') ||
        (element !== null && spins(element)),
    );
  }

  /** What the list looks like, cheaply: any change of its rows changes this. */
  function sight(): string {
    const rows = list()?.querySelectorAll(OPTION_ROWS);
    const [first, last] = [rows?.[0], rows?.[rows.length - 1]];
    const total = first?.getAttribute('aria-setsize') ?? '';
    return `${isBusy()}|${rows?.length ?? -1}|${total}|${first?.textContent}|${last?.textContent}`;
  }

  /** @param before what it looked like before it was asked for something else */
  async function settle(before: string | null, signal: AbortSignal, isSettled = () => false): Promise<void> {
    await untilStill(sight, {
      signal,
      timeoutMs: SETTLE_MS,
      quietMs: (now) => {
        if (now.startsWith('true')) return SETTLE_MS;
        return before === null || now !== before || isSettled() ? QUIET_MS : PATIENT_MS;
      },
    });
  }

  async function pressUntil(
    ways: readonly (() => void)[],
    isThere: () => boolean,
    signal: AbortSignal,
    failure: string,
  ) {
    for (const press of ways) {
      press();
      if (await until(isThere, { signal, timeoutMs: FIRST_SIGN_MS })) return;
    }
    if (!(await until(isThere, { signal, timeoutMs: OPEN_TIMEOUT_MS - FIRST_SIGN_MS * ways.length }))) {
      throw new ProblemError('page-changed', failure);
    }
  }

  async function open(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    // The press that led here may be closing an open list just now; what is opened from closed stays open.
    await close(signal);
    await pressUntil(anatomy().waysToOpen, () => anatomy().isOpen(), signal, 'The list of projects did not open.');
    await nextFrame();
    const field = anatomy().searchField();
    if (field !== null && field.value !== '') {
      searchTextOfUser ??= field.value;
      typeInto(field, '');
    }
    await until(() => rowElements().length > 0, { signal, timeoutMs: FIRST_SIGN_MS });
    if (rowElements().length === 0) await settle(null, signal);
    else await untilStill(sight, { signal, timeoutMs: OPEN_TIMEOUT_MS, quietMs: () => RENDER_MS });
    if (!anatomy().isOpen()) throw new ProblemError('page-changed', 'The list of projects did not stay open.');
  }

  async function close(signal: AbortSignal): Promise<void> {
    if (!anatomy().isOpen()) return;
    const closed = () => !anatomy().isOpen();
    await pressUntil(anatomy().waysToClose, closed, signal, 'The list of projects did not close.');
  }

  /** Opens for a while: what the user had typed and where they were is there again afterwards. */
  async function whileOpen<Result>(signal: AbortSignal, act: () => Promise<Result>): Promise<Result> {
    const page = anatomy().control.ownerDocument;
    const focused = [focusedElement(page), focusedElement(document)];
    const before = new AbortController().signal;
    try {
      await open(signal);
      return await act();
    } finally {
      await search('', before);
      await close(before);
      const field = anatomy().searchField();
      if (searchTextOfUser !== null && field !== null && anatomy().keepsSearchText) typeInto(field, searchTextOfUser);
      searchTextOfUser = null;
      for (const element of focused) {
        if (element?.isConnected && element !== focusedElement(element.ownerDocument))
          element.focus({ preventScroll: true });
      }
    }
  }

  async function search(text: string, signal: AbortSignal): Promise<void> {
    const field = anatomy().searchField();
    if (field === null || field.value === text) return;
    const before = sight();
    typeInto(field, text);
    await nextFrame();
    await settle(before, signal, () => text !== '' && rowElements().length > 0 && rowElements().every(hasText(text)));
  }

  /**
   * Searches for a name, a second time from the whole list where the first left a doubt. What is still in the list
   * without the name in it, or has not changed at all, is no answer: its server may be slow and say nothing.
   */
  async function searchName(name: string, signal: AbortSignal): Promise<void> {
    unanswered.add(name);
    for (const isSecond of [false, true]) {
      if (isSecond) await search('', signal);
      const before = sight();
      await search(name, signal);
      const rows = rowElements();
      const isAnswered = rows.length === 0 ? sight() !== before : rows.some(hasText(name));
      if (!isAnswered) continue;
      unanswered.delete(name);
      return;
    }
  }

  /** Scrolls through the open list, on to pages that come by scrolling if told so; `onRows` at each place. */
  async function scrollThrough(
    onRows: () => void,
    signal: AbortSignal,
    extent: 'what is loaded' | 'all pages',
  ): Promise<void> {
    let scroller = scrollerOf(list());
    scrollTo(scroller ?? anatomy().control, 0);
    let looksAtTheEnd = 0;
    while (looksAtTheEnd < ENOUGH_LOOKS) {
      await nextFrame();
      signal.throwIfAborted();
      onRows();
      scroller = scrollerOf(list());
      if (scroller === null) throw new ProblemError('page-changed', 'The list of projects closed while it was read.');
      const end = scroller.scrollHeight - scroller.clientHeight;
      const isVirtual = isVirtualised(list(), rowElements());
      if (isVirtual && scroller.scrollTop < end - 1) {
        const before = sight();
        scrollTo(scroller, Math.min(end, scroller.scrollTop + Math.max(scroller.clientHeight - 40, 40)));
        await until(() => sight() !== before, { signal, timeoutMs: QUIET_MS });
        continue;
      }
      if (extent === 'what is loaded') return;
      const before = sight();
      const height = scroller.scrollHeight;
      scrollTo(scroller, Math.max(0, end - 20));
      await nextFrame();
      scrollTo(scroller, end);
      const hasMore = () =>
        (scrollerOf(list())?.scrollHeight ?? 0) > height + 1 || totalOf(sight()) !== totalOf(before);
      await settle(before, signal);
      onRows();
      looksAtTheEnd = hasMore() ? 0 : looksAtTheEnd + 1;
    }
  }

  function reading(isComplete: boolean): Reading {
    return { options: [...known.values()], isComplete, unanswered: [...unanswered] };
  }

  function glance(): Reading | null {
    const answer = learnFromComponent();
    return answer === null ? null : reading(!answer.isOpenEnded);
  }

  async function read({ signal, onProgress }: Work): Promise<Reading> {
    signal.throwIfAborted();
    const answer = learnFromComponent();
    if (answer?.isShown) return reading(!answer.isOpenEnded);
    return whileOpen(signal, async () => {
      learnFromRows();
      const rows = rowElements();
      if (isVirtualised(list(), rows)) {
        const total = Number(rows[0]?.getAttribute('aria-setsize') ?? 0) || null;
        await scrollThrough(() => tell(onProgress, learnFromRows(), total), signal, 'what is loaded');
      }
      refreshSelected();
      learnFromTokens();
      // Without the component's own word nobody can say what a search would bring, or a scroll to the end.
      return reading(anatomy().searchField() === null && !isVirtualised(list(), rows) && !isLonger(list()));
    });
  }

  async function readMore(names: readonly string[], { signal, onProgress }: Work): Promise<Reading> {
    const answer = learnFromComponent();
    if (answer?.isShown && !answer.isOpenEnded) return reading(true);
    return whileOpen(signal, async () => {
      const canSearch = anatomy().searchField() !== null;
      const take = (): ReadonlySet<string> => {
        const fromNow = learnFromComponent();
        if (fromNow === null) learnFromRows();
        return new Set(fromNow?.values ?? readRows().map(({ value }) => value));
      };
      const listed = new Set<string>();
      const isListed = ({ value, selected }: PickerOption) => selected || listed.has(value);
      let done = 0;
      const searchAll = async (wanted: readonly string[]) => {
        for (const name of wanted) {
          await searchName(name, signal);
          take();
          done += 1;
          onProgress?.(done, names.length);
        }
        await search('', signal);
      };
      const atFirst = take().size;
      if (answer?.asksServer && names.length <= SEARCH_AT_MOST) {
        await searchAll(names);
        refreshSelected();
        return reading(false);
      }
      const takeListed = () => {
        for (const value of take()) listed.add(value);
        onProgress?.(known.size, null);
      };
      await scrollThrough(takeListed, signal, 'all pages');
      // Where scrolling brings more, that is the way to everything; elsewhere only a search can.
      const isPaged = listed.size > atFirst && answer !== null;
      if (canSearch && !isPaged) await searchAll(names);
      // What only a search brings forth shows that the list itself is not all there is.
      const isComplete = [...known.values()].every(isListed);
      refreshSelected();
      learnFromTokens();
      return reading(isComplete);
    });
  }

  /**
   * Brings `selected` of what is known up to date, from the control and the open list. The component's word counts only
   * where the control shows the same.
   */
  function refreshSelected(): void {
    if (learnFromComponent()?.isShown) return;
    const held = heldLabels();
    const shown = new Map(readRows().map((row) => [row.value, row]));
    for (const [value, option] of known) {
      const selected = shown.get(value)?.selected ?? (held.get(option.label) ?? 0) > 0;
      if (selected !== option.selected) known.set(value, { ...option, selected });
    }
  }

  const labelOf = (value: string) => known.get(value)?.label ?? value;

  async function setSelected(values: ReadonlySet<string>, work: Work): Promise<void> {
    const { signal, onProgress } = work;
    signal.throwIfAborted();
    await close(signal);
    const areKnown = () => [...values].every((value) => known.has(value));
    if (!areKnown()) await read(work);
    // A page that was rendered anew begins with its first options again.
    if (!areKnown()) await readMore([], work);
    const wrong = [...values].find((value) => !known.has(value)) ?? firstRefused(values);
    if (wrong !== undefined) throw new ProblemError('selection-failed', labelOf(wrong));
    if (await handOver(values, signal)) {
      onProgress?.(values.size, values.size);
      return;
    }
    if (values.size > 1 && anatomy().holdsOne())
      throw new ProblemError('selection-failed', labelOf([...values][1] ?? ''));
    await pressEach(values, work);
  }

  /** The first that nobody may choose and that is not chosen yet. */
  function firstRefused(values: ReadonlySet<string>): string | undefined {
    return [...values].find((value) => known.get(value)?.isDisabled && !known.get(value)?.selected);
  }

  /** `false` where the component did not take it; the control may then hold a part of it. */
  async function handOver(values: ReadonlySet<string>, signal: AbortSignal): Promise<boolean> {
    if (ask('set', [...values])?.isSet !== true) return false;
    const labels = [...values].map(labelOf);
    if (!(await until(() => shows(labels), { signal, timeoutMs: TAKE_OVER_MS }))) return false;
    await nextFrame();
    // Labels that are like no other say enough; asking the component again costs a look at all its options.
    return (
      labels.every((label) => byLabel.get(label)?.length === 1) || isSameSet(values, new Set(ask('selected')?.selected))
    );
  }

  async function pressEach(values: ReadonlySet<string>, { signal, onProgress }: Work): Promise<void> {
    await whileOpen(signal, async () => {
      refreshSelected();
      const selected = () => [...known.values()].filter((option) => option.selected).map(({ value }) => value);
      const toRemove = selected().filter((value) => !values.has(value));
      const toAdd = [...values].filter((value) => known.get(value)?.selected !== true);
      const total = values.size;
      // A drop-down that holds one lets go of the old option by itself.
      const steps = anatomy().holdsOne() && toAdd.length > 0 ? toAdd : [...toRemove, ...toAdd];
      let done = total - toAdd.length;
      onProgress?.(done, total);
      for (const value of steps) {
        await pressOne(value, values.has(value), signal);
        if (values.has(value)) done += 1;
        onProgress?.(done, total);
      }
      refreshSelected();
      const wrong = [...known.values()].find(({ value, selected: isSelected }) => isSelected !== values.has(value));
      if (wrong !== undefined) throw new ProblemError('selection-failed', wrong.label);
    });
  }

  async function pressOne(value: string, isWanted: boolean, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const isDone = () => isSelectedNow(value) === isWanted;
    if (isDone()) return;
    if (!anatomy().isOpen()) await open(signal);
    // A chosen option may have left the list; its token is always there.
    const token = tokensOf(anatomy().control).find(({ label }) => !isWanted && label === labelOf(value));
    if (rowNow(value) === null && token !== undefined) click(token.remove);
    else {
      const found = await bringIntoView(value, signal);
      if (found === null) throw new ProblemError('selection-failed', labelOf(value));
      anatomy().pressRow(found);
    }
    if (!(await until(isDone, { signal, timeoutMs: PRESS_MS })))
      throw new ProblemError('selection-failed', labelOf(value));
    const option = known.get(value);
    if (option !== undefined) known.set(value, { ...option, selected: isWanted });
  }

  function isSelectedNow(value: string): boolean {
    const answer = ask('selected');
    if (answer !== null) return answer.selected.includes(value);
    const row = readRows().find((one) => one.value === value);
    return row?.selected ?? heldLabels().has(labelOf(value));
  }

  const rowNow = (value: string) => readRows().find((one) => one.value === value)?.row ?? null;

  async function bringIntoView(value: string, signal: AbortSignal): Promise<HTMLElement | null> {
    const atOnce = rowNow(value);
    if (atOnce !== null) return atOnce;
    if (anatomy().searchField() !== null) {
      await search(labelOf(value), signal);
      const found = rowNow(value);
      if (found !== null) return found;
      await search('', signal);
    }
    let found: HTMLElement | null = null;
    const enough = new AbortController();
    await scrollThrough(
      () => {
        found ??= rowNow(value);
        if (found !== null) enough.abort();
      },
      AbortSignal.any([signal, enough.signal]),
      'all pages',
    ).catch((error) => {
      if (!enough.signal.aborted) throw error;
    });
    return found;
  }

  return {
    get kind() {
      return anatomy().kind;
    },
    get control() {
      return anatomy().control;
    },
    get holdsOne() {
      return holdsOne();
    },
    list,
    rows: readRows,
    open,
    close,
    search,
    glance,
    read,
    readMore,
    setSelected,
  };
}

/** A name that comes again is numbered. `times` counts, from one list to the next afresh. */
function numbered(name: string, times: Map<string, number>): string {
  const time = (times.get(name) ?? 0) + 1;
  times.set(name, time);
  return time === 1 ? name : `${name}\n${time}`;
}

function hasText(text: string): (row: HTMLElement) => boolean {
  const wanted = text.toLowerCase();
  return ({ textContent }) => textContent?.toLowerCase().includes(wanted) ?? false;
}

function tell(onProgress: Work['onProgress'], done: number, total: number | null): void {
  onProgress?.(done, total);
}

function takeOne(counts: Map<string, number>, label: string): boolean {
  const count = counts.get(label) ?? 0;
  if (count > 0) counts.set(label, count - 1);
  return count > 0;
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}

function isSameMultiset(labels: readonly string[], counts: Map<string, number>): boolean {
  const left = new Map(counts);
  return labels.every((label) => takeOne(left, label)) && [...left.values()].every((count) => count === 0);
}

/** Whether something in it turns for ever: how components show that they wait. Buttons keep a hidden one ready. */
function spins(element: Element): boolean {
  return element.getAnimations({ subtree: true }).some(({ effect }) => {
    // The effect may be of a frame's own classes.
    const target = (effect as KeyframeEffect | null)?.target;
    return effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY && target?.closest('button') === null;
  });
}

function totalOf(sight: string): string {
  return sight.split('|').slice(1, 3).join('|');
}

/** Whether the list keeps only the rows in sight in the page. */
function isVirtualised(list: HTMLElement | null, rows: readonly HTMLElement[]): boolean {
  const [first] = rows;
  if (list === null || first === undefined) return false;
  if (Number(first.getAttribute('aria-setsize') ?? 0) > rows.length) return true;
  const scroller = scrollerOf(list);
  return scroller !== null && scroller.scrollHeight > 3 * rows.length * Math.max(first.offsetHeight, 1);
}

/** Whether the list has more rows than can be seen at once. */
function isLonger(list: HTMLElement | null): boolean {
  const scroller = scrollerOf(list);
  return scroller !== null && scroller.scrollHeight > scroller.clientHeight + 1;
}

/** The element that scrolls the rows: the list, something in it, or around it. */
function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  if (list === null) return null;
  const scrolls = (element: HTMLElement) => element.scrollHeight > element.clientHeight + 1 && isScrollable(element);
  let inner: Element | null = list.querySelector(OPTION_ROWS);
  for (; inner !== null && inner !== list; inner = inner.parentElement)
    if (scrolls(inner as HTMLElement)) return inner as HTMLElement;
  if (scrolls(list)) return list;
  for (
    let outer = list.parentElement, steps = 0;
    outer !== null && steps < 4;
    outer = outer.parentElement, steps += 1
  ) {
    if (scrolls(outer)) return outer;
  }
  return list;
}

function isScrollable(element: HTMLElement): boolean {
  const { overflowY } = element.ownerDocument.defaultView?.getComputedStyle(element) ?? { overflowY: '' };
  return overflowY === 'auto' || overflowY === 'scroll';
}
