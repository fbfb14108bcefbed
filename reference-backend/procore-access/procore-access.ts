import { readAccess } from '../../src/procore-api/access/read-access.ts';
import type { ElsewhereMemory } from '../../src/procore-api/client/elsewhere-memory.ts';
import { createTokenCache } from '../../src/procore-api/client/token-cache.ts';
import type { ProcoreEnvironment, ProcoreHosts } from '../../src/procore-api/http/api-hosts.ts';
import { createPatience } from '../../src/procore-api/http/patience.ts';
import type { RequestBudget } from '../../src/procore-api/http/request-budget.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { AskProcore } from '../runs/execute.ts';
import type { Sealer } from '../sealer.ts';
import { createRegionFollower } from './company-region.ts';
import { elsewhereLooks } from './elsewhere-looks.ts';
import { createSharedRequestBudget } from './shared-request-budget.ts';

export interface ProcoreAccessParts {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly hosts: Readonly<Record<ProcoreEnvironment, ProcoreHosts>>;
  readonly now: () => Date;
  readonly log: Log;
}

const REQUEST_TIMEOUT_MS = 20_000;
const RESERVED_FOR_MS = REQUEST_TIMEOUT_MS + 10_000;
/** Less than a run may take in all, so that one that waits in vain still tells what it has found. */
const PATIENCE_MS = 20 * 60_000;

/** How the runs of this process ask Procore: with tokens of the process, within the limits of the whole database. */
export function createProcoreAccess({ database, sealer, hosts, now, log }: ProcoreAccessParts): AskProcore {
  const tokens = createTokenCache();
  const followRegion = createRegionFollower(database, now, log);
  const budgets = new Map<string, (companyId: string) => RequestBudget>();

  function elsewhereOf(environment: ProcoreEnvironment, clientKey: string): ElsewhereMemory {
    return elsewhereLooks(database, sealer.fingerprint(`elsewhere:${environment}:${clientKey}`), now);
  }

  function budgetOf(environment: ProcoreEnvironment, clientKey: string, companyId: string): RequestBudget {
    const digest = sealer.fingerprint(`request-budget:${environment}:${clientKey}`);
    const budget = budgets.get(digest) ?? createSharedRequestBudget(database, digest, RESERVED_FOR_MS);
    budgets.set(digest, budget);
    return budget(companyId);
  }

  return async ({ environment, needsNewToken, ...question }, { signal, onProgress }) => {
    const app = { ...question, ...hosts[environment] };
    const shared = {
      signal,
      tokens: needsNewToken ? createTokenCache() : tokens,
      timeoutMs: REQUEST_TIMEOUT_MS,
      elsewhere: elsewhereOf(environment, app.clientKey),
      budgetOf: (clientKey: string, companyId: string) => budgetOf(environment, clientKey, companyId),
    };
    const reading = await readAccess(app, { ...shared, onProgress, patience: createPatience(PATIENCE_MS) });
    if (reading.outcome === 'read' && reading.isAnswered) await followRegion(app, shared);
    return reading;
  };
}
