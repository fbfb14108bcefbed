import { ProblemError } from '../../domain/problem.ts';

/** Whatever the browser's storage says when it fails, as what the user can do about it. */
export async function withStorage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    console.error(error);
    const isFull = error instanceof Error && error.name === 'QuotaExceededError';
    throw new ProblemError(isFull ? 'storage-full' : 'storage-unavailable');
  }
}
