import { vi } from 'vitest';
import { LONGEST_WAIT_MS } from './wait-for.ts';

/** Repeats `check` until it no longer throws, and gives what it then gives; its last error if it never stops. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: LONGEST_WAIT_MS, interval: 20 });
}
