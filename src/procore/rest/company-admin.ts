import { type Result, succeeded } from './failures.ts';
import type { RestClient } from './rest-client.ts';

/**
 * Whether the app may read the company's directory, which a company admin may: to a company admin, List Projects shows
 * every project of the company, permitted or not. True also for an answer that leaves it open.
 */
export async function readsCompanyDirectory(client: RestClient, companyId: string): Promise<Result<boolean>> {
  const sent = await client.get(companyId, `/rest/v1.0/companies/${companyId}/users`, [['per_page', '1']]);
  if (!sent.ok) return sent;
  return succeeded(sent.value.status !== 403 && sent.value.status !== 404);
}
