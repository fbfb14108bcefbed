import { untilStill } from '../../dom/waiting.ts';
import { type Adapter, OPTION_ROWS } from '../kinds/adapter.ts';

/** How long a list may keep changing, or its server may take. */
const SETTLE_MS = 20_000;
/** A list is at rest after this time without a change ... */
export const QUIET_MS = 250;
/** ... after this one where it has come to show what it was asked for, and nothing else ... */
const ANSWERED_MS = 120;
/** ... after this one where it has not answered to what was typed or scrolled: its server may be slow and say nothing. */
const PATIENT_MS = 1500;

/** What the list looks like, cheaply: any change of its rows changes this. */
export interface Sight {
  readonly isBusy: boolean;
  /** How many rows are in the page, and how many there would be. */
  readonly extent: string;
  /** What the first and the last one say. */
  readonly ends: string;
}

/** The rows of options, without those that stand for groups of them. */
export function optionRowsOf(adapter: Adapter): HTMLElement[] {
  const rows = [...(adapter.list()?.querySelectorAll<HTMLElement>(OPTION_ROWS) ?? [])];
  const groups = adapter.groupRows?.(rows);
  return groups === undefined || groups.size === 0 ? rows : rows.filter((row) => !groups.has(row));
}

export function sightOf(adapter: Adapter): Sight {
  const rows = adapter.list()?.querySelectorAll(OPTION_ROWS);
  const [first, last] = [rows?.[0], rows?.[rows.length - 1]];
  return {
    isBusy: isBusy(adapter),
    extent: `${rows?.length ?? -1} of ${first?.getAttribute('aria-setsize')}`,
    ends: `${first?.textContent}\n${last?.textContent}`,
  };
}

export function isSameSight(one: Sight, other: Sight): boolean {
  return one.isBusy === other.isBusy && one.extent === other.extent && one.ends === other.ends;
}

/**
 * Waits until the list is at rest.
 * @param before what it looked like before it was asked for something else
 */
export async function settle(
  adapter: () => Adapter,
  before: Sight | null,
  signal: AbortSignal,
  isSettled = () => false,
): Promise<void> {
  await untilStill(() => sightOf(adapter()), {
    signal,
    isSame: isSameSight,
    timeoutMs: SETTLE_MS,
    quietMs: (now) => {
      if (now.isBusy) return SETTLE_MS;
      // What stood there before is no answer, even if it would do for one.
      if (before !== null && isSameSight(now, before)) return PATIENT_MS;
      return isSettled() ? ANSWERED_MS : QUIET_MS;
    },
  });
}

function isBusy(adapter: Adapter): boolean {
  return [adapter.control, adapter.list()?.parentElement ?? null].some(
    (element) =>
      element?.matches('[aria-busy="true"]') ||
      element?.querySelector('[aria-busy="true"], [role="progressbar"]') ||
      (element !== null && spins(element)),
  );
}

/** Whether something in it turns for ever: how components show that they wait. Buttons keep a hidden one ready. */
function spins(element: Element): boolean {
  return element.getAnimations({ subtree: true }).some(({ effect }) => {
    // The effect may be of a frame's own classes.
    const target = (effect as KeyframeEffect | null)?.target;
    return effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY && target?.closest('button') === null;
  });
}
