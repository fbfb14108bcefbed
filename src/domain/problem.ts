import type { ProblemCode } from './problem-codes.ts';

export type { ProblemCode };

/** Problems of the moment: the same request may work the next time. */
export function isPassing(code: ProblemCode): boolean {
  return PASSING.includes(code);
}

const PASSING: readonly ProblemCode[] = [
  'backend-unreachable',
  'backend-failing',
  'too-many-requests',
  'already-running',
  'copy-failed',
  'storage-unavailable',
  'unexpected',
];

/** Problems that are solved in the settings. */
export function isOfConnection(code: ProblemCode): boolean {
  return ['token-refused', 'scope-missing', 'permission-missing', 'no-connection'].includes(code);
}

/** What went wrong, in a form that can be stored and sent; `ui/problem-texts.ts` has the words for people. */
export interface Problem {
  readonly code: ProblemCode;
  /** A sentence of the other side, shown beside ours. Never holds a secret. */
  readonly detail?: string | undefined;
  /** Before that another try is in vain, as the other side says (ISO 8601). */
  readonly retryAt?: string | undefined;
}

/** The one error that rooms throw on purpose. Anything else is a defect. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, detail?: string, retryAt?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'ProblemError';
    this.problem = { code, detail, ...(retryAt !== undefined && { retryAt }) };
  }
}

/** What to tell the user of an error. Anything but a ProblemError is a defect, and goes to the console as well. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  console.error(error);
  return { code: 'unexpected' };
}
