import { eq } from 'drizzle-orm';
import type { Project } from '../../src/domain/project.ts';
import type { ProcoreEnvironment } from '../../src/procore/rest/hosts.ts';
import type { PermittedProjectsReading, ReadingOptions } from '../../src/procore/rest/permitted-projects.ts';
import type { Database } from '../database/open.ts';
import { companies, integrations } from '../database/schema.ts';
import { type Sealer, secretOf } from '../secrets.ts';
import { allConnectedProjects } from '../store/integrations.ts';
import { recordProgress } from '../store/queue.ts';
import type { ValidationRow } from '../store/validations.ts';
import { findMarketplaceKeyPair } from './candidate.ts';
import { type Judgement, judge } from './judge.ts';

export interface ProcoreQuestion {
  readonly environment: ProcoreEnvironment;
  readonly companyId: string;
  readonly clientKey: string;
  readonly clientSecret: string;
}

/** How a run asks Procore. Rejects with the signal's reason when that is aborted. */
export type AskProcore = (
  question: ProcoreQuestion,
  options: Required<Pick<ReadingOptions, 'signal' | 'onPage'>>,
) => Promise<PermittedProjectsReading>;

/** Thrown when a run is found cancelled between two pages. */
export class RunCancelled extends Error {
  override readonly name = 'RunCancelled';
}

/** Validates the candidate of a run over the projects that are connected now. */
export async function executeRun(
  database: Database,
  sealer: Sealer,
  askProcore: AskProcore,
  run: ValidationRow,
  signal: AbortSignal,
): Promise<Judgement> {
  const connected: readonly Project[] = await allConnectedProjects(database, run.integrationId);
  const question = await questionOf(database, sealer, run);
  const reading = await askProcore(question, {
    signal,
    async onPage(progress) {
      if (!(await recordProgress(database, run.id, progress))) throw new RunCancelled();
    },
  });
  return judge(connected, reading);
}

async function questionOf(database: Database, sealer: Sealer, run: ValidationRow): Promise<ProcoreQuestion> {
  const [place] = await database
    .select({ environment: companies.environment, companyId: companies.id, appName: integrations.appName })
    .from(integrations)
    .innerJoin(companies, eq(companies.id, integrations.companyId))
    .where(eq(integrations.id, run.integrationId));
  if (place === undefined) throw new Error('A run has no integration.');

  const { environment, companyId, appName } = place;
  return { environment, companyId, ...(await keyPairOf(database, sealer, run, appName)) };
}

async function keyPairOf(
  database: Database,
  sealer: Sealer,
  run: ValidationRow,
  appName: string,
): Promise<{ clientKey: string; clientSecret: string }> {
  if (run.credentialKind === 'marketplace-dmsa') {
    const pair = await findMarketplaceKeyPair(database, appName);
    if (pair === null) throw new Error('The Marketplace app of a run is gone.');
    return {
      clientKey: pair.clientKey,
      clientSecret: sealer.open(pair.clientSecretSealed, secretOf.marketplaceApp(appName)),
    };
  }
  if (run.clientKey === null || run.clientSecretSealed === null) throw new Error('The candidate of a run is gone.');
  return { clientKey: run.clientKey, clientSecret: sealer.open(run.clientSecretSealed, secretOf.validation(run.id)) };
}
