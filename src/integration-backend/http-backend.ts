import ky, { type KyInstance } from 'ky';
import * as z from 'zod/mini';
import { ProblemError } from '../domain/problem.ts';
import { CALLS, type Call } from './calls.ts';
import { accountSchema, MAX_PER_PAGE } from './contract.ts';
import { parseJson, problemOfFailure } from './http-problems.ts';
import type { IntegrationBackend } from './integration-backend.ts';

/** A worker's fetch must answer within 30 s; ours give up well before. */
const TIMEOUT_MS = 15_000;

/** An integration backend that speaks contract v1. `address` ends with a slash. */
export function httpBackend(address: string, token: string): IntegrationBackend {
  let time: number | null = null;
  const http = ky.create({
    prefixUrl: `${address}v1`,
    headers: { authorization: `Bearer ${token}` },
    timeout: false,
    retry: 0,
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    hooks: {
      afterResponse: [
        (_request, _options, { headers }) => {
          const told = Date.parse(headers.get('date') ?? '');
          if (!Number.isNaN(told)) time = told;
        },
      ],
    },
  });

  return {
    time: () => time,
    async account() {
      const { body } = await send(http, CALLS.readAccount, {}, z.unknown());
      const account = accountSchema.safeParse(body);
      if (!account.success) throw problemOfAccount(body, account.error);
      return account.data;
    },
    companies: () => list(http, CALLS.listCompanies, {}),
    integrations: (companyId) => list(http, CALLS.listIntegrations, { query: { company_id: companyId } }),
    connectedProjects: (integrationId) => list(http, CALLS.listConnectedProjects, { path: { integrationId } }),
    async startValidation(integrationId, validation, idempotencyKey) {
      const headers = { 'idempotency-key': idempotencyKey };
      return (await call(http, CALLS.startValidation, { path: { integrationId }, headers, body: validation })).body;
    },
    async validation(integrationId, validationId) {
      const { body } = await call(http, CALLS.readValidation, { path: { integrationId, validationId } });
      if (body.id !== validationId || body.integrationId !== integrationId) {
        throw new ProblemError('answer-not-understood', 'The answer is about another validation.');
      }
      return body;
    },
    validatedProjects: (integrationId, validationId) =>
      list(http, CALLS.listValidatedProjects, { path: { integrationId, validationId } }),
    async cancelValidation(integrationId, validationId) {
      return (await call(http, CALLS.cancelValidation, { path: { integrationId, validationId } })).body;
    },
    async versionOf(integrationId) {
      return versionIn(await call(http, CALLS.readIntegration, { path: { integrationId } }));
    },
    async saveCredential(integrationId, { version, ...body }, idempotencyKey) {
      const headers = { 'idempotency-key': idempotencyKey, 'if-match': version };
      return (await call(http, CALLS.saveCredential, { path: { integrationId }, headers, body })).body;
    },
    async changeProject(integrationId, projectId, { synced, version }) {
      const path = { integrationId, projectId };
      const headers = { 'if-match': version };
      const answered = await call(http, CALLS.changeConnectedProject, { path, headers, body: { synced } });
      if (answered.body.id !== projectId || answered.body.synced !== synced) {
        throw new ProblemError('answer-not-understood', 'The answer is not about the change that was asked for.');
      }
      return versionIn(answered);
    },
  };
}

const otherContractSchema = z.object({
  label: z.string(),
  contractVersion: z.string().check(z.regex(/^[\d.]{1,12}$/)),
});

interface Arguments {
  /** The parameters of the call's path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Answered<Body> {
  readonly body: Body;
  readonly headers: Headers;
}

function call<Body>(
  http: KyInstance,
  spec: Call & { readonly answer: z.ZodMiniType<Body> },
  args: Arguments,
): Promise<Answered<Body>> {
  return send(http, spec, args, spec.answer);
}

async function list<Item extends { readonly id: string; readonly environment?: string }>(
  http: KyInstance,
  spec: Call & { readonly answer: z.ZodMiniType<Item> },
  args: Arguments,
  isSecond = false,
): Promise<Item[]> {
  const items: Item[] = [];
  const ids = new Set<string>();
  let promised: number | null = null;
  for (let page = 1; ; page += 1) {
    const query = { ...args.query, page: String(page), per_page: String(MAX_PER_PAGE) };
    const { body, headers } = await send(http, spec, { ...args, query }, z.array(spec.answer));
    items.push(...body);
    // Each environment counts its companies by itself.
    for (const { id, environment = '' } of body) ids.add(`${environment} ${id}`);
    const isDoubled = ids.size < items.length;
    const total = totalIn(headers);
    promised ??= total;
    // An entry that moves while the pages are turned is met twice, or not at all: that is looked at once more.
    if ((isDoubled || total !== promised) && page > 1 && !isSecond) return list(http, spec, args, true);
    if (isDoubled) throw new ProblemError('answer-not-understood', 'A list has an entry twice.');
    if (items.length === total && total === promised) return items;
    if (items.length >= total || body.length === 0) {
      throw new ProblemError('answer-not-understood', `A list promised ${promised} entries and gave ${items.length}.`);
    }
  }
}

function totalIn(headers: Headers): number {
  const told = headers.get('total') ?? '';
  if (!/^\d{1,9}$/.test(told)) throw new ProblemError('answer-not-understood', 'A list came without its Total.');
  return Number(told);
}

async function send<Body>(
  http: KyInstance,
  { method, path: template }: Call,
  { path: parameters = {}, query, headers: sent, body }: Arguments,
  schema: z.ZodMiniType<Body>,
): Promise<Answered<Body>> {
  const path = template.replace(/\{(\w+)\}/g, (_parameter, name) => encodeURIComponent(parameters[name] ?? ''));
  let text: string;
  let headers: Headers;
  try {
    const response = await http(path.slice(1), {
      method,
      // One limit for headers and body together: a body that stalls would hold its run up for ever.
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(query && { searchParams: { ...query } }),
      ...(sent && { headers: { ...sent } }),
      ...(body !== undefined && { json: body }),
    });
    headers = response.headers;
    text = await response.text();
  } catch (error) {
    throw await problemOfFailure(error);
  }
  const answer = schema.safeParse(parseJson(text));
  if (!answer.success) {
    throw new ProblemError('answer-not-understood', inOneLine(answer.error));
  }
  return { body: answer.data, headers };
}

function inOneLine(error: z.core.$ZodError): string {
  return z.prettifyError(error).split('\n', 2).join(' ');
}

function versionIn({ headers }: Answered<unknown>): string {
  const version = headers.get('etag');
  if (version === null) throw new ProblemError('answer-not-understood', 'The integration came without an ETag.');
  return version;
}

/** Another version of the contract is not another service. */
function problemOfAccount(body: unknown, error: z.core.$ZodError): ProblemError {
  const other = otherContractSchema.safeParse(body);
  if (!other.success) return new ProblemError('not-a-backend');
  const { contractVersion } = other.data;
  if (/^1(\.\d+)?$/.test(contractVersion)) return new ProblemError('answer-not-understood', inOneLine(error));
  return new ProblemError('contract-not-spoken', `It speaks version ${contractVersion}, this extension version 1.`);
}
