import { ProblemError } from '../problems.ts';
import type { Sealer } from '../secrets.ts';
import type { IdempotentCall } from '../store/idempotency.ts';
import type { AppContext } from './context.ts';

/** The call as its Idempotency-Key, method, path and body tell it. Throws a `ProblemError` without a usable key. */
export function idempotentCallOf(context: AppContext, sealer: Sealer, body: unknown): IdempotentCall {
  const key = context.req.header('Idempotency-Key');
  if (key === undefined || !/^[!-~]{1,200}$/.test(key)) {
    throw new ProblemError('invalid-request', 'Send "Idempotency-Key" with 1 to 200 visible ASCII characters.');
  }
  const fingerprint = sealer.fingerprint(`${context.req.method} ${context.req.path}\n${JSON.stringify(body)}`);
  return { account: context.get('account'), key, fingerprint };
}
