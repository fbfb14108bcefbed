import { appNotInstalled, type Result } from './failures.ts';
import type { BudgetOf } from './key-budgets.ts';
import type { ProgressCounter } from './progress.ts';
import type { Answer } from './request.ts';
import { type PatientConnection, sendPatiently } from './retry.ts';
import { type ClientCredentials, fetchToken } from './token.ts';
import { type TokenCache, tokenCacheKey } from './token-cache.ts';

/** Procore's REST API as the app of one client key. */
export interface RestClient {
  /**
   * Gets `path` (from `/rest/` on) for a company. Any status below 500 but 429 is an answer, 401 only for a token that
   * was fetched just before; the text that the app is not installed in the company is a failure.
   */
  get(companyId: string, path: string, query?: readonly (readonly [string, string])[]): Promise<Result<Answer>>;
}

export interface RestConnection extends PatientConnection {
  readonly tokens: TokenCache;
  readonly progress: ProgressCounter;
  readonly budgetOf: BudgetOf;
}

export function createRestClient(
  credentials: ClientCredentials & { readonly apiUrl: string },
  connection: RestConnection,
): RestClient {
  const { tokens, progress } = connection;
  const cacheKey = tokenCacheKey(credentials);

  async function getWithToken(url: string, companyId: string, token: string): Promise<Result<Answer>> {
    const headers = { Accept: 'application/json', Authorization: `Bearer ${token}`, 'Procore-Company-Id': companyId };
    const budget = connection.budgetOf(credentials.clientKey, companyId);
    return await sendPatiently(url, { headers }, connection, budget);
  }

  return {
    async get(companyId, path, query = []) {
      const url = `${credentials.apiUrl}${path}?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`;
      await progress.tell();
      for (let isRenewed = false; ; isRenewed = true) {
        const token = await tokens.obtain(await cacheKey, () => fetchToken(credentials, connection));
        if (!token.ok) return token;
        const sent = await getWithToken(url, companyId, token.value.value);
        if (!sent.ok) return sent;
        if (saysNotInstalled(sent.value)) return appNotInstalled();
        if (sent.value.status !== 401 || isRenewed) {
          progress.answered();
          return sent;
        }
        tokens.forget(await cacheKey, token.value.value);
      }
    },
  };
}

function saysNotInstalled({ status, text }: Answer): boolean {
  return (status === 401 || status === 403) && /app is not connected to this company/i.test(text);
}
