import { type Judgement, judge } from '../../../reference-backend/runs/judge.ts';
import type { PermittedTable } from '../../../src/domain/permitted-table.ts';
import type { Project } from '../../../src/domain/project.ts';
import type { AccessQuestion } from '../../../src/procore-api/access/question.ts';
import { readAccess } from '../../../src/procore-api/access/read-access.ts';
import type { ReadingOptions } from '../../../src/procore-api/client/reading-options.ts';
import { createTokenCache } from '../../../src/procore-api/client/token-cache.ts';
import { createPatience, type Sleep } from '../../../src/procore-api/http/patience.ts';
import { createStandInFetch } from '../../procore-stand-in/in-process.ts';
import { type InstalledApp, projectLabel, type World } from '../../procore-stand-in/world.ts';

export const START = Date.UTC(2026, 10, 23, 12, 0, 0);

export type Visitor = ReturnType<typeof createVisitor>;

/**
 * A backend that validates the integration of a world again and again, without a network. Waiting only moves its
 * clock. Tokens are kept from one validation to the next.
 */
export function createVisitor(world: World, { patienceMs = 60_000 }: { patienceMs?: number } = {}) {
  const clock = { now: START };
  const now = () => clock.now;
  const standIn = createStandInFetch(world, { now });
  const tokens = createTokenCache(now);
  const projects = connectedProjects(world);
  const waits: number[] = [];

  return {
    clock,
    tokens,
    /** The projects that the integration syncs, under the names that they had when the visitor was made. */
    projects,
    /** How long each wait was, in milliseconds. */
    waits,
    fetch: standIn,

    async validate(question: Partial<AccessQuestion> = {}, options: ReadingOptions = {}): Promise<Judgement> {
      const asked: AccessQuestion = {
        companyId: world.company.id,
        loginUrl: 'https://login.procore.com',
        apiUrl: 'https://api.procore.com',
        clientKey: world.integration.app.clientId,
        clientSecret: world.integration.app.clientSecret,
        projects,
        permittedTable: null,
        requiredTools: [],
        previousCredential: null,
        otherCompanyIds: [world.otherCompany.id],
        ...question,
      };
      const sleep: Sleep = async (ms) => {
        waits.push(ms);
        const end = clock.now + ms;
        await Promise.resolve();
        clock.now = Math.max(clock.now, end);
      };
      const patience = createPatience(patienceMs, sleep, now);
      return judge(asked.projects, await readAccess(asked, { fetch: standIn, patience, now, tokens, ...options }));
    },
  };
}

function connectedProjects(world: World): readonly Project[] {
  const ids = new Set(world.integration.connectedProjectIds);
  return world.company.projects.filter(({ id }) => ids.has(id)).map(({ id, name, number }) => ({ id, name, number }));
}

/** Procore's table of the app's permitted projects, as the page shows it now. */
export function tableOf(world: World, app: InstalledApp = world.integration.app): PermittedTable {
  const rows = world.company.projects.filter(({ id }) => app.permittedProjectIds.has(id));
  return {
    companyId: world.company.id,
    appName: app.name,
    labels: rows.map((row) => projectLabel(row)),
    isComplete: true,
    seenAt: new Date(START).toISOString(),
  };
}

/** The paths of the requests that the world has answered, without their queries. */
export function pathsAskedOf(world: World): string[] {
  return world.requests.map(({ path }) => path.split('?')[0] ?? '');
}
