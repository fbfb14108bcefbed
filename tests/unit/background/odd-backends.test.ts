import { beforeEach, describe, expect, test, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { httpBackend } from '../../../src/integration-backend/http-backend.ts';
import { eventually } from '../../support/eventually.ts';
import { integration } from '../../support/integration.ts';
import { chanceOf } from '../verdict-worlds/chance.ts';
import { ODDITIES, type Oddity } from './backend-oddities.ts';
import { backend, renewWorld } from './fake-world.ts';
import { type CallName, callOf, TRIED, TRUTHS, type Truth, trueBackend } from './odd-backend.ts';

const { readRun } = await import('../../../src/background/runs/journal.ts');
const { companyView, findingsView } = await import('../../../src/background/views.ts');
const { acknowledgeRun, renewCompany, saveCredential, startValidation } = await import(
  '../../../src/background/runs/runs.ts'
);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] }).setTimerTickMode('nextTimerAsync');
  return () => vi.useRealTimers();
});

/** Requests for one validation and one save, and all that is asked again. */
const MOST_REQUESTS = 80;

interface Seen {
  /** What the user was told that is not so. */
  readonly wrong: readonly string[];
  readonly verdict: string | null;
  readonly outcome: string | null;
  /** Why it did not go on, in the order in which it was told. */
  readonly problems: readonly string[];
  readonly requests: number;
}

/** Opens the company, validates, says Ok and saves, as far as that goes, and compares what is told with what is true. */
async function use(truth: Truth, oddity: Oddity): Promise<Seen> {
  renewWorld();
  const real = trueBackend(truth);
  const counts = new Map<CallName, number>();
  let requests = 0;
  let isFirst = true;
  const once = () => {
    const wasFirst = isFirst;
    isFirst = false;
    return wasFirst;
  };
  vi.stubGlobal('fetch', async (request: Request) => {
    requests += 1;
    const name = callOf(request);
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    return oddity({ name, request, nth, ask: () => real.answer(request), once });
  });
  speakBy(httpBackend('https://sync.example.com/', 'the-token'));

  const wrong: string[] = [];
  const problems: string[] = [];
  await renewCompany(integration.companyId);
  const refused = (await companyView({ companyId: integration.companyId })).problem;
  if (refused !== null) problems.push(refused.code);
  if ((await readRun(integration.id)) !== null) await settled();
  await startValidation(integration, TRIED);
  const validated = await settled();
  if (validated.problem !== null) problems.push(validated.problem.code);
  wrong.push(...falseIn(await told(), real));
  const { verdict } = (await told()).run?.validation ?? { verdict: null };
  await acknowledgeRun(integration);
  const isSaving = await saveCredential(integration).then(
    () => true,
    () => false,
  );
  let outcome: string | null = null;
  if (isSaving) {
    const saved = await settled();
    outcome = saved.problem === null ? (saved.validation?.outcome ?? null) : null;
    if (saved.problem !== null) problems.push(saved.problem.code);
    if ((outcome === 'saved') !== real.isSaved() && saved.problem === null) wrong.push(`false ${outcome}`);
    if (real.isSaved() && promisesNothing(saved.problem?.code)) wrong.push(`${saved.problem?.code}: it is saved`);
  }
  if (problems.includes('unexpected')) wrong.push('a defect');
  if (requests > MOST_REQUESTS) wrong.push(`${requests} requests`);
  return { wrong, verdict: validated.problem === null ? verdict : null, outcome, problems, requests };
}

function speakBy(real: typeof backend | ReturnType<typeof httpBackend>): void {
  for (const name of Object.keys(real) as (keyof typeof backend)[]) {
    backend[name].mockReset().mockImplementation(real[name] as never);
  }
}

function settled() {
  return eventually(async () => {
    const run = await readRun(integration.id);
    if (run === null || (run.found === null && run.problem === null)) throw new Error('the run is still going on');
    return run;
  });
}

/** As popup and panel show it. */
async function told() {
  const run = await readRun(integration.id);
  return { run, found: run?.found ? await findingsView(integration.id, run.found.id) : null };
}

function falseIn({ run, found }: Awaited<ReturnType<typeof told>>, real: ReturnType<typeof trueBackend>): string[] {
  if (run === null || run.problem !== null || found === null) return [];
  const wrong = found.attention
    .filter(({ id, access }) => access === 'missing' && !real.missing.has(id))
    .map(({ id }) => `false Missing: ${id}`);
  const { verdict, counts } = run.validation ?? {};
  const say = (holds: boolean, what: string) => (holds ? [what] : []);
  return [
    ...wrong,
    ...say(verdict === 'passed' && real.permitted.size < Math.max(1, real.connected), 'false OK'),
    ...say(verdict === 'passed' && counts?.connected !== real.connected, 'a false number of projects'),
    ...say(verdict === 'nothing-to-check' && real.connected > 0, 'there is something to check'),
  ];
}

/** Whether what people are told to do next begins with the promise that nothing was saved. */
function promisesNothing(code: string | undefined): boolean {
  if (code === undefined) return false;
  const name = code.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase());
  const { message } = (english as Record<string, { message: string }>)[`problem${name}Next`] ?? { message: '' };
  return /^Nothing was/.test(message);
}

const truthOf = (name: string) => TRUTHS.find((truth) => truth.name === name) as Truth;
const oddityOf = (name: string) => ODDITIES[name] as Oddity;
const both =
  (one: Oddity, other: Oddity): Oddity =>
  async (call) => {
    const answer = await one(call);
    return other({ ...call, ask: () => answer });
  };

test.each(TRUTHS.map((truth) => [truth.name, truth] as const))('a plain backend: %s', async (name, truth) => {
  const seen = await use(truth, (call) => call.ask());
  expect(seen).toMatchObject({ wrong: [], problems: [] });
  expect(seen.outcome).toBe(name === 'all permitted' ? 'saved' : null);
});

describe.each(Object.entries(ODDITIES))('%s', (_oddity, oddity) => {
  test.each(TRUTHS.map((truth) => [truth.name, truth] as const))('says nothing false: %s', async (_name, truth) => {
    expect((await use(truth, oddity)).wrong).toEqual([]);
  });
});

test.each([
  'more fields than the contract has',
  'capabilities of the future',
  'a byte order mark',
  'weak ETags',
  'no Date',
  'a clock an hour behind',
  'busy for a moment',
  'busy below zero',
  'a 500 for each first',
  'lost for each first',
  'moments of the year 9999',
  'a list that lags behind the save',
])('%s keeps nobody from the truth', async (name) => {
  expect(await use(truthOf('all permitted'), oddityOf(name))).toMatchObject({ verdict: 'passed', outcome: 'saved' });
  expect(await use(truthOf('one missing'), oddityOf(name))).toMatchObject({ verdict: 'missing-projects' });
});

test.each([
  ['an older contract', 'contract-not-spoken'],
  ['a newer contract', 'contract-not-spoken'],
  ['a login page for everything', 'not-a-backend'],
  ['a 401 in the middle', 'token-refused'],
  ['a 403 for saving', 'scope-missing'],
  ['a 409 of a kind unknown', 'request-refused'],
  ['a run that is gone', 'not-found'],
  ['busy for a year', 'too-many-requests'],
  ['the run of yesterday again', 'answer-not-understood'],
  ['another key', 'answer-not-understood'],
  ['passed for all but the last', 'answer-not-understood'],
  ['saved, and not saved', 'save-unconfirmed'],
])('%s is called by its name', async (oddity, problem) => {
  expect((await use(truthOf('all permitted'), oddityOf(oddity))).problems).toContain(problem);
});

const SEED = Number(process.env.ODD_BACKENDS_SEED ?? 1);
const PAIRS = Number(process.env.ODD_BACKENDS ?? 150);

test(`two oddities at once say nothing false either (seed ${SEED})`, async () => {
  const chance = chanceOf(SEED);
  const wrong: string[] = [];
  for (let turn = 0; turn < PAIRS; turn += 1) {
    const truth = chance.pick(TRUTHS);
    const [one, other] = [chance.pick(Object.keys(ODDITIES)), chance.pick(Object.keys(ODDITIES))];
    const seen = await use(truth, both(oddityOf(one), oddityOf(other)));
    wrong.push(...seen.wrong.map((what) => `${one}, ${other}, ${truth.name}: ${what}`));
  }
  expect(wrong).toEqual([]);
});
