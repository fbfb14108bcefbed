import fc from 'fast-check';
import * as z from 'zod/mini';
import type { OpenedDatabase } from '../../../reference-backend/database/database.ts';
import { statusesOf } from '../../../reference-backend/problems.ts';
import { CALLS, type Call, type CallName } from '../../../src/integration-backend/calls.ts';
import {
  PROBLEM_TYPE_PREFIX,
  PROBLEM_TYPES,
  type ProblemType,
  problemSchema,
} from '../../../src/integration-backend/contract.ts';
import { type FuzzRequest, fuzzRequest } from './fuzz-requests.ts';
import { createFuzzWorld, type FuzzWorld, TOKENS } from './fuzz-world.ts';
import { CANARY } from './hostile.ts';

export interface FuzzOptions {
  readonly requests: number;
  /** The same seed generates the same requests. */
  readonly seed: number;
  /** An empty database, which is closed afterwards. */
  readonly opened: OpenedDatabase;
}

export interface FuzzReport {
  readonly requests: number;
  /** How many answers had which status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How often each call was answered as it should be when all is right. */
  readonly successes: Readonly<Record<string, number>>;
  /** How many answers had which problem type. */
  readonly problems: Readonly<Record<string, number>>;
  readonly slowestMs: number;
}

const PROBLEMS_OF_EVERY_CALL: readonly ProblemType[] = [
  'token-refused',
  'scope-missing',
  'invalid-request',
  'too-many-requests',
];

/**
 * Sends that many generated requests to the reference backend in process. Rejects with the first one whose answer is
 * not as the contract has it: a 5xx, an error that is no problem document, a body that does not fit, a secret.
 */
export async function fuzz({ requests, seed, opened }: FuzzOptions): Promise<FuzzReport> {
  const world = await createFuzzWorld(opened);
  const memory: Memory = { runIds: [], etag: '"1"' };
  const report = { statuses: {}, successes: {}, problems: {}, slowestMs: 0 };
  let sent = 0;
  try {
    const property = fc.asyncProperty(fuzzRequest, async (request) => {
      if (request.ending !== null) await world.endOneRun(request.ending);
      for (let times = request.isReplayed ? 2 : 1; times > 0 && sent < requests; times -= 1) {
        sent += 1;
        await sendAndCheck(world, memory, request, report);
      }
    });
    await fc.assert(property, { numRuns: requests, seed, endOnFailure: true });
  } finally {
    await world.close();
  }
  return { requests: sent, ...report };
}

/** What later requests use of earlier answers. */
interface Memory {
  readonly runIds: string[];
  etag: string;
}

type Counts = Record<string, number>;

async function sendAndCheck(
  world: FuzzWorld,
  memory: Memory,
  request: FuzzRequest,
  report: { statuses: Counts; successes: Counts; problems: Counts; slowestMs: number },
): Promise<void> {
  const built = build(memory, request);
  const started = performance.now();
  const response = await world.app.request(built.request);
  const text = await response.text();
  report.slowestMs = Math.max(report.slowestMs, performance.now() - started);
  count(report.statuses, String(response.status));

  const said = `${text}\n${[...response.headers].flat().join('\n')}\n${world.logged.join('\n')}`;
  for (const secret of [CANARY, ...Object.values(TOKENS)]) {
    if (said.includes(secret)) throw new Error(`The answer or the log holds a secret that was sent: ${said}`);
  }
  requireHeader(response, 'Cache-Control', 'no-store');
  requireHeader(response, 'X-Content-Type-Options', 'nosniff');
  if (response.status >= 500) throw new Error(`${response.status}: ${text}\n${world.logged.at(-1) ?? ''}`);
  if (response.status >= 400) {
    count(report.problems, checkProblem(response, text, built));
    return;
  }
  if (built.request.method === 'HEAD') return;
  if (built.name === null) throw new Error(`A request that is no call got ${response.status}.`);
  checkSuccess(CALLS[built.name], response, text, memory);
  count(report.successes, built.name);
}

interface Built {
  readonly request: Request;
  /** The call whose method and address it has; `null` for none: then any problem may be the answer. */
  readonly name: CallName | null;
}

function build({ runIds, etag }: Memory, request: FuzzRequest): Built {
  const call: Call = CALLS[request.name];
  const path = call.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const part = request.path[name] ?? { text: '' };
    const text = 'text' in part ? part.text : knownRun(runIds, part.known);
    return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ''));
  });
  const query = request.query.map(([name, value]) => [name, value]);
  const url = new URL(`http://127.0.0.1/v1${path}?${new URLSearchParams(query)}`);
  const method = request.method ?? call.method;
  const headers = new Headers({ 'Content-Type': request.contentType });
  if (request.authorization !== null) headers.set('Authorization', request.authorization);
  if (request.idempotencyKey !== null) headers.set('Idempotency-Key', request.idempotencyKey);
  if (request.ifMatch !== null) headers.set('If-Match', request.ifMatch === 'current' ? etag : request.ifMatch.text);
  const body = method === 'GET' || method === 'HEAD' ? null : bytesOf(request.body, runIds);
  const isAddress = url.pathname === `/v1${path}` && !/\/(\/|$)/.test(path);
  const names = Object.keys(CALLS) as CallName[];
  const name = names.find((each) => CALLS[each].path === call.path && CALLS[each].method === method);
  return {
    request: new Request(url, { method, headers, body }),
    name: isAddress && name !== undefined ? name : null,
  };
}

/** One of the newest runs. */
function knownRun(runIds: readonly string[], known: number): string {
  return runIds.at(-1 - (known % 4)) ?? 'no-run-yet';
}

function bytesOf(body: FuzzRequest['body'], runIds: readonly string[]): Uint8Array<ArrayBuffer> | null {
  if (body === null) return null;
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return new TextEncoder().encode(JSON.stringify({ validationId: knownRun(runIds, body.known) }));
}

/** The last word of the problem's type. */
function checkProblem(response: Response, text: string, { name, request }: Built): ProblemType {
  requireHeader(response, 'Content-Type', 'application/problem+json');
  // An answer to HEAD has no body.
  if (request.method === 'HEAD') return 'not-found';
  const problem = problemSchema.parse(JSON.parse(text));
  const type = PROBLEM_TYPES.find((each) => problem.type === PROBLEM_TYPE_PREFIX + each);
  if (type === undefined) throw new Error(`An unknown problem: ${text}`);
  if (problem.status !== response.status || !statusesOf(type).some((status) => status === response.status)) {
    throw new Error(`A problem with another status: ${response.status} ${text}`);
  }
  if (name !== null && ![...PROBLEMS_OF_EVERY_CALL, ...CALLS[name].problems].includes(type)) {
    throw new Error(`A problem that this call does not have: ${text}`);
  }
  if (type === 'token-refused') requireHeader(response, 'WWW-Authenticate', 'Bearer');
  if (type === 'method-not-allowed' && !response.headers.has('Allow')) throw new Error('405 without Allow.');
  return type;
}

function checkSuccess(call: Call, response: Response, text: string, memory: Memory): void {
  if (response.status !== call.status) throw new Error(`${response.status} in the place of ${call.status}.`);
  requireHeader(response, 'Content-Type', 'application/json');
  const schema = call.isList ? z.array(call.answer) : call.answer;
  const body: unknown = schema.parse(JSON.parse(text));
  if (call.isList) {
    const { length } = body as unknown[];
    if (!(Number(response.headers.get('Total')) >= length)) throw new Error('A list without its Total.');
    if (!(Number(response.headers.get('Per-Page')) >= length)) throw new Error('A page without its length.');
    if (!response.headers.has('Link')) throw new Error('A list without links.');
  }
  if (call.hasETag) memory.etag = presentHeader(response, 'ETag');
  if (call.status === 202) {
    const { id } = body as { id: string };
    if (!presentHeader(response, 'Location').endsWith(`/${id}`)) throw new Error('A run without its place.');
    presentHeader(response, 'Retry-After');
    memory.runIds.push(id);
  }
}

function requireHeader(response: Response, name: string, wanted: string): void {
  const value = response.headers.get(name);
  if (value?.split(';')[0] !== wanted) throw new Error(`${name} is ${value} in the place of ${wanted}.`);
}

function presentHeader(response: Response, name: string): string {
  const value = response.headers.get(name);
  if (value === null) throw new Error(`An answer without ${name}.`);
  return value;
}

function count(counts: Counts, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
