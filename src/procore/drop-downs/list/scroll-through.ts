import { ProblemError } from '../../../domain/problem.ts';
import { scrollTo } from '../../dom/typing.ts';
import { nextFrame, until } from '../../dom/waiting.ts';
import type { Adapter } from '../kinds/adapter.ts';
import { hasRowsElsewhere, scrollerOf } from './position.ts';
import { isSameSight, optionRowsOf, QUIET_MS, settle, sightOf } from './sight.ts';

/** A page that comes late makes the end of the list look like the end of everything. */
const ENOUGH_LOOKS = 2;

/** Scrolls through the open list, on to pages that come by scrolling, or only to those, if told so; `onRows` at each place. */
export async function scrollThrough(
  adapter: () => Adapter,
  onRows: () => void,
  signal: AbortSignal,
  extent: 'what is loaded' | 'all pages' | 'pages after these',
): Promise<void> {
  const scrollerNow = () => {
    const list = adapter().list();
    return list && scrollerOf(list);
  };
  const from = extent === 'pages after these' ? (scrollerNow()?.scrollHeight ?? 0) : 0;
  scrollTo(scrollerNow() ?? adapter().control, from);
  let looksAtTheEnd = 0;
  let isRendered = false;
  while (looksAtTheEnd < ENOUGH_LOOKS) {
    if (!isRendered) await nextFrame();
    signal.throwIfAborted();
    onRows();
    const scroller = scrollerNow();
    if (scroller === null) throw new ProblemError('list-not-open');
    const end = scroller.scrollHeight - scroller.clientHeight;
    const before = sightOf(adapter());
    if (scroller.scrollTop < end - 1 && hasRowsElsewhere(adapter().list(), optionRowsOf(adapter()))) {
      scrollTo(scroller, Math.min(end, scroller.scrollTop + Math.max(renderedBelow(scroller, adapter) - 40, 40)));
      isRendered = await until(() => !isSameSight(sightOf(adapter()), before), { signal, timeoutMs: QUIET_MS });
      continue;
    }
    isRendered = false;
    if (extent === 'what is loaded') return;
    const height = scroller.scrollHeight;
    scrollTo(scroller, Math.max(0, end - 20));
    await nextFrame();
    scrollTo(scroller, end);
    await settle(adapter, before, signal);
    onRows();
    const isLonger = (scrollerNow()?.scrollHeight ?? 0) > height + 1;
    looksAtTheEnd = isLonger || sightOf(adapter()).extent !== before.extent ? 0 : looksAtTheEnd + 1;
  }
}

/** How far below the upper edge rows are in the page: beyond what can be seen, most lists render some more. */
function renderedBelow(scroller: HTMLElement, adapter: () => Adapter): number {
  const last = optionRowsOf(adapter()).at(-1);
  if (last === undefined) return scroller.clientHeight;
  const height = last.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top;
  return Math.max(scroller.clientHeight, height);
}
