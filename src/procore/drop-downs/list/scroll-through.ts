import { ProblemError } from '../../../domain/problem.ts';
import { scrollTo } from '../../dom/events.ts';
import { nextFrame, until } from '../../dom/waiting.ts';
import type { Anatomy } from '../kinds/anatomy.ts';
import { hasRowsElsewhere, scrollerOf } from './position.ts';
import { isSameSight, optionRowsOf, QUIET_MS, settle, sightOf } from './sight.ts';

/** A page that comes late makes the end of the list look like the end of everything. */
const ENOUGH_LOOKS = 2;

/** Scrolls through the open list, on to pages that come by scrolling if told so; `onRows` at each place. */
export async function scrollThrough(
  anatomy: () => Anatomy,
  onRows: () => void,
  signal: AbortSignal,
  extent: 'what is loaded' | 'all pages',
): Promise<void> {
  const scrollerNow = () => {
    const list = anatomy().list();
    return list && scrollerOf(list);
  };
  scrollTo(scrollerNow() ?? anatomy().control, 0);
  let looksAtTheEnd = 0;
  while (looksAtTheEnd < ENOUGH_LOOKS) {
    await nextFrame();
    signal.throwIfAborted();
    onRows();
    const scroller = scrollerNow();
    if (scroller === null) throw new ProblemError('page-changed', 'The list of projects closed while it was read.');
    const end = scroller.scrollHeight - scroller.clientHeight;
    const before = sightOf(anatomy());
    if (scroller.scrollTop < end - 1 && hasRowsElsewhere(anatomy().list(), optionRowsOf(anatomy()))) {
      scrollTo(scroller, Math.min(end, scroller.scrollTop + Math.max(scroller.clientHeight - 40, 40)));
      await until(() => !isSameSight(sightOf(anatomy()), before), { signal, timeoutMs: QUIET_MS });
      continue;
    }
    if (extent === 'what is loaded') return;
    const height = scroller.scrollHeight;
    scrollTo(scroller, Math.max(0, end - 20));
    await nextFrame();
    scrollTo(scroller, end);
    await settle(anatomy, before, signal);
    onRows();
    const isLonger = (scrollerNow()?.scrollHeight ?? 0) > height + 1;
    looksAtTheEnd = isLonger || sightOf(anatomy()).extent !== before.extent ? 0 : looksAtTheEnd + 1;
  }
}
