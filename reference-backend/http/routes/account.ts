import { Hono } from 'hono';
import { type Account, CONTRACT_VERSION } from '../../../src/integration-backend/contract.ts';
import { listCompanies } from '../../store/accounts.ts';
import type { AppEnv, AppParts } from '../context.ts';
import { pageAnswer, pageRequestOf } from '../paging.ts';

export function accountRoutes({ database }: AppParts) {
  return new Hono<AppEnv>()
    .get('/account', (context) => {
      const { label } = context.get('account');
      return context.json<Account>({ label, contractVersion: CONTRACT_VERSION, capabilities: [], scopes: [] });
    })
    .get('/companies', async (context) => {
      const request = pageRequestOf(context);
      return pageAnswer(context, request, await listCompanies(database, context.get('account'), request));
    });
}
