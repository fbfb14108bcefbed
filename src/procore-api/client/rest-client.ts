import { appNotInstalled, type Result, unreachable } from '../http/failures.ts';
import type { BudgetOf } from '../http/key-budgets.ts';
import { saysNotInstalled } from '../http/procore-words.ts';
import type { ProgressCounter } from '../http/progress.ts';
import type { RestAnswer } from '../http/request.ts';
import { type PatientConnection, sendPatiently } from '../http/retry.ts';
import { type ClientCredentials, fetchToken } from './token.ts';
import { type TokenCache, tokenCacheKey } from './token-cache.ts';

/** Procore's REST API as the app of one client key. */
export interface RestClient {
  /**
   * Gets `path` (from `/rest/` on) for a company. Any status below 500 but 429 is an answer, 401 only for a token that
   * was fetched just before; the text that the app is not installed in the company, given twice, is a failure.
   */
  get(companyId: string, path: string, query?: Query): Promise<Result<RestAnswer>>;
  /** The same of one project. There the text speaks of the project's company, which may be another, and is an answer. */
  getOfProject(companyId: string, path: string, query?: Query): Promise<Result<RestAnswer>>;
}

export type Query = readonly (readonly [string, string])[];

export interface RestConnection extends PatientConnection {
  readonly tokens: TokenCache;
  readonly progress: ProgressCounter;
  readonly budgetOf: BudgetOf;
  /** When the reading has to be over, in milliseconds since 1970: nothing is asked later. */
  readonly endsAt: number;
}

/** Before what would be said of the whole app is asked for once more. */
const PAUSE_MS = 500;
const UNCONFIRMED = 'Procore said once that the app is not installed in the company, and was not asked again.';

export function createRestClient(
  credentials: ClientCredentials & { readonly apiUrl: string },
  connection: RestConnection,
): RestClient {
  const { tokens, progress } = connection;
  const cacheKey = tokenCacheKey(credentials);

  async function getWithToken(url: string, companyId: string, token: string): Promise<Result<RestAnswer>> {
    const headers = { Accept: 'application/json', Authorization: `Bearer ${token}`, 'Procore-Company-Id': companyId };
    const budget = connection.budgetOf(credentials.clientKey, companyId);
    return await sendPatiently(url, { headers }, connection, budget);
  }

  async function getWhole(companyId: string, path: string, query: Query): Promise<Result<RestAnswer>> {
    const url = `${credentials.apiUrl}${path}?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`;
    await progress.tell();
    for (let isRenewed = false; ; isRenewed = true) {
      if (connection.now() >= connection.endsAt) return unreachable('Reading from Procore took too long altogether.');
      const token = await tokens.obtain(await cacheKey, () => fetchToken(credentials, connection), connection.signal);
      if (!token.ok) return token;
      const sent = await getWithToken(url, companyId, token.value.value);
      if (!sent.ok) return sent;
      if (sent.value.status !== 401 || isRenewed || saysNotInstalled(sent.value)) {
        progress.answered();
        return sent;
      }
      tokens.forget(await cacheKey, token.value.value);
    }
  }

  return {
    async get(companyId, path, query = []) {
      const sent = await getWhole(companyId, path, query);
      if (!sent.ok || !saysNotInstalled(sent.value)) return sent;
      if (!(await connection.patience.wait(PAUSE_MS, connection.signal))) return unreachable(UNCONFIRMED);
      const again = await getWhole(companyId, path, query);
      return again.ok && saysNotInstalled(again.value) ? appNotInstalled() : again;
    },
    getOfProject: (companyId, path, query = []) => getWhole(companyId, path, query),
  };
}
