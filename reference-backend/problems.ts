import { PROBLEM_TYPE_PREFIX, type ProblemDocument, type ProblemType } from '../src/integration-backend/contract.ts';

/** The first status of each is what it has unless said otherwise. */
const KINDS = {
  'token-refused': { statuses: [401], title: 'The access token is refused' },
  'scope-missing': { statuses: [403], title: 'The access token may not be used for this' },
  'not-found': { statuses: [404], title: 'Not found' },
  'method-not-allowed': { statuses: [405], title: 'The address does not know this method' },
  'invalid-request': { statuses: [400, 408, 413, 415, 417, 422, 428, 431], title: 'The request is not valid' },
  'idempotency-key-reused': { statuses: [422], title: 'The Idempotency-Key was used for another request' },
  'changed-meanwhile': { statuses: [412], title: 'The integration was changed meanwhile' },
  'save-gate-closed': { statuses: [409], title: 'The credential cannot be saved' },
  'confirmation-needed': { statuses: [409], title: 'The save needs one more confirmation' },
  'evidence-refused': { statuses: [422], title: 'The evidence is of another app or company' },
  'stop-sync-refused': { statuses: [409], title: 'The sync of this project cannot be stopped' },
  'already-running': { statuses: [409], title: 'A validation of this integration is already running' },
  'too-many-requests': { statuses: [429], title: 'Too many requests' },
  unavailable: { statuses: [503], title: 'The backend cannot work just now' },
  'internal-error': { statuses: [500], title: 'The backend failed' },
} as const satisfies Record<ProblemType, { statuses: readonly [number, ...number[]]; title: string }>;

export type ProblemStatus = (typeof KINDS)[ProblemType]['statuses'][number];

export function statusesOf(type: ProblemType): readonly ProblemStatus[] {
  return KINDS[type].statuses;
}

export function titleOf(type: ProblemType): string {
  return KINDS[type].title;
}

/** A refusal that the caller is told about as an RFC 9457 document. Thrown inside a transaction, it undoes it. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly document: ProblemDocument & { readonly status: ProblemStatus };
  /** When the same call may be worth another try, where that is known. */
  readonly retryAfterSeconds: number | null;

  constructor(
    type: ProblemType,
    detail: string,
    status: ProblemStatus = KINDS[type].statuses[0],
    retryAfterSeconds: number | null = null,
  ) {
    super(detail);
    this.retryAfterSeconds = retryAfterSeconds;
    this.document = { type: `${PROBLEM_TYPE_PREFIX}${type}`, title: KINDS[type].title, status, detail };
  }
}

export function problemAnswer(error: HttpProblem): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (error.retryAfterSeconds !== null) headers.set('Retry-After', String(error.retryAfterSeconds));
  if (error.document.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(error.document), { status: error.document.status, headers });
}
