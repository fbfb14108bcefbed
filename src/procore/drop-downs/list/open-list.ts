import { type ProblemCode, ProblemError } from '../../../domain/problem.ts';
import { wordsIn } from '../../../domain/words.ts';
import { focusedElement, typeInto } from '../../dom/typing.ts';
import { nextFrame, until, untilStill } from '../../dom/waiting.ts';
import type { Adapter } from '../kinds/adapter.ts';
import { OPEN_TIMEOUT_MS } from '../picker.ts';
import { isSameSight, optionRowsOf, settle, sightOf } from './sight.ts';

/** How long a press may take to show before another way is tried. */
const FIRST_SIGN_MS = 700;
/** A list that has rows renders the rest of those in sight within this time. */
const RENDER_MS = 60;

/** Opens, closes and searches the list of one drop-down. */
export interface OpenList {
  open(signal: AbortSignal): Promise<void>;
  close(signal: AbortSignal): Promise<void>;
  /** Opens for a while: what the user had typed and where they were is there again afterwards. */
  whileOpen<Result>(signal: AbortSignal, act: () => Promise<Result>): Promise<Result>;
  search(text: string, signal: AbortSignal): Promise<void>;
}

export function openList(adapter: () => Adapter): OpenList {
  let searchTextOfUser: string | null = null;
  /** Which ways have worked: they are the first the next time. */
  const worked = { open: 0, close: 0 };
  const rowsNow = () => optionRowsOf(adapter());

  async function open(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    // The press that led here may be closing an open list just now; what is opened from closed stays open.
    await close(signal);
    const isOpen = () => adapter().isOpen();
    worked.open = await pressUntil(adapter().waysToOpen, worked.open, isOpen, signal, 'list-not-open');
    await nextFrame();
    const field = adapter().searchField();
    if (field !== null && field.value !== '') {
      searchTextOfUser ??= field.value;
      typeInto(field, '');
    }
    await until(() => rowsNow().length > 0, { signal, timeoutMs: FIRST_SIGN_MS });
    if (rowsNow().length === 0) await settle(adapter, null, signal);
    else await untilRendered(adapter, signal);
    if (!adapter().isOpen()) throw new ProblemError('list-not-open');
  }

  async function close(signal: AbortSignal): Promise<void> {
    if (!adapter().isOpen()) return;
    const isClosed = () => !adapter().isOpen();
    worked.close = await pressUntil(adapter().waysToClose, worked.close, isClosed, signal, 'list-not-closed');
  }

  async function search(asked: string, signal: AbortSignal): Promise<void> {
    const field = adapter().searchField();
    // Around a label may be what lays out its row.
    const text = asked.replace(/\s+/gu, ' ').trim();
    if (field === null || field.value === text) return;
    const before = sightOf(adapter());
    typeInto(field, text);
    await nextFrame();
    await settle(adapter, before, signal, () => text !== '' && rowsNow().length > 0 && rowsNow().every(hasText(text)));
  }

  return {
    open,
    close,
    search,
    async whileOpen(signal, act) {
      const page = adapter().control.ownerDocument;
      const focused = [focusedElement(page), focusedElement(document)];
      const whateverHappens = new AbortController().signal;
      try {
        await open(signal);
        return await act();
      } finally {
        await search('', whateverHappens);
        await close(whateverHappens);
        const field = adapter().searchField();
        if (searchTextOfUser !== null && field !== null && adapter().keepsSearchText) typeInto(field, searchTextOfUser);
        searchTextOfUser = null;
        focused.forEach(focusAgain);
      }
    },
  };
}

/**
 * Searches for a name, a second time from the whole list where the first left a doubt. What is still in the list
 * without the name in it, or has not changed at all, is no answer: its server may be slow and say nothing.
 * @returns whether the list has answered
 */
export async function searchName(
  name: string,
  adapter: () => Adapter,
  { search }: OpenList,
  signal: AbortSignal,
): Promise<boolean> {
  for (const isSecond of [false, true]) {
    if (isSecond) await search('', signal);
    const before = sightOf(adapter());
    await search(name, signal);
    const rows = optionRowsOf(adapter());
    const hasChanged = !isSameSight(sightOf(adapter()), before);
    const hasName = rows.filter(hasText(name)).length;
    // Rows that all have it may have been there for another name.
    if (hasChanged ? rows.length === 0 || hasName > 0 : hasName > 0 && hasName < rows.length) return true;
  }
  return false;
}

/** @returns which of the ways has worked, counted from 0 */
async function pressUntil(
  ways: readonly (() => void)[],
  first: number,
  isThere: () => boolean,
  signal: AbortSignal,
  otherwise: ProblemCode,
): Promise<number> {
  for (let tried = 0; tried < ways.length; tried += 1) {
    const way = (first + tried) % ways.length;
    ways[way]?.();
    if (await until(isThere, { signal, timeoutMs: FIRST_SIGN_MS })) return way;
  }
  if (!(await until(isThere, { signal, timeoutMs: OPEN_TIMEOUT_MS - FIRST_SIGN_MS * ways.length }))) {
    throw new ProblemError(otherwise);
  }
  return first;
}

async function untilRendered(adapter: () => Adapter, signal: AbortSignal): Promise<void> {
  const look = () => sightOf(adapter());
  await untilStill(look, { signal, isSame: isSameSight, timeoutMs: OPEN_TIMEOUT_MS, quietMs: () => RENDER_MS });
}

function focusAgain(element: HTMLElement | null): void {
  if (!element?.isConnected || element === focusedElement(element.ownerDocument)) return;
  element.focus({ preventScroll: true });
}

/** In whatever order, and with whatever between them: a row may write in lines what is searched for as one. */
function hasText(text: string): (row: HTMLElement) => boolean {
  const found = wordsIn(text.toLowerCase());
  const words = found.length > 0 ? found : [text];
  return ({ textContent }) => words.every((word) => textContent?.toLowerCase().includes(word));
}
