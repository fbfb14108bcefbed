import { Hono } from 'hono';
import { ProblemError } from '../../problems.ts';
import { listConnectedProjects, listIntegrations, withTheirState } from '../../store/integrations.ts';
import type { AppContext, AppEnv, AppParts } from '../context.ts';
import { etagOf } from '../etag.ts';
import { integrationOfPath } from '../look-up.ts';
import { pageAnswer, pageRequestOf } from '../paging.ts';

export function integrationRoutes({ database }: AppParts) {
  return new Hono<AppEnv>()
    .get('/integrations', async (context) => {
      const request = pageRequestOf(context);
      const page = await listIntegrations(database, context.get('account'), companyIdOf(context), request);
      return pageAnswer(context, request, page);
    })
    .get('/integrations/:id', async (context) => {
      const row = await integrationOfPath(context, database);
      const [integration] = await withTheirState(database, [row]);
      context.header('ETag', etagOf(row));
      return context.json(integration);
    })
    .get('/integrations/:id/projects', async (context) => {
      const { id } = await integrationOfPath(context, database);
      const request = pageRequestOf(context);
      return pageAnswer(context, request, await listConnectedProjects(database, id, request));
    });
}

function companyIdOf(context: AppContext): string | undefined {
  const id = context.req.query('company_id');
  if (id === undefined || /^[1-9]\d{0,19}$/.test(id)) return id;
  throw new ProblemError('invalid-request', 'company_id must be the digits of a Procore company id.');
}
