import { randomBytes } from 'node:crypto';
import { type Answer, type Call, json, jsonObject } from './http.ts';
import type { InstalledApp, World } from './world.ts';

/** What a bearer token stands for. */
export interface AccessToken {
  readonly clientId: string;
  /** `false` once it has run out or was taken back. */
  readonly live: boolean;
}

interface IssuedToken {
  readonly clientId: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly generation: number;
}

export interface AccessTokens {
  /** `POST /oauth/token` */
  issue(call: Call): Answer;
  /** The token in an Authorization header, if it was issued here. */
  find(authorization: string | undefined): AccessToken | undefined;
}

/** `now` gives milliseconds since 1970. */
export function createAccessTokens(world: World, now: () => number): AccessTokens {
  const tokens = new Map<string, IssuedToken>();

  return {
    issue(call) {
      const request = parseTokenRequest(call);
      if (request === null) return oauthError(400, 'invalid_request', 'The request could not be read.');
      if (request.grant_type !== 'client_credentials') {
        return oauthError(400, 'unsupported_grant_type', 'Only client_credentials is granted here.');
      }
      if (!allApps(world).some((app) => isKeyOf(app, request))) {
        return oauthError(401, 'invalid_client', 'The client is unknown or its secret is wrong.');
      }
      const value = randomBytes(32).toString('base64url');
      const time = now();
      tokens.set(value, {
        clientId: String(request.client_id),
        expiresAt: time + world.tokenLifeSeconds * 1000,
        generation: world.tokenGeneration,
      });
      return json(200, {
        access_token: value,
        token_type: 'Bearer',
        expires_in: world.tokenLifeSeconds,
        created_at: Math.floor(time / 1000),
      });
    },

    find(authorization) {
      const value = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      const token = value === undefined ? undefined : tokens.get(value);
      if (token === undefined) return undefined;
      const { clientId, expiresAt, generation } = token;
      return { clientId, live: expiresAt > now() && generation === world.tokenGeneration };
    },
  };
}

function parseTokenRequest({ headers, body }: Call): Record<string, unknown> | null {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  return isForm ? Object.fromEntries(new URLSearchParams(body)) : jsonObject(body);
}

function allApps(world: World): InstalledApp[] {
  return [...world.company.apps, ...world.otherCompany.apps];
}

function isKeyOf(app: InstalledApp, request: Record<string, unknown>): boolean {
  return app.clientId === request.client_id && app.clientSecret === request.client_secret;
}

function oauthError(status: number, error: string, description: string): Answer {
  return json(status, { error, error_description: description });
}
