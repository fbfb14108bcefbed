import { Hono } from 'hono';
import { describeError } from '../log.ts';
import { ProblemError, problemAnswer } from '../problems.ts';
import { authentication } from './authentication.ts';
import { limitedBody } from './body.ts';
import type { AppEnv, AppParts } from './context.ts';
import { accountRoutes } from './routes/account.ts';
import { credentialRoutes } from './routes/credential.ts';
import { integrationRoutes } from './routes/integrations.ts';
import { validationRoutes } from './routes/validations.ts';

/** The contract v1 over HTTP. Every error is an RFC 9457 document, and nothing may be cached. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  app.use('/v1/*', authentication(parts.database), limitedBody);
  app.route('/v1', accountRoutes(parts));
  app.route('/v1', integrationRoutes(parts));
  app.route('/v1', validationRoutes(parts));
  app.route('/v1', credentialRoutes(parts));

  app.notFound(() => problemAnswer(new ProblemError('not-found', 'This backend has no such call.')));
  app.onError((error, context) => {
    if (error instanceof ProblemError) return problemAnswer(error);
    parts.log('a call failed', { method: context.req.method, path: context.req.path, ...describeError(error) });
    return problemAnswer(new ProblemError('internal-error', 'The call failed inside the backend. Its log says more.'));
  });
  return app;
}
