import { and, eq } from 'drizzle-orm';
import { isFresh, isTableOf, type PermittedTable } from '../../src/domain/permitted-table.ts';
import type { AccessQuestion, AccessReading } from '../../src/procore-api/access/question.ts';
import type { ReadingOptions } from '../../src/procore-api/client/reading-options.ts';
import type { ProcoreEnvironment, ProcoreHosts } from '../../src/procore-api/http/api-hosts.ts';
import type { Database } from '../database/database.ts';
import { accountCompanies, companies, integrations } from '../database/schema.ts';
import { type Sealer, secretOf } from '../sealer.ts';
import { allConnectedProjects, type IntegrationRow } from '../store/integrations.ts';
import { recordProgress } from '../store/queue.ts';
import type { ValidationRow } from '../store/validations.ts';
import { findMarketplaceKeyPair } from './candidate.ts';
import { type Judgement, judge } from './judge.ts';
import { createProgressRecorder } from './progress-recorder.ts';

export interface ProcoreQuestion extends Omit<AccessQuestion, keyof ProcoreHosts> {
  readonly environment: ProcoreEnvironment;
  /** Whether the key has to get a token of its own now: a token may outlive the key that it was given for. */
  readonly needsNewToken: boolean;
}

/** How a run asks Procore. Rejects with the signal's reason when that is aborted. */
export type AskProcore = (
  question: ProcoreQuestion,
  options: Required<Pick<ReadingOptions, 'signal' | 'onProgress'>>,
) => Promise<AccessReading>;

/** Thrown when a run is found cancelled, or taken over, between two requests. */
export class RunCancelled extends Error {
  override readonly name = 'RunCancelled';
}

/** Validates the candidate of a run over the projects that are connected now. */
export async function executeRun(
  parts: { readonly database: Database; readonly sealer: Sealer; readonly askProcore: AskProcore; readonly now: Date },
  run: ValidationRow,
  signal: AbortSignal,
): Promise<Judgement> {
  const { database, sealer, askProcore, now } = parts;
  const question = await questionOf(database, sealer, run, now);
  const recorder = createProgressRecorder(async (progress) => {
    if (!(await recordProgress(database, run, progress))) throw new RunCancelled();
  });
  const reading = await askProcore(question, { signal, onProgress: recorder.tell });
  await recorder.flush();
  return judge(question.projects, reading);
}

async function questionOf(database: Database, sealer: Sealer, run: ValidationRow, now: Date): Promise<ProcoreQuestion> {
  const [place] = await database
    .select({ environment: companies.environment, integration: integrations })
    .from(integrations)
    .innerJoin(companies, eq(companies.id, integrations.companyId))
    .where(eq(integrations.id, run.integrationId));
  if (place === undefined) throw new Error('A run has no integration.');

  const { environment, integration } = place;
  const keyPair = await keyPairOf(database, sealer, run, integration.appName);
  return {
    environment,
    needsNewToken: run.purpose === 'save',
    companyId: integration.companyId,
    ...keyPair,
    projects: await allConnectedProjects(database, integration.id),
    permittedTable: evidenceFor(run.permittedTable, integration, now),
    requiredTools: integration.requiredTools,
    otherCompanyIds: await companiesServedWith(database, run.startedBy, place),
    previousCredential: previousCredentialOf(sealer, integration, keyPair.clientKey),
  };
}

/** A table that is old, or that does not say that it is of the integration's app as it is now, is evidence of nothing. */
function evidenceFor(table: PermittedTable | null, integration: IntegrationRow, now: Date): PermittedTable | null {
  return table !== null && isFresh(table, now) && isTableOf(table, integration) ? table : null;
}

/** The other companies of the same environment that the account of the run serves; none for the backend's own runs. */
async function companiesServedWith(
  database: Database,
  accountLabel: string | null,
  { environment, integration }: { readonly environment: ProcoreEnvironment; readonly integration: IntegrationRow },
): Promise<readonly string[]> {
  if (accountLabel === null) return [];
  const rows = await database
    .select({ id: companies.id })
    .from(accountCompanies)
    .innerJoin(companies, eq(companies.id, accountCompanies.companyId))
    .where(and(eq(accountCompanies.accountLabel, accountLabel), eq(companies.environment, environment)));
  return rows.map(({ id }) => id).filter((id) => id !== integration.companyId);
}

interface KeyPair {
  readonly clientKey: string;
  readonly clientSecret: string;
}

async function keyPairOf(database: Database, sealer: Sealer, run: ValidationRow, appName: string): Promise<KeyPair> {
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

/** The saved credential, where it is of another app than the one that is tried. */
function previousCredentialOf(sealer: Sealer, integration: IntegrationRow, triedKey: string): KeyPair | null {
  const { id, credentialKind, clientKey, clientSecretSealed } = integration;
  if (credentialKind !== 'custom-dmsa' || clientKey === null || clientSecretSealed === null) return null;
  if (clientKey === triedKey) return null;
  return { clientKey, clientSecret: sealer.open(clientSecretSealed, secretOf.integration(id)) };
}
