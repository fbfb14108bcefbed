import * as z from 'zod/mini';
import { credentialsRejected, type Result, succeeded, unreachable } from './failures.ts';
import { type Answer, bodyOf } from './request.ts';
import { type PatientConnection, sendPatiently } from './retry.ts';

export interface ClientCredentials {
  readonly loginUrl: string;
  readonly clientKey: string;
  readonly clientSecret: string;
}

const tokenSchema = z.object({ access_token: z.string().check(z.minLength(1)) });
const refusalSchema = z.object({ error: z.enum(['invalid_client', 'unauthorized_client']) });

/** An access token by the client credentials grant. It lives about 90 minutes. */
export async function fetchToken(
  credentials: ClientCredentials,
  connection: PatientConnection,
): Promise<Result<string>> {
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
  );
  if (!sent.ok) return sent;
  if (isRefusal(sent.value)) return credentialsRejected();

  const token = tokenSchema.safeParse(bodyOf(sent.value));
  if (sent.value.status !== 200 || !token.success) {
    return unreachable(`Procore's login host gave an answer that is not known here (status ${sent.value.status}).`);
  }
  return succeeded(token.data.access_token);
}

/** OAuth allows 400 beside 401 for a client that is not known; a bare 401 from a token end point means the same. */
function isRefusal(answer: Answer): boolean {
  return answer.status === 401 || (answer.status === 400 && refusalSchema.safeParse(bodyOf(answer)).success);
}
