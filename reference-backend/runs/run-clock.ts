/** Thrown into a run that has taken longer than any run may. */
export class RunTooLong extends Error {
  override readonly name = 'RunTooLong';
}

export interface RunLimits {
  /** How long a run may take in all, waits for Procore's limits included. */
  readonly longestMs: number;
  /** After so long without a sign from Procore a run does not count among those that are executed at a time. */
  readonly silenceMs: number;
}

export interface RunClock {
  /** To be called whenever the run gets on. */
  gotOn(): void;
  stop(): void;
}

/** Aborts a run that takes too long, and tells when it has been silent for a while. */
export function startRunClock(
  { longestMs, silenceMs }: RunLimits,
  run: AbortController,
  onSilence: () => void,
): RunClock {
  const end = setTimeout(() => run.abort(new RunTooLong()), longestMs);
  let silence = setTimeout(onSilence, silenceMs);
  return {
    gotOn() {
      clearTimeout(silence);
      silence = setTimeout(onSilence, silenceMs);
    },
    stop() {
      clearTimeout(end);
      clearTimeout(silence);
    },
  };
}
