import { ProblemError } from '../domain/problem.ts';

/** @throws ProblemError `copy-failed` where the browser does not let the page write to the clipboard */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw new ProblemError('copy-failed');
  }
}
