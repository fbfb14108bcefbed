import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';
import '../error-texts.ts';
import { ProblemError, problemAnswer } from '../problems.ts';
import type { AppContext } from './context.ts';

const MAX_BODY_KB = 64;

export const limitedBody = bodyLimit({
  maxSize: MAX_BODY_KB * 1024,
  onError: () => problemAnswer(new ProblemError('invalid-request', `The body is larger than ${MAX_BODY_KB} kB.`, 413)),
});

/** The body as the schema describes it. Throws a `ProblemError` that names what is wrong, without quoting any value. */
export async function readBody<Schema extends z.ZodMiniType>(
  context: AppContext,
  schema: Schema,
): Promise<z.output<Schema>> {
  const mediaType = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new ProblemError('invalid-request', 'The body must be of the type application/json.', 415);
  }
  const parsed = schema.safeParse(parseJson(await context.req.text()));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new ProblemError('invalid-request', wrong.join('; '), 422);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('invalid-request', 'The body is not JSON.');
  }
}
