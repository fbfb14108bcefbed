/** Whether Procore's table, as it is now, could not be compared with the verdict: Save does not wait for that then. */
import { type ReadonlySignal, signal } from '@preact/signals';

const hasFailed = signal(false);
export const hasComparisonFailed: ReadonlySignal<boolean> = hasFailed;

export function sayComparisonFailed(now: boolean): void {
  hasFailed.value = now;
}
