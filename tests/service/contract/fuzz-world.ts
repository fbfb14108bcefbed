import { randomBytes } from 'node:crypto';
import type { OpenedDatabase } from '../../../reference-backend/database/database.ts';
import { createApp } from '../../../reference-backend/http/app.ts';
import { createThrottles } from '../../../reference-backend/http/throttles.ts';
import { finishRun } from '../../../reference-backend/runs/finish.ts';
import { createSealer } from '../../../reference-backend/sealer.ts';
import { seedDatabase } from '../../../reference-backend/seeding/database.ts';
import { allConnectedProjects } from '../../../reference-backend/store/integrations.ts';
import { takeNextRun } from '../../../reference-backend/store/queue.ts';
import { addToken, revokeToken } from '../../../reference-backend/store/tokens.ts';
import type { ValidatedProject } from '../../../src/domain/project.ts';
import { countAccess, verdictOf } from '../../../src/domain/verdict.ts';
import type { Judgement } from '../../../src/procore-api/access/judge.ts';
import { OTHER_TOKEN, seedDocument, TOKEN } from '../../support/backend-fixtures.ts';

/** Throttling has tests of its own. */
const UNHEEDED = { most: 1_000_000, everyMs: 60_000 };

export const TOKENS = {
  full: TOKEN,
  foreign: OTHER_TOKEN,
  reader: 'reader-token-0123456789',
  revoked: 'revoked-token-0123456789',
};

/** How a run ends that the fuzz has started. */
export const ENDINGS = ['permitted', 'not-permitted', 'not-found', 'unreachable'] as const;
export type Ending = (typeof ENDINGS)[number];

export type FuzzWorld = Awaited<ReturnType<typeof createFuzzWorld>>;

/** The reference backend in process over an empty database. Its runs end when and how they are told to. */
export async function createFuzzWorld({ database, close }: OpenedDatabase) {
  const sealer = createSealer(randomBytes(32));
  const logged: string[] = [];
  const now = () => new Date();
  await seedDatabase(database, sealer, seedDocument, now());
  for (const [label, token] of Object.entries({ reader: TOKENS.reader, revoked: TOKENS.revoked })) {
    await addToken(database, { label, token, scopes: ['read'], companyIds: ['100', '101'] }, now());
  }
  await revokeToken(database, 'revoked', now());
  const throttles = createThrottles(now, { wrongTokens: UNHEEDED, keyPairs: UNHEEDED });
  const app = createApp({
    throttles,
    trustedProxies: 0,
    database,
    sealer,
    runner: { wake: () => {}, cancel: () => {} },
    now,
    log: (message, fields) => logged.push(JSON.stringify({ message, ...fields })),
  });
  return {
    app,
    logged,
    close,
    /** Ends the oldest run that is queued, if there is one. */
    async endOneRun(ending: Ending): Promise<void> {
      const run = await takeNextRun(database, { id: 'fuzz', leaseMs: 60_000 });
      if (run === null) return;
      const connected = await allConnectedProjects(database, run.integrationId);
      const projects = connected.map((project, index) => ({ ...project, ...findingOf(ending, index) }));
      await finishRun(database, sealer, run, judgementOf(projects), now());
    },
  };
}

function findingOf(ending: Ending, index: number): Pick<ValidatedProject, 'access' | 'reason'> {
  if (ending === 'permitted' || index > 0) return { access: 'permitted', reason: null };
  return { access: ending === 'unreachable' ? 'unknown' : 'missing', reason: ending };
}

function judgementOf(projects: readonly ValidatedProject[]): Judgement {
  const counts = countAccess(projects);
  return { verdict: verdictOf(counts), counts, projects, detail: null };
}
