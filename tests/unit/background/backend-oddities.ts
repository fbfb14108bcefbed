import { type CallName, earlierRun, json } from './odd-backend.ts';

export interface OddCall {
  readonly name: CallName;
  readonly request: Request;
  /** How many of the same name came before. */
  readonly nth: number;
  ask(): Response;
  /** True for the first who asks while the backend is used. */
  once(): boolean;
}

export type Oddity = (call: OddCall) => Response | Promise<Response>;

type Json = Record<string, unknown>;

const ALL: readonly CallName[] = [
  'account',
  'companies',
  'integrations',
  'integration',
  'connected',
  'start',
  'run',
  'found',
  'save',
];
const RUNS: readonly CallName[] = ['start', 'run', 'save'];
const LISTS: readonly CallName[] = ['companies', 'integrations', 'connected', 'found'];

/** Another body for these calls, where another oddity has left them one of its kind. */
function body(names: readonly CallName[], edit: (body: never, call: OddCall) => unknown): Oddity {
  return async (call) => {
    const answer = call.ask();
    if (!names.includes(call.name)) return answer;
    const told = await answer.clone().text();
    try {
      return json(answer.status, edit(JSON.parse(told) as never, call), Object.fromEntries(answer.headers));
    } catch {
      return answer;
    }
  };
}

function text(names: readonly CallName[], edit: (text: string) => string): Oddity {
  return async (call) => {
    const answer = call.ask();
    if (!names.includes(call.name)) return answer;
    return new Response(edit(await answer.text()), { status: answer.status, headers: answer.headers });
  };
}

function headers(names: readonly CallName[], edit: (headers: Headers) => void): Oddity {
  return (call) => {
    const answer = call.ask();
    if (names.includes(call.name)) edit(answer.headers);
    return answer;
  };
}

/** Another answer to these calls, to the first `times` of each. */
function instead(names: readonly CallName[], make: () => Response, times = Number.POSITIVE_INFINITY): Oddity {
  return (call) => (names.includes(call.name) && call.nth < times ? make() : call.ask());
}

/** Of runs that are over. */
const finished = (change: (run: Json) => Json): Oddity =>
  body(RUNS, (run: Json) => (run.state === 'finished' ? { ...run, ...change(run) } : run));

const passed = (count: number) => ({
  verdict: 'passed',
  counts: { connected: count, permitted: count, missing: 0, unknown: 0 },
});

const together =
  (...oddities: readonly Oddity[]): Oddity =>
  (call) =>
    oddities.reduce<() => Response | Promise<Response>>(
      (inner, outer) => async () => {
        const answer = await inner();
        return outer({ ...call, ask: () => answer });
      },
      () => call.ask(),
    )();

const problem = (status: number, type: string, more: Record<string, string> = {}) =>
  json(status, { type: `urn:dmsa-validator:problem:${type}`, title: 'No', status, detail: 'Not now.' }, more);
const page = (status: number) =>
  new Response('<!doctype html><h1>Hello', { status, headers: { 'content-type': 'text/html' } });

function lose(): never {
  throw new TypeError('fetch failed');
}

const withOld = (integrations: Json[]) =>
  integrations.map((one) => ({
    ...one,
    credential: { kind: 'traditional', clientKey: 'old-key', savedAt: '2025-01-01T00:00:00Z' },
  }));

/** Whatever a vendor's backend, or something on the way to it, may answer. */
export const ODDITIES: Readonly<Record<string, Oddity>> = {
  'more fields than the contract has': body(['account', ...RUNS], (told: Json) => ({ ...told, hue: { a: [1] } })),
  'capabilities of the future': body(['account'], (told: Json) => ({ ...told, capabilities: ['fly'] })),
  'a byte order mark': text(ALL, (told) => `\uFEFF${told}`),
  'weak ETags': headers(['integration'], (all) => all.set('etag', `W/${all.get('etag')}`)),
  'no ETag': headers(['integration'], (all) => all.delete('etag')),
  'no Date': headers(ALL, (all) => all.delete('date')),
  'a clock an hour behind': headers(ALL, (all) => all.set('date', new Date(Date.now() - 3_600_000).toUTCString())),
  'an older contract': body(['account'], (told: Json) => ({ ...told, contractVersion: '0.9' })),
  'a newer contract': body(['account'], (told: Json) => ({ ...told, contractVersion: '2.0' })),
  'a login page for everything': instead(ALL, () => page(200)),
  'a login page for runs': instead(['run'], () => page(200)),
  'null for everything': text(ALL, () => 'null'),
  'null for lists': text(LISTS, () => 'null'),
  envelopes: text(ALL, (told) => `{"data":${told}}`),
  'lists in envelopes': text(LISTS, (told) => `{"data":${told}}`),
  'errors in a 200': instead(RUNS, () => json(200, { errors: ['No'] })),
  'a message in a 200': instead(['found'], () => json(200, { message: 'We are back soon' })),
  'bodies that are cut off': text(RUNS, (told) => told.slice(0, -7)),
  'nothing in a 204': instead(['run', 'found'], () => new Response(null, { status: 204 })),
  'nothing in a 304': instead(['run', 'found'], () => new Response(null, { status: 304 })),
  'a 401 in the middle': instead(['run'], () => problem(401, 'token-refused')),
  'a 403 of a firewall': instead(['start'], () => page(403)),
  'a 403 for saving': instead(['save'], () => problem(403, 'scope-missing')),
  'a run that is gone': instead(['run'], () => problem(404, 'not-found')),
  'a 409 of a kind unknown': instead(['start'], () => problem(409, 'moon-is-full')),
  'a 412 without words': instead(['save'], () => new Response('', { status: 412 })),
  'a 410 page': instead(['integration'], () => page(410)),
  'busy for a moment': instead(ALL, () => problem(429, 'too-many-requests', { 'retry-after': '1' }), 1),
  'busy for a year': instead(['start'], () => problem(429, 'too-many-requests', { 'retry-after': '31536000' })),
  'busy until the end of time': instead(['start'], () =>
    problem(429, 'too-many-requests', { 'retry-after': '+275760-09-13T00:00:00Z' }),
  ),
  'busy below zero': instead(['start'], () => problem(503, 'unavailable', { 'retry-after': '-5' }), 2),
  'a 500 for each first': instead(ALL, () => page(500), 1),
  'lost for each first': instead(ALL, lose, 1),
  'no Total': headers(LISTS, (all) => all.delete('total')),
  'a blank Total': headers(LISTS, (all) => all.set('total', '')),
  'a Total of 0': headers(LISTS, (all) => all.set('total', '0')),
  'a doubled Total': headers(LISTS, (all) => all.set('total', `${all.get('total')}, ${all.get('total')}`)),
  'a Total that is too high': headers(LISTS, (all) => all.set('total', '2000')),
  'a page again and again': together(
    headers(['found', 'connected'], (all) => all.set('total', String(2 * Number(all.get('total'))))),
    finished(({ counts }) => {
      const { connected, permitted, missing, unknown } = counts as Record<string, number>;
      return {
        counts: Object.fromEntries(
          Object.entries({ connected, permitted, missing, unknown }).map(([name, count]) => [name, 2 * Number(count)]),
        ),
      };
    }),
  ),
  'blank lists': together(
    text(LISTS, () => '[]'),
    headers(LISTS, (all) => all.set('total', '')),
  ),
  'the run of yesterday again': body(['start'], () => earlierRun()),
  'the run of yesterday under this key': body(['start'], () => ({
    ...earlierRun(),
    credential: { kind: 'custom-dmsa', clientKey: 'new-key' },
  })),
  'another key': body(RUNS, (run: Json) => ({ ...run, credential: { kind: 'custom-dmsa', clientKey: 'old-key' } })),
  'the saved key': body(RUNS, (run: Json) => ({ ...run, credential: { kind: 'traditional', clientKey: 'old-key' } })),
  'another key in the end': finished(() => ({ credential: { kind: 'marketplace-dmsa', clientKey: null } })),
  'another integration': body(RUNS, (run: Json) => ({ ...run, integrationId: 'i2' })),
  'another integration at the start': body(['start'], (run: Json) => ({ ...run, integrationId: 'i2' })),
  'another run': body(['run'], (run: Json) => ({ ...run, id: 'v0' })),
  'another purpose': body(['start'], (run: Json) => ({ ...run, purpose: 'save' })),
  'another purpose in the end': finished((run) =>
    run.purpose === 'validate' ? { purpose: 'save', outcome: 'rejected' } : {},
  ),
  'the validation for the save': body(['save'], (run: Json) => ({ ...run, purpose: 'validate' })),
  'a verdict unknown': finished(() => ({ verdict: 'mostly' })),
  'a state unknown': body(['run'], (run: Json) => ({ ...run, state: 'paused' })),
  'an access unknown': body(['found'], (all: Json[]) => all.map((one) => ({ ...one, access: 'limited' }))),
  'a reason unknown': body(['found'], (all: Json[]) => all.map((one) => ({ ...one, reason: 'weather' }))),
  'numbers for ids': body(['found', 'connected'], (all: Json[]) => all.map((one) => ({ ...one, id: Number(one.id) }))),
  'passed whatever there is': finished(() => ({ verdict: 'passed' })),
  'passed by its counts': finished(({ counts }) => passed((counts as { connected: number }).connected)),
  'passed for all but the last': together(
    finished(({ counts }) => passed((counts as { connected: number }).connected - 1)),
    body(['found'], (all: Json[]) => all.filter(({ access }) => access === 'permitted').slice(0, 3)),
    headers(['found'], (all) => all.set('total', String(Math.min(3, Number(all.get('total')))))),
  ),
  'passed for others': together(
    finished(({ counts }) => passed((counts as { connected: number }).connected)),
    body(['found'], (all: Json[]) =>
      all.map((one, index) => ({ ...one, id: `7${index}`, access: 'permitted', reason: null })),
    ),
  ),
  'passed with permitted ones that are not': together(
    finished(({ counts }) => passed((counts as { connected: number }).connected)),
    body(['found'], (all: Json[]) => all.map((one) => ({ ...one, access: 'permitted' }))),
  ),
  'missing because nobody answered': together(
    finished(({ counts }) => {
      const { connected } = counts as { connected: number };
      if (connected === 0) return {};
      return { verdict: 'missing-projects', counts: { connected, permitted: 0, missing: connected, unknown: 0 } };
    }),
    body(['found'], (all: Json[]) => all.map((one) => ({ ...one, access: 'missing', reason: 'unreachable' }))),
  ),
  'nothing to check': finished(() => ({
    verdict: 'nothing-to-check',
    counts: { connected: 0, permitted: 0, missing: 0, unknown: 0 },
  })),
  'nothing to check, and no projects': together(
    finished(() => ({ verdict: 'nothing-to-check', counts: { connected: 0, permitted: 0, missing: 0, unknown: 0 } })),
    text(['found'], () => '[]'),
    headers(['found'], (all) => all.set('total', '0')),
  ),
  'no end that is finished': finished(() => ({ finishedAt: null })),
  'moments that are none': body(RUNS, (run: Json) => ({ ...run, createdAt: 'yesterday' })),
  'moments of the year 9999': finished(() => ({ finishedAt: '9999-01-01T00:00:00.000Z' })),
  'saved before it is validated': finished((run) => (run.purpose === 'save' ? { verdict: 'missing-projects' } : {})),
  'saved, and not saved': body(['integrations'], withOld),
  'a list that lags behind the save': body(['integrations'], (all: Json[], { once }) => {
    const isNew = all.some(({ credential }) => (credential as Json).clientKey === 'new-key');
    return isNew && once() ? withOld(all) : all;
  }),
  'integrations of another company': body(['integrations'], (all: Json[]) =>
    all.map((one) => ({ ...one, companyId: '99' })),
  ),
  'a last validation of another integration': body(['integrations'], (all: Json[]) =>
    all.map((one) => ({ ...one, lastValidation: { ...earlierRun(), integrationId: 'i2' } })),
  ),
  'an integration twice': together(
    body(['integrations'], (all: Json[]) => [...all, ...all]),
    headers(['integrations'], (all) => all.set('total', '2')),
  ),
};
