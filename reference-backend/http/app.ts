import { Hono } from 'hono';
import { isDatabaseDown } from '../database/database-down.ts';
import { describeError } from '../log.ts';
import { HttpProblem, problemAnswer } from '../problems.ts';
import { authentication } from './authentication.ts';
import type { AppEnv, AppParts } from './context.ts';
import { handlersOf } from './handlers/index.ts';
import { addCalls } from './routing.ts';

/** The contract v1 over HTTP. Every error is an RFC 9457 document, and nothing may be cached. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
  });
  app.use('/v1/*', authentication(parts));
  addCalls(app, handlersOf(parts), parts.sealer);

  app.notFound(() => problemAnswer(new HttpProblem('not-found', 'This backend has no such call.')));
  app.onError((error, context) => {
    if (error instanceof HttpProblem) return problemAnswer(error);
    // Not the address: whoever calls may have written anything into it.
    parts.log('a call failed', { call: context.get('callName') ?? 'none', ...describeError(error) });
    if (isDatabaseDown(error)) return problemAnswer(databaseDown());
    return problemAnswer(new HttpProblem('internal-error', 'The call failed inside the backend. Its log says more.'));
  });
  return app;
}

/** Most restarts of a database are over by then. */
const RETRY_AFTER_SECONDS = 5;

function databaseDown(): HttpProblem {
  const detail = 'The database of the backend does not answer. Nothing was changed.';
  return new HttpProblem('unavailable', detail, 503, RETRY_AFTER_SECONDS);
}
