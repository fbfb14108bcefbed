import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Problem } from '../domain/problem.ts';
import { type Action, attemptTo } from './attempt-to.ts';

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
