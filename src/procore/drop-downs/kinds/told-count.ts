import { textOf } from './adapter.ts';

/** Beside what it shows the control holds more. */
export const MORE = /[+＋]\s?\d/u;

/** How many are chosen, where the control tells it: by the only number in it. */
export function toldCount(control: Element): number | null {
  const [count, other] = textOf(control).match(/\d+/g) ?? [];
  return count === undefined || other !== undefined ? null : Number(count);
}
