import { parse } from 'lossless-json';
import { createStandInFetch } from '../../procore-stand-in/in-process.ts';
import { createWorld, type InstalledApp, type Project, type World } from '../../procore-stand-in/world.ts';

export const API = 'https://api.procore.com';

/** Numbers of JSON are kept as the digits that were sent. */
export type Json = string | boolean | null | Json[] | { [key: string]: Json };

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface Client {
  readonly world: World;
  readonly app: InstalledApp;
  /** Connected projects: the first four are permitted, the last two are not. */
  readonly connected: readonly Project[];
  readonly fetch: ReturnType<typeof createStandInFetch>;
  /** Milliseconds since 1970, for a test to move on. */
  readonly clock: { now: number };
  /** A new access token of the integration's app. */
  signIn(): Promise<string>;
  /** A GET of the integration's app, with one token for all, that names the first company unless told otherwise. */
  get(path: string, options?: { token?: string; companyId?: string }): Promise<Reply>;
}

export function createClient(): Client {
  const world = createWorld({ seed: 5, projects: 20, connected: 6, permitted: 4 });
  const { app, connectedProjectIds } = world.integration;
  const clock = { now: 1_800_000_000_000 };
  const fetch = createStandInFetch(world, { now: () => clock.now });
  let firstToken: string | undefined;

  async function signIn(): Promise<string> {
    const response = await fetch('https://login.procore.com/oauth/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: app.clientId,
        client_secret: app.clientSecret,
      }),
    });
    const { access_token: token } = (await response.json()) as { access_token: string };
    return token;
  }

  return {
    world,
    app,
    connected: connectedProjectIds.map((id) => projectOf(world, id)),
    fetch,
    clock,
    signIn,
    async get(path, { token, companyId = world.company.id } = {}) {
      firstToken ??= await signIn();
      const response = await fetch(API + path, {
        headers: { Authorization: `Bearer ${token ?? firstToken}`, 'Procore-Company-Id': companyId },
      });
      const body = parse(await response.text(), null, (digits) => digits) as Json;
      return { status: response.status, headers: response.headers, body };
    },
  };
}

function projectOf(world: World, id: string): Project {
  const project = world.company.projects.find((candidate) => candidate.id === id);
  if (project === undefined) throw new Error(`The world has no project ${id}.`);
  return project;
}

/** The `id` of each item of a list. */
export function idsOf({ body }: Reply): Json[] {
  if (!Array.isArray(body)) throw new Error('The answer is no list.');
  return body.map((item) => (item as { [key: string]: Json }).id ?? null);
}
