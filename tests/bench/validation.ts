import { judge } from '../../reference-backend/runs/judge.ts';
import { readAccess } from '../../src/procore-api/access/read-access.ts';
import { createTokenCache } from '../../src/procore-api/client/token-cache.ts';
import { createStandInFetch } from '../procore-stand-in/in-process.ts';
import { createWorld, type World } from '../procore-stand-in/world.ts';

const PROJECTS = 10_000;
const PER_PAGE = 300;
const ROUNDS = 5;

/** How many are connected, and how many of the permitted ones are inactive. */
const WORLDS = [
  [120, 40],
  [1_000, 40],
  [10_000, 40],
  [10_000, 0],
] as const;

export interface ValidationCost {
  readonly [size: string]: {
    readonly requests: number;
    /** The pages that the permitted projects fill: nobody can know them with fewer requests. */
    readonly floor: number;
    /** Median over the rounds; without the time in which Procore's stand-in makes its answers. */
    readonly 'own compute ms': number;
    /** How much the heap has grown when the judgement is there. */
    readonly 'heap MB': number;
  };
}

/**
 * One validation in a company of 10,000 projects, by the number of connected ones. 9 in 10 of them are permitted, and
 * so are all others. Where no inactive project is in sight, the list cannot show that it heeds the status, and what it
 * lacks is read by itself, as far as that is affordable.
 */
export async function measureValidations(): Promise<ValidationCost> {
  const costs: Record<string, ValidationCost[string]> = {};
  for (const [connected, inactive] of WORLDS) {
    const world = createWorld({ projects: PROJECTS, connected, permitted: Math.round(connected * 0.9) });
    const { app, connectedProjectIds } = world.integration;
    const isConnected = new Set(connectedProjectIds);
    for (const { id } of world.company.projects) if (!isConnected.has(id)) app.permittedProjectIds.add(id);
    const permitted = world.company.projects.filter(({ id }) => app.permittedProjectIds.has(id));
    for (const [index, project] of permitted.entries()) project.active = index >= inactive;
    // The first round is the engine's warming up.
    await measureOne(world);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureOne(world));
    rounds.sort((one, other) => one['own compute ms'] - other['own compute ms']);
    costs[`${connected} connected, ${inactive} inactive`] = rounds[Math.floor(ROUNDS / 2)] as ValidationCost[string];
  }
  return costs;
}

async function measureOne(world: World): Promise<ValidationCost[string]> {
  const answer = createStandInFetch(world);
  let procoreMs = 0;
  let requests = 0;
  const fetch = async (url: string, init: RequestInit) => {
    const start = performance.now();
    const response = await answer(url, init);
    procoreMs += performance.now() - start;
    if (new URL(url).pathname.startsWith('/rest/')) requests += 1;
    return response;
  };
  const { app, connectedProjectIds } = world.integration;
  const byId = new Map(world.company.projects.map((project) => [project.id, project]));
  const projects = connectedProjectIds.map((id) => ({ id, name: byId.get(id)?.name ?? '', number: null }));
  const question = {
    loginUrl: 'https://login.procore.com',
    apiUrl: 'https://api.procore.com',
    companyId: world.company.id,
    clientKey: app.clientId,
    clientSecret: app.clientSecret,
    projects,
    permittedTable: null,
    requiredTools: [],
    previousCredential: null,
  };
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const start = performance.now();
  const reading = await readAccess(question, { fetch, tokens: createTokenCache() });
  const judgement = judge(projects, reading);
  const ownMs = performance.now() - start - procoreMs;
  const heapMb = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;
  const missing = connectedProjectIds.filter((id) => !app.permittedProjectIds.has(id)).length;
  if (judgement.counts.missing !== missing)
    throw new Error(`${judgement.counts.missing} missing instead of ${missing}`);
  return {
    requests,
    floor: Math.max(1, Math.ceil(app.permittedProjectIds.size / PER_PAGE)),
    'own compute ms': Math.round(ownMs * 10) / 10,
    'heap MB': Math.round(heapMb * 10) / 10,
  };
}
