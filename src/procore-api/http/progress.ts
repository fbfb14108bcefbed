import type { Progress } from '../../domain/validation.ts';

/** Counts the requests of one reading, and tells of them before each request and at the end. */
export interface ProgressCounter {
  /** So many more requests are going to be needed. */
  expect(requests: number): void;
  answered(): void;
  tell(): Promise<void>;
  /** `until` in milliseconds since 1970. */
  tellWaiting(until: number): Promise<void>;
}

/** Whatever `onProgress` throws comes out of `tell` and `tellWaiting`. */
export function createProgressCounter(onProgress: (progress: Progress) => void | Promise<void>): ProgressCounter {
  let done = 0;
  let total: number | null = null;

  async function tell(waitingUntil: string | null): Promise<void> {
    await onProgress({ done, total: total === null ? null : Math.max(total, done), waitingUntil });
  }
  return {
    expect(requests) {
      total = (total ?? done) + requests;
    },
    answered() {
      done += 1;
    },
    tell: () => tell(null),
    tellWaiting: (until) => tell(new Date(until).toISOString()),
  };
}
