/** What the vendor's backend last said of each company. A cache: the backend is the source. */
import * as z from 'zod/mini';
import { ENVIRONMENTS, type Environment } from '../../domain/environment.ts';
import type { Company } from '../../domain/integration.ts';
import { isKeptId } from '../../domain/kept-id.ts';
import { problemOf } from '../../domain/problem.ts';
import { integrationSchema } from '../../integration-backend/contract.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { problemSchema } from '../../platform/stored-problem.ts';
import { connectedBackend } from './connection.ts';

const inEnvironment = z.object({
  ...integrationSchema.shape,
  environments: z.optional(z.readonly(z.array(z.enum(ENVIRONMENTS)))),
});

const answerSchema = z.object({
  /** Of this number: each environment counts its companies by itself. */
  companies: z.array(
    z.object({ id: z.string(), name: z.nullable(z.string()), environment: z.optional(z.enum(ENVIRONMENTS)) }),
  ),
  /** `null` until it has been asked; none where no backend is connected. */
  integrations: z.nullable(z.array(inEnvironment)),
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
export type CompanyAnswer = z.infer<typeof answerSchema>;

const NOT_ASKED: CompanyAnswer = {
  companies: [],
  integrations: null,
  capabilities: [],
  scopes: [],
  askedAt: null,
  backendTime: null,
  problem: null,
};

/** Where no backend is connected. That is a choice, not a failure. */
export const NOBODY: CompanyAnswer = { ...NOT_ASKED, integrations: [] };

const answersItem = storedItem('session', {
  name: 'companies',
  version: 4,
  schema: z.record(z.string(), answerSchema),
  fallback: {},
});

export async function readAnswer(companyId: string): Promise<CompanyAnswer> {
  return (await answersItem.read())[companyId] ?? NOT_ASKED;
}

export async function readAllAnswers(): Promise<readonly CompanyAnswer[]> {
  return Object.values(await answersItem.read());
}

let times = 0;
/** Questions up to this one were for a backend that is connected no more. */
let forgotten = 0;
/** By company: the latest question that has been answered. */
const answered = new Map<string, number>();

/**
 * Asks the backend for the company and its integrations. What was known before stays where it cannot be asked; what
 * comes after the answer to a later question says nothing any more.
 */
export async function askAgain(companyId: string): Promise<CompanyAnswer> {
  times += 1;
  const own = times;
  const asked = await askBackend(companyId).catch((error) => unlessNobodyIsThere(problemOf(error)));
  let answer = NOT_ASKED;
  await answersItem.update((answers) => {
    answer = answers[companyId] ?? NOT_ASKED;
    if (own <= forgotten || own < (answered.get(companyId) ?? 0)) return answers;
    if (!asked.problem) answered.set(companyId, own);
    answer = { ...answer, ...asked };
    return { ...answers, [companyId]: answer };
  });
  return answer;
}

/** Another backend knows other companies. */
export async function forgetAnswers(): Promise<void> {
  forgotten = times;
  await answersItem.update(() => ({}));
}

function unlessNobodyIsThere(problem: NonNullable<CompanyAnswer['problem']>): Partial<CompanyAnswer> {
  return problem.code === 'no-connection' ? NOBODY : { problem };
}

async function askBackend(companyId: string): Promise<CompanyAnswer> {
  const backend = await connectedBackend();
  const { capabilities, scopes } = await backend.account();
  const companies = (await backend.companies()).filter(({ id }) => id === companyId);
  const integrations = companies.length === 0 ? [] : await backend.integrations(companyId);
  const environments = environmentsOf(companies);
  return {
    companies: companies.map(({ id, name, environment }) => ({ id, name, environment })),
    // An id of this browser's would be taken for an integration that is kept here.
    integrations: integrations
      .filter((one) => one.companyId === companyId && !isKeptId(one.id))
      .map((one) => ({ ...one, environments })),
    capabilities,
    scopes,
    askedAt: Date.now(),
    backendTime: backend.time(),
    problem: null,
  };
}

/** The contract knows no federal zone: its companies are production to a backend. */
export function backendEnvironmentOf(environment: Environment): Environment {
  return environment === 'federal' ? 'production' : environment;
}

/** Where they may live; `undefined` where one of them does not say. */
function environmentsOf(companies: readonly Company[]): Environment[] | undefined {
  const told = companies.flatMap(({ environment }) => environment ?? []);
  if (told.length < companies.length) return undefined;
  return ENVIRONMENTS.filter((environment) => told.includes(backendEnvironmentOf(environment)));
}
