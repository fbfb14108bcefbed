import type { Progress } from '../../src/domain/validation.ts';

export interface ProgressRecorder {
  /** Writes at once what people wait for, and the rest as often as people look. */
  tell(progress: Progress): Promise<void>;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
}

/** Who polls looks about once a second; a statement for each request to Procore would be most of the database's work. */
const EVERY_MS = 1_000;

export function createProgressRecorder(write: (progress: Progress) => Promise<void>): ProgressRecorder {
  let writtenAt = Number.NEGATIVE_INFINITY;
  let waitingUntil: string | null = null;
  let pending: Progress | null = null;

  async function writeDown(progress: Progress): Promise<void> {
    pending = null;
    writtenAt = performance.now();
    waitingUntil = progress.waitingUntil;
    await write(progress);
  }

  return {
    async tell(progress) {
      pending = progress;
      const isNews = progress.waitingUntil !== waitingUntil || performance.now() - writtenAt >= EVERY_MS;
      if (isNews) await writeDown(progress);
    },
    async flush() {
      if (pending !== null) await writeDown(pending);
    },
  };
}
