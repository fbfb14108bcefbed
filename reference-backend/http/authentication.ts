import { createMiddleware } from 'hono/factory';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../problems.ts';
import { findAccount } from '../store/accounts.ts';
import type { AppEnv } from './context.ts';

/** Lets a call through with the account of its access token, else answers 401 `token-refused`. */
export function authentication(database: Database) {
  return createMiddleware<AppEnv>(async (context, next) => {
    const [, token] = /^Bearer +([!-~]+)$/i.exec(context.req.header('Authorization') ?? '') ?? [];
    if (token === undefined)
      throw new ProblemError('token-refused', 'Send "Authorization: Bearer" and an access token.');
    const account = await findAccount(database, token);
    if (account === null) throw new ProblemError('token-refused', 'This backend does not know the access token.');
    context.set('account', account);
    await next();
  });
}
