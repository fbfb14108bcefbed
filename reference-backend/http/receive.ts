import { type Call, PAGE_QUERY, PATH_PARAMETERS } from '../../src/integration-backend/calls.ts';
import { HttpProblem } from '../problems.ts';
import type { Sealer } from '../sealer.ts';
import type { IdempotentCall } from '../store/idempotency.ts';
import { readBody } from './body.ts';
import type { AppContext } from './context.ts';
import { seenTagsOf } from './etag.ts';
import { pageRequestOf } from './paging.ts';

/** Reads a call as its entry in the table describes it. Throws an `HttpProblem` that quotes nothing of the call. */
export async function receive(context: AppContext, call: Call, sealer: Sealer) {
  const path = readPath(context, call);
  const query = readQuery(context, { ...call.query, ...(call.isList && PAGE_QUERY) });
  const body = call.body === undefined ? undefined : await readBody(context, call.body);
  return {
    account: context.get('account'),
    address: context.get('address'),
    path,
    query,
    body,
    ...(call.isList && { page: pageRequestOf(query) }),
    ...(call.isIdempotent && { idempotentCall: idempotentCallOf(context, sealer, body) }),
    ...(call.needsMatch && { seen: seenTagsOf(context) }),
  };
}

/** What has not the form of an id names nothing. */
function readPath(context: AppContext, { path }: Call): Record<string, string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof PATH_PARAMETERS);
  const values = names.map((name) => [name, context.req.param(name) ?? ''] as const);
  if (values.every(([name, value]) => PATH_PARAMETERS[name].safeParse(value).success))
    return Object.fromEntries(values);
  throw new HttpProblem('not-found', 'There is nothing with this id.');
}

function readQuery(context: AppContext, schemas: NonNullable<Call['query']>): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const value = context.req.query(name);
    if (value === undefined) continue;
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      throw new HttpProblem('invalid-request', `${name}: ${parsed.error.issues[0]?.message ?? 'is not valid'}.`);
    }
    query[name] = value;
  }
  return query;
}

/** The call as its Idempotency-Key, method, path and body tell it. */
function idempotentCallOf(context: AppContext, sealer: Sealer, body: unknown): IdempotentCall {
  const key = context.req.header('Idempotency-Key');
  if (key === undefined || !/^[!-~]{1,200}$/.test(key)) {
    throw new HttpProblem('invalid-request', 'Send "Idempotency-Key" with 1 to 200 visible ASCII characters.');
  }
  const fingerprint = sealer.fingerprint(`${context.req.method} ${context.req.path}\n${JSON.stringify(body)}`);
  return { account: context.get('account'), key, fingerprint };
}
