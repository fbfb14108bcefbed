/** What went wrong where an integration backend that speaks contract v1 was asked. */
import { HTTPError } from 'ky';
import { ProblemError } from '../domain/problem.ts';
import { PROBLEM_TYPE_PREFIX, type ProblemType, problemSchema } from './contract.ts';

/** Whoever asks for a longer wait is mistaken. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

export async function problemOfFailure(error: unknown): Promise<ProblemError> {
  if (error instanceof HTTPError) return problemOfAnswer(error.response);
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) {
    return new ProblemError('backend-unreachable');
  }
  throw error;
}

const CODE_OF_PROBLEM_TYPE = {
  'token-refused': 'token-refused',
  'scope-missing': 'scope-missing',
  'not-found': 'not-found',
  'method-not-allowed': 'request-refused',
  'invalid-request': 'request-refused',
  'idempotency-key-reused': 'request-refused',
  'changed-meanwhile': 'changed-meanwhile',
  'save-gate-closed': 'save-gate-closed',
  'confirmation-needed': 'confirmation-needed',
  'evidence-refused': 'evidence-refused',
  'stop-sync-refused': 'stop-sync-refused',
  'already-running': 'already-running',
  'too-many-requests': 'too-many-requests',
  unavailable: 'backend-failing',
  'internal-error': 'backend-failing',
} as const satisfies Record<ProblemType, string>;

async function problemOfAnswer(response: Response): Promise<ProblemError> {
  if (response.status === 401) return new ProblemError('token-refused');
  const retryAt = retryAtOf(response.headers);
  if (response.status >= 500) return new ProblemError('backend-failing', undefined, retryAt);
  const text = await response.text();
  // Whoever limits requests on the way to the backend sends no problem document.
  if (response.status === 429) return new ProblemError('too-many-requests', detailIn(text), retryAt);
  const document = problemSchema.safeParse(parseJson(text));
  if (!document.success) return new ProblemError('not-a-backend');
  const { type, title, detail } = document.data;
  const known = Object.entries(CODE_OF_PROBLEM_TYPE).find(([name]) => type === PROBLEM_TYPE_PREFIX + name);
  return new ProblemError(known?.[1] ?? 'request-refused', detail ?? title);
}

function detailIn(text: string): string | undefined {
  try {
    return problemSchema.safeParse(JSON.parse(text)).data?.detail;
  } catch {
    return undefined;
  }
}

/** Retry-After is a number of seconds, or a date by the clock of whoever answered. `undefined` where nothing is said. */
function retryAtOf(headers: Headers): string | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  const answeredAt = Date.parse(headers.get('date') ?? '');
  const waitMs = /^\d{1,6}$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - (Number.isNaN(answeredAt) ? Date.now() : answeredAt);
  return waitMs <= LONGEST_WAIT_MS ? new Date(Date.now() + Math.max(0, waitMs)).toISOString() : undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('not-a-backend');
  }
}
