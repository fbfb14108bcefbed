import * as z from 'zod/mini';
import type { Company, Integration } from '../../domain/integration.ts';
import { ProblemError, problemOf } from '../../domain/problem.ts';
import { type Capability, companySchema, integrationSchema, type Scope } from '../../integration-backend/contract.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { announceViewChange } from '../../platform/view-changes.ts';
import { connectedBackend, readConnection } from './connection.ts';
import { problemSchema } from './stored-problem.ts';

const knownCompanySchema = z.object({
  company: z.nullable(z.pick(companySchema, { id: true, name: true })),
  integrations: z.nullable(z.array(integrationSchema)),
  /** What the backend can do for the token; empty until it has been asked. */
  capabilities: z.array(z.string()),
  scopes: z.array(z.string()),
  /** By this computer's clock: when the backend said this; `null` before it has. */
  askedAt: z.nullable(z.number()),
  /** What the backend's own clock showed then; `null` where it does not say. */
  backendTime: z.nullable(z.number()),
  problem: z.nullable(problemSchema),
});

/** What the backend last said of one company, and why it could not be asked again if it could not. */
export type KnownCompany = z.infer<typeof knownCompanySchema>;

const UNKNOWN: KnownCompany = {
  company: null,
  integrations: null,
  capabilities: [],
  scopes: [],
  askedAt: null,
  backendTime: null,
  problem: null,
};

/** By company id. A cache: the backend is the source. */
const companiesItem = storedItem('session', {
  name: 'companies',
  version: 3,
  schema: z.record(z.string(), knownCompanySchema),
  fallback: {},
});

export async function readCompany(companyId: string): Promise<KnownCompany> {
  return (await companiesItem.read())[companyId] ?? UNKNOWN;
}

/** Asks the backend for the company and its integrations. What was known before stays where it cannot be asked. */
export async function refreshCompany(companyId: string): Promise<KnownCompany> {
  const asked = await askBackend(companyId).catch((error) => ({ problem: problemOf(error) }));
  const known = { ...(await readCompany(companyId)), ...asked };
  await companiesItem.update((companies) => ({ ...companies, [companyId]: known }));
  await announceViewChange();
  return known;
}

/** All companies that the backend serves, `null` where none is connected. */
export async function servedCompanies(): Promise<readonly Company[] | null> {
  if ((await readConnection()) === null) return null;
  const companies = await (await connectedBackend()).companies();
  return companies.map(({ id, name }) => ({ id, name }));
}

/** Another backend knows other companies. */
export async function forgetCompanies(): Promise<void> {
  await companiesItem.update(() => ({}));
  await announceViewChange();
}

/** @throws ProblemError `not-found` where no company we have asked for has this integration */
export async function findIntegration(integrationId: string): Promise<Integration> {
  for (const { integrations } of Object.values(await companiesItem.read())) {
    const integration = integrations?.find(({ id }) => id === integrationId);
    if (integration !== undefined) return integration;
  }
  throw new ProblemError('not-found');
}

/** Whether the backend of the company can do this, and the token may. */
export async function isOffered(companyId: string, capability: Capability, scope: Scope): Promise<boolean> {
  const { capabilities, scopes } = await readCompany(companyId);
  return capabilities.includes(capability) && scopes.includes(scope);
}

async function askBackend(companyId: string): Promise<KnownCompany> {
  const backend = await connectedBackend();
  const { capabilities, scopes } = await backend.account();
  const company = (await backend.companies()).find(({ id }) => id === companyId) ?? null;
  const integrations = company === null ? [] : await backend.integrations(companyId);
  return {
    company: company && { id: company.id, name: company.name },
    integrations: integrations.filter((integration) => integration.companyId === companyId),
    capabilities,
    scopes,
    askedAt: Date.now(),
    backendTime: backend.time(),
    problem: null,
  };
}
