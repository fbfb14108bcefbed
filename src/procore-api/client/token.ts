import * as z from 'zod/mini';
import { credentialsRejected, type Result, succeeded, unreachable } from '../http/failures.ts';
import { bodyOf, type RestAnswer } from '../http/request.ts';
import { type PatientConnection, sendPatiently } from '../http/retry.ts';
import type { CachedToken } from './access-token.ts';

export interface ClientCredentials {
  readonly loginUrl: string;
  readonly clientKey: string;
  readonly clientSecret: string;
}

/** Procore's own figure, for an answer that gives none. */
const LIFE_SECONDS = 5_400;

/** A token is replaced so long before it expires, so that it does not expire on its way. */
const MARGIN_SECONDS = 60;

const tokenSchema = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.catch(z.optional(z.string().check(z.regex(/^\d{1,7}$/))), undefined),
});
const refusalSchema = z.object({ error: z.enum(['invalid_client', 'unauthorized_client']) });

/** Before an answer that gives no token is asked for once more. */
const PAUSE_MS = 1_000;
const MOST_TRIES = 3;

/**
 * An access token by the client credentials grant. Credentials are rejected by a login host that says so in its known
 * form twice: anything on the way there may answer a 401.
 */
export async function fetchToken(
  credentials: ClientCredentials,
  connection: PatientConnection,
): Promise<Result<CachedToken>> {
  let refusals = 0;
  for (let tries = 1; ; tries += 1) {
    const sent = await askForToken(credentials, connection);
    if (!sent.ok) return sent;
    const token = tokenOf(sent.value, connection.now());
    if (token.ok) return token;
    if (isRefusal(sent.value)) refusals += 1;
    if (refusals === 2) return credentialsRejected();
    if (tries === MOST_TRIES) return token;
    await connection.patience.wait(PAUSE_MS, connection.signal);
  }
}

async function askForToken(
  { loginUrl, clientKey, clientSecret }: ClientCredentials,
  connection: PatientConnection,
): Promise<Result<RestAnswer>> {
  const body = { grant_type: 'client_credentials', client_id: clientKey, client_secret: clientSecret };
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return await sendPatiently(`${loginUrl}/oauth/token`, init, connection, null);
}

function tokenOf(answer: RestAnswer, now: number): Result<CachedToken> {
  const token = tokenSchema.safeParse(bodyOf(answer));
  if (answer.status !== 200 || !token.success) {
    return unreachable(`Procore's login host gave an answer that is not known here (status ${answer.status}).`);
  }
  const lifeSeconds = Number(token.data.expires_in ?? LIFE_SECONDS);
  return succeeded({ value: token.data.access_token, expiresAt: now + (lifeSeconds - MARGIN_SECONDS) * 1000 });
}

/** OAuth allows 400 beside 401 for a client that is not known. */
function isRefusal(answer: RestAnswer): boolean {
  return (answer.status === 400 || answer.status === 401) && refusalSchema.safeParse(bodyOf(answer)).success;
}
