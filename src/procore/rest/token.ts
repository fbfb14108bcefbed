import * as z from 'zod/mini';
import { credentialsRejected, type Result, succeeded, unreachable } from './failures.ts';
import { type Answer, bodyOf } from './request.ts';
import { type PatientConnection, sendPatiently } from './retry.ts';
import type { CachedToken } from './token-cache.ts';

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

/** An access token by the client credentials grant. */
export async function fetchToken(
  credentials: ClientCredentials,
  connection: PatientConnection,
): Promise<Result<CachedToken>> {
  const sent = await sendPatiently(
    `${credentials.loginUrl}/oauth/token`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: credentials.clientKey,
        client_secret: credentials.clientSecret,
      }),
    },
    connection,
    null,
  );
  if (!sent.ok) return sent;
  if (isRefusal(sent.value)) return credentialsRejected();

  const token = tokenSchema.safeParse(bodyOf(sent.value));
  if (sent.value.status !== 200 || !token.success) {
    return unreachable(`Procore's login host gave an answer that is not known here (status ${sent.value.status}).`);
  }
  const lifeSeconds = Number(token.data.expires_in ?? LIFE_SECONDS);
  return succeeded({
    value: token.data.access_token,
    expiresAt: connection.now() + (lifeSeconds - MARGIN_SECONDS) * 1000,
  });
}

/** OAuth allows 400 beside 401 for a client that is not known; a bare 401 from a token end point means the same. */
function isRefusal(answer: Answer): boolean {
  return answer.status === 401 || (answer.status === 400 && refusalSchema.safeParse(bodyOf(answer)).success);
}
