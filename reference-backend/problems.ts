import { PROBLEM_TYPE_PREFIX, type ProblemDocument, type ProblemType } from '../src/integration-backend/contract.ts';

const KINDS = {
  'token-refused': { status: 401, title: 'The access token is refused' },
  'not-found': { status: 404, title: 'Not found' },
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for another request' },
  'changed-meanwhile': { status: 412, title: 'The integration was changed meanwhile' },
  'save-gate-closed': { status: 409, title: 'The credential cannot be saved' },
  'already-running': { status: 409, title: 'A validation of this integration is already running' },
  'internal-error': { status: 500, title: 'The backend failed' },
} as const satisfies Record<ProblemType, { status: number; title: string }>;

export type ProblemStatus = (typeof KINDS)[ProblemType]['status'] | 413 | 415 | 428;

/** A refusal that the caller is told about as an RFC 9457 document. Thrown inside a transaction, it undoes it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly document: ProblemDocument & { readonly status: ProblemStatus };

  /** `status` is for the kinds of invalid requests that have a status of their own. */
  constructor(type: ProblemType, detail: string, status: ProblemStatus = KINDS[type].status) {
    super(detail);
    this.document = { type: `${PROBLEM_TYPE_PREFIX}${type}`, title: KINDS[type].title, status, detail };
  }
}

export function problemAnswer(error: ProblemError): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (error.document.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(error.document), { status: error.document.status, headers });
}
