import ky, { HTTPError, type KyInstance, type Options } from 'ky';
import * as z from 'zod/mini';
import { ProblemError } from '../domain/problem.ts';
import {
  accountSchema,
  companySchema,
  integrationSchema,
  MAX_PER_PAGE,
  PROBLEM_TYPE_PREFIX,
  type ProblemType,
  problemSchema,
  validatedProjectSchema,
  validationSchema,
} from './contract.ts';
import type { IntegrationBackend } from './integration-backend.ts';

/** A worker's fetch must answer within 30 s; ours give up well before. */
const TIMEOUT_MS = 15_000;

/** An integration backend that speaks contract v1. `address` ends with a slash. */
export function httpBackend(address: string, token: string): IntegrationBackend {
  const http = ky.create({
    prefixUrl: `${address}v1`,
    headers: { authorization: `Bearer ${token}` },
    timeout: false,
    retry: 0,
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
  });
  const runs = (integrationId: string) => `integrations/${encodeURIComponent(integrationId)}/validations`;
  const run = (integrationId: string, id: string) => `${runs(integrationId)}/${encodeURIComponent(id)}`;

  return {
    async accountLabel() {
      const { body } = await call(http, 'account', z.unknown());
      const account = accountSchema.safeParse(body);
      if (!account.success) throw new ProblemError('not-a-backend');
      return account.data.label;
    },
    companies: () => callForPages(http, 'companies', companySchema),
    integrations: (companyId) =>
      callForPages(http, 'integrations', integrationSchema, { searchParams: { company_id: companyId } }),
    async startValidation(integrationId, credential, idempotencyKey) {
      const options = { method: 'post', json: { credential }, headers: { 'idempotency-key': idempotencyKey } };
      return (await call(http, runs(integrationId), validationSchema, options)).body;
    },
    async validation(integrationId, id) {
      const { body } = await call(http, run(integrationId, id), validationSchema);
      if (body.id !== id || body.integrationId !== integrationId) {
        throw new ProblemError('answer-not-understood', 'The answer is about another validation.');
      }
      return body;
    },
    async attention(integrationId, id) {
      const projects = await callForPages(http, `${run(integrationId, id)}/projects`, validatedProjectSchema);
      return projects.filter((project) => project.access !== 'permitted');
    },
    async cancelValidation(integrationId, id) {
      return (await call(http, run(integrationId, id), validationSchema, { method: 'delete' })).body;
    },
    async versionOf(integrationId) {
      const { headers } = await call(http, `integrations/${encodeURIComponent(integrationId)}`, integrationSchema);
      const version = headers.get('etag');
      if (version === null) throw new ProblemError('answer-not-understood', 'The integration came without an ETag.');
      return version;
    },
    async saveCredential(integrationId, { validationId, version }, idempotencyKey) {
      const path = `integrations/${encodeURIComponent(integrationId)}/credential`;
      const headers = { 'idempotency-key': idempotencyKey, 'if-match': version };
      return (await call(http, path, validationSchema, { method: 'put', json: { validationId }, headers })).body;
    },
  };
}

async function call<Body>(
  http: KyInstance,
  path: string,
  schema: z.ZodMiniType<Body>,
  options: Options = {},
): Promise<{ body: Body; headers: Headers }> {
  let text: string;
  let headers: Headers;
  try {
    // One limit for headers and body together: a body that stalls would hold its run up for ever.
    const response = await http(path, { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) });
    headers = response.headers;
    text = await response.text();
  } catch (error) {
    throw await problemOfFailure(error);
  }
  const answer = schema.safeParse(parseJson(text));
  if (!answer.success) {
    throw new ProblemError('answer-not-understood', z.prettifyError(answer.error).split('\n', 2).join(' '));
  }
  return { body: answer.data, headers };
}

async function callForPages<Item>(
  http: KyInstance,
  path: string,
  itemSchema: z.ZodMiniType<Item>,
  { searchParams = {} }: { searchParams?: Record<string, string> } = {},
): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const query = { ...searchParams, page: String(page), per_page: String(MAX_PER_PAGE) };
    const { body, headers } = await call(http, path, z.array(itemSchema), { searchParams: query });
    items.push(...body);
    const total = Number(headers.get('total') ?? Number.NaN);
    if (!Number.isInteger(total)) throw new ProblemError('answer-not-understood', 'A list came without its Total.');
    if (items.length === total) return items;
    if (items.length > total || body.length === 0) {
      throw new ProblemError('answer-not-understood', `A list promised ${total} entries and gave ${items.length}.`);
    }
  }
}

async function problemOfFailure(error: unknown): Promise<ProblemError> {
  if (error instanceof HTTPError) return problemOfAnswer(error.response);
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) {
    return new ProblemError('backend-unreachable');
  }
  throw error;
}

const CODE_OF_PROBLEM_TYPE = {
  'token-refused': 'token-refused',
  'not-found': 'not-found',
  'invalid-request': 'request-refused',
  'idempotency-key-reused': 'request-refused',
  'changed-meanwhile': 'changed-meanwhile',
  'save-gate-closed': 'save-gate-closed',
  'already-running': 'already-running',
  'internal-error': 'backend-failing',
} as const satisfies Record<ProblemType, string>;

async function problemOfAnswer(response: Response): Promise<ProblemError> {
  if (response.status === 401) return new ProblemError('token-refused');
  if (response.status >= 500) return new ProblemError('backend-failing');
  const document = problemSchema.safeParse(parseJson(await response.text()));
  if (!document.success) return new ProblemError('not-a-backend');
  const { type, title, detail } = document.data;
  const known = Object.entries(CODE_OF_PROBLEM_TYPE).find(([name]) => type === PROBLEM_TYPE_PREFIX + name);
  return new ProblemError(known?.[1] ?? 'request-refused', detail ?? title);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('not-a-backend');
  }
}
