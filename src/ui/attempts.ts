import { useRef } from 'preact/hooks';
import { type Problem, problemOf } from '../domain/problem.ts';
import { useValue, type Value } from './use-value.ts';

type Action = () => Promise<unknown>;

export interface Attempts {
  /** What went wrong the last time, to be shown beside what it is about. */
  readonly problem: Value<Problem | null>;
  readonly attempt: (action: Action) => Promise<void>;
  /** The last action once more. */
  readonly again: () => void;
}

/** Actions of one part of the page, whose failures belong there. */
export function useAttempts(): Attempts {
  const problem = useValue<Problem | null>(null);
  const last = useRef<Action | null>(null);

  async function attempt(action: Action): Promise<void> {
    last.current = action;
    problem.value = null;
    try {
      await action();
    } catch (error) {
      problem.value = problemOf(error);
    }
  }

  return {
    problem,
    attempt,
    again: () => {
      if (last.current !== null) void attempt(last.current);
    },
  };
}
