export const PROBLEM_CODES = [
  // the connection to the integration backend
  'address-invalid',
  'address-not-https',
  'permission-missing',
  'backend-unreachable',
  'backend-failing',
  'too-many-requests',
  'not-a-backend',
  'answer-not-understood',
  'token-refused',
  'scope-missing',
  'no-connection',
  // a run
  'already-running',
  'changed-meanwhile',
  'save-gate-closed',
  'confirmation-needed',
  'evidence-refused',
  'stop-sync-refused',
  'request-refused',
  'not-found',
  'secret-forgotten',
  'credential-incomplete',
  'choose-credential',
  // what is kept in this browser
  'storage-unavailable',
  'storage-full',
  'kept-unreadable',
  'file-not-understood',
  'file-too-new',
  // Procore's page
  'panel-covered',
  'page-changed',
  'list-not-read',
  'selection-failed',
  'selection-differs',
  'add-unavailable',
  'rows-not-found',
  'table-incomplete',
  'copy-failed',
  'list-too-large',
  'file-unreadable',
  'taken-list-gone',
  'extension-updated',
  // a defect of ours
  'unexpected',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

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
