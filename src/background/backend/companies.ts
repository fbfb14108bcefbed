/** The companies and their integrations, from all backends together. */
import type { Environment } from '../../domain/environment.ts';
import type { Company, Integration } from '../../domain/integration.ts';
import { isKeptId } from '../../domain/kept-id.ts';
import { type Problem, ProblemError, problemOf } from '../../domain/problem.ts';
import { companiesOf, integrationOf } from '../../integration-backend/kept-backend.ts';
import type { KeptIntegration } from '../../integration-backend/kept-store.ts';
import { announceViewChange } from '../../platform/view-changes.ts';
import { nameCompany } from '../kept/company-name.ts';
import { readKept } from '../kept/store.ts';
import {
  askAgain,
  backendEnvironmentOf,
  type CompanyAnswer,
  forgetAnswers,
  NOBODY,
  readAllAnswers,
  readAnswer,
} from './answers.ts';
import { connectedBackend, readConnection } from './connection.ts';

export interface KnownCompany {
  readonly company: Company | null;
  /** `null` where the vendor's backend has not been asked yet and none are kept here. */
  readonly integrations: readonly Integration[] | null;
  /** Whether the vendor's backend has answered, or could not. */
  readonly isAsked: boolean;
  /** By this computer's clock: when the vendor's backend said this; `null` before it has. */
  readonly askedAt: number | null;
  /** Why the vendor's backend could not be asked. */
  readonly problem: Problem | null;
  /** Why what is kept in this browser is not, or not all, among them. */
  readonly keptProblem: Problem | null;
}

interface CompanyPlace {
  readonly companyId: string;
  readonly environment: Environment;
}

export async function readCompany({ companyId, environment }: CompanyPlace): Promise<KnownCompany> {
  const vendors = readConnection().then((connection) => (connection === null ? NOBODY : readAnswer(companyId)));
  return together(...(await Promise.all([vendors, keptOf(companyId)])), environment);
}

/** Asks the vendor's backend anew. */
export async function refreshCompany(companyId: string): Promise<readonly Integration[]> {
  const answer = await askAgain(companyId);
  // What is wrong with the storage is said with what is kept there.
  await nameCompany(companyId).catch(() => undefined);
  const kept = await keptOf(companyId);
  await announceViewChange();
  return [...(answer.integrations ?? []), ...kept.integrations.map(integrationOf)];
}

/** Asks whoever serves the integration anew. */
export async function refreshBackendOf({ id, companyId }: { id: string; companyId: string }): Promise<void> {
  if (!isKeptId(id)) await askAgain(companyId);
  await announceViewChange();
}

/** Somebody has changed or removed what is known here: whoever serves it is to be asked again. */
export function isOfChangedIntegration(error: unknown): boolean {
  return error instanceof ProblemError && ['not-found', 'changed-meanwhile'].includes(error.problem.code);
}

/** Whether there is anybody to ask about any company, or may be: what cannot be read is no first contact. */
export async function isAnythingServed(): Promise<boolean> {
  if ((await readConnection()) !== null) return true;
  const kept = await readKept().catch(() => null);
  return kept === null || kept.integrations.length > 0 || kept.hasUnreadable;
}

/** By the clock of whoever serves the integration: what it showed at the latest answer; `null` where it does not say. */
export async function backendTimeOf({ id, companyId }: Integration): Promise<number | null> {
  return isKeptId(id) ? Date.now() : (await readAnswer(companyId)).backendTime;
}

/** All companies that are served, `null` where nobody serves any. One backend that fails does not hide the others. */
export async function servedCompanies(): Promise<{ companies: readonly Company[] | null; problem: Problem | null }> {
  let problem: Problem | null = null;
  const told = (error: unknown): [] => {
    problem = problemOf(error);
    return [];
  };
  const isConnected = (await readConnection()) !== null;
  const vendors = isConnected ? await askForCompanies().catch(told) : [];
  const kept = await readKept().then(({ integrations }) => companiesOf(integrations), told);
  const names = new Map([...kept, ...vendors].map(({ id, name }) => [id, name]));
  const companies = [...names].map(([id, name]) => ({ id, name }));
  return { companies: isConnected || companies.length > 0 ? companies : null, problem };
}

async function askForCompanies(): Promise<Company[]> {
  return (await connectedBackend()).companies();
}

/** Another backend knows other companies. */
export async function forgetCompanies(): Promise<void> {
  await forgetAnswers();
  await announceViewChange();
}

/** @throws ProblemError `not-found` where nobody who was asked for a company has this integration */
export async function findIntegration(integrationId: string): Promise<Integration> {
  const integrations = isKeptId(integrationId)
    ? (await readKept()).integrations.map(integrationOf)
    : (await readAllAnswers()).flatMap((answer) => answer.integrations ?? []);
  const integration = integrations.find(({ id }) => id === integrationId);
  if (integration === undefined) throw new ProblemError('not-found');
  return integration;
}

interface Kept {
  readonly integrations: readonly KeptIntegration[];
  readonly problem: Problem | null;
}

/** What is kept here of one company. A storage that fails hides nothing of the vendor's. */
async function keptOf(companyId: string): Promise<Kept> {
  try {
    const { integrations, hasUnreadable } = await readKept();
    return {
      integrations: integrations.filter((kept) => kept.companyId === companyId),
      problem: hasUnreadable ? { code: 'kept-unreadable' } : null,
    };
  } catch (error) {
    return { integrations: [], problem: problemOf(error) };
  }
}

function together(answer: CompanyAnswer, kept: Kept, environment: Environment): KnownCompany {
  const served = answer.integrations;
  const keptThere = kept.integrations.filter((one) => (one.environment ?? 'production') === environment);
  const isUnknown = served === null && kept.integrations.length === 0;
  return {
    company: servedThere(answer.companies, environment) ?? companiesOf(keptThere)[0] ?? null,
    integrations: isUnknown ? null : [...(served ?? []), ...kept.integrations.map(integrationOf)],
    isAsked: served !== null || answer.problem !== null,
    askedAt: answer.askedAt,
    problem: answer.problem,
    keptProblem: kept.problem,
  };
}

/** Each environment counts its companies by itself. One whose environment nobody has said may be of any. */
function servedThere(companies: readonly Company[], environment: Environment): Company | undefined {
  const there = backendEnvironmentOf(environment);
  return (
    companies.find((company) => company.environment === there) ??
    companies.find((company) => company.environment === undefined)
  );
}
