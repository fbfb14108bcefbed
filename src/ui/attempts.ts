import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type Problem, problemOf } from '../domain/problem.ts';

type Action = () => Promise<unknown>;

/** Runs an action of the user's, and shows what goes wrong. What the user has stopped has not gone wrong. */
export async function attemptTo(action: Action, show: (problem: Problem | null) => void): Promise<void> {
  show(null);
  try {
    await action();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) show(problemOf(error));
  }
}

export interface Attempts {
  /** What went wrong the last time, to be shown beside what it is about. */
  readonly problem: Signal<Problem | null>;
  readonly attempt: (action: Action) => Promise<void>;
  /** The last action once more. */
  readonly again: () => void;
}

/** Actions of one part of the page, whose failures belong there. */
export function useAttempts(): Attempts {
  const problem = useSignal<Problem | null>(null);
  const last = useRef<Action | null>(null);

  const show = (found: Problem | null) => {
    problem.value = found;
  };
  const attempt = (action: Action) => {
    last.current = action;
    return attemptTo(action, show);
  };
  return {
    problem,
    attempt,
    again: () => {
      if (last.current !== null) void attempt(last.current);
    },
  };
}
