import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';
import type { CallName } from '../../src/integration-backend/calls.ts';
import './error-texts.ts';
import { HttpProblem, problemAnswer } from '../problems.ts';
import type { AppEnv } from './context.ts';

const MAX_KB = 64;
/** Enough for 20,000 rows of Procore's table. */
const MAX_KB_WITH_TABLE = 4096;
/** A body may be wrong in 20,000 places. */
const ISSUES_TOLD = 5;

export function limitedBody(name: CallName): MiddlewareHandler<AppEnv> {
  const maxKb = name === 'startValidation' ? MAX_KB_WITH_TABLE : MAX_KB;
  return bodyLimit({
    maxSize: maxKb * 1024,
    onError: () => problemAnswer(new HttpProblem('invalid-request', `The body is larger than ${maxKb} kB.`, 413)),
  });
}

/** The body as the schema describes it. Throws an `HttpProblem` that names what is wrong, without quoting any value. */
export async function readBody(context: Context, schema: z.ZodMiniType): Promise<unknown> {
  const mediaType = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new HttpProblem('invalid-request', 'The body must be of the type application/json.', 415);
  }
  const parsed = schema.safeParse(parseJson(decode(await context.req.arrayBuffer())));
  if (!parsed.success) throw new HttpProblem('invalid-request', wrongIn(parsed.error), 422);
  if (!isStorable(parsed.data)) {
    throw new HttpProblem('invalid-request', 'A text has a NUL or half of a character pair in it.', 422);
  }
  return parsed.data;
}

/** Not `text()`, which would put another character in the place of what is no UTF-8, also in a secret. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HttpProblem('invalid-request', 'The body is not UTF-8.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem('invalid-request', 'The body is not JSON.');
  }
}

function wrongIn({ issues }: z.core.$ZodError): string {
  const told = issues.slice(0, ISSUES_TOLD).map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  const more = issues.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** PostgreSQL keeps any text but these. What has passed a schema is no deeper than the schema. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isStorable);
  return true;
}
