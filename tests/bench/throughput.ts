import { validationSchema } from '../../src/integration-backend/contract.ts';
import { startStandIn } from '../procore-stand-in/server.ts';
import { createWorld, type InstalledApp } from '../procore-stand-in/world.ts';
import { startBackend } from '../support/processes.ts';
import { waitFor } from '../support/wait-for.ts';

const VALIDATIONS = 200;
const KEYS = 4;
const CONNECTED = 120;

/** The limits that the stand-in enforces on each key: both have to be waited for. The hour is a short one. */
const SPIKE = { requests: 12, windowMs: 2_000 };
const HOUR = { requests: 70, ms: 20_000 };

const TOKEN = 'throughput-bench-token';

export interface Throughput {
  readonly validations: number;
  readonly 'with their verdict': number;
  readonly requests: number;
  readonly 'over the limit': number;
  readonly 'p50 s': number;
  readonly 'p95 s': number;
}

/** 200 validations in flight at once, over 4 client keys, in one backend process against a stand-in with limits. */
export async function measureThroughput(): Promise<Throughput> {
  const world = createWorld({ projects: 1_500, connected: CONNECTED, permitted: CONNECTED });
  world.spike = SPIKE;
  world.requestsPerHour = HOUR.requests;
  world.hourMs = HOUR.ms;
  const apps = world.company.apps.slice(0, KEYS);
  const connected = world.company.projects.filter(({ id }) => world.integration.connectedProjectIds.includes(id));
  for (const app of apps) {
    app.permittedProjectIds.clear();
    for (const { id } of connected) app.permittedProjectIds.add(id);
  }
  const ids = Array.from({ length: VALIDATIONS }, (_, index) => `integration-${index}`);
  const standIn = await startStandIn(world);
  const backend = await startBackend({
    procoreUrl: `https://localhost:${standIn.port}`,
    certificateAuthority: standIn.certificateAuthority,
    seed: {
      accounts: [{ label: 'Bench', token: TOKEN, companyIds: [world.company.id] }],
      marketplaceApps: [],
      companies: [
        { id: world.company.id, name: world.company.name, environment: 'production', webHost: world.company.webHost },
      ],
      integrations: ids.map((id, index) => {
        const { clientId: clientKey, clientSecret } = apps[index % KEYS] as InstalledApp;
        return {
          id,
          companyId: world.company.id,
          name: id,
          app: { name: id, kind: 'custom' as const },
          credential: { kind: 'custom-dmsa' as const, clientKey, clientSecret },
          projects: connected.map(({ id: projectId, name, number }) => ({ id: projectId, name, number })),
        };
      }),
    },
  });
  try {
    const seconds = await Promise.all(ids.map((id) => validate(backend.url, id)));
    const finished = seconds.filter((each) => each !== null).sort((one, other) => one - other);
    return {
      validations: VALIDATIONS,
      'with their verdict': finished.length,
      requests: world.requests.filter(({ path }) => path.startsWith('/rest/')).length,
      'over the limit': world.overLimitRequests,
      'p50 s': finished[Math.floor(finished.length * 0.5)] ?? Number.NaN,
      'p95 s': finished[Math.floor(finished.length * 0.95)] ?? Number.NaN,
    };
  } finally {
    await backend.stop();
    await standIn.close();
  }
}

/** How many seconds it took from the call to the verdict "passed"; `null` for any other end. */
async function validate(backendUrl: string, integrationId: string): Promise<number | null> {
  const runs = `${backendUrl}/v1/integrations/${integrationId}/validations`;
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const start = performance.now();
  const started = await fetch(runs, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': integrationId },
    body: JSON.stringify({ credential: { kind: 'saved' } }),
  });
  const { id } = validationSchema.parse(await started.json());
  const run = await waitFor(
    `the end of ${integrationId}`,
    async () => validationSchema.parse(await (await fetch(`${runs}/${id}`, { headers })).json()),
    ({ state }) => state === 'finished' || state === 'cancelled',
  );
  return run.verdict === 'passed' ? Math.round((performance.now() - start) / 10) / 100 : null;
}
