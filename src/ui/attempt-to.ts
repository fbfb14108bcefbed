import { type Problem, problemOf } from '../domain/problem.ts';

export type Action = () => Promise<unknown>;

/** Runs an action of the user's, and shows what goes wrong. What the user has stopped has not gone wrong. */
export async function attemptTo(action: Action, show: (problem: Problem | null) => void): Promise<void> {
  show(null);
  try {
    await action();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) show(problemOf(error));
  }
}
