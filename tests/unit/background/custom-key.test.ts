import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Environment } from '../../../src/domain/environment.ts';
import { createStandInFetch } from '../../procore-stand-in/in-process.ts';
import { createWorld, projectLabel, type World } from '../../procore-stand-in/world.ts';
import { eventually } from '../../support/eventually.ts';
import { browser, renewWorker, renewWorld } from './fake-world.ts';
import { APP, keptHands, page, popup, shown, tableOf } from './kept-hands.ts';

let world: World;

/** A worker that has just been started. */
async function startWorker() {
  generation += 1;
  vi.resetModules();
  renewWorker();
  const { commandHandlers } = await import('../../../src/background/commands.ts');
  const { driveUnsettledRuns } = await import('../../../src/background/runs/drive-run.ts');
  const { validateAllowed } = await import('../../../src/background/allowed-hosts.ts');
  return { handlers: commandHandlers, driveUnsettledRuns, validateAllowed, ...keptHands(commandHandlers) };
}

type Worker = Awaited<ReturnType<typeof startWorker>>;
let worker: Worker;

const waitFully = setTimeout;
/** Whatever a worker has set for later does not happen once it is stopped. */
let generation = 0;

/** Between two looks at a validation nothing happens that a test would have to wait for. */
function waitLess(): void {
  vi.stubGlobal('setTimeout', (then: () => void, ms = 0) => {
    const own = generation;
    return waitFully(() => own === generation && then(), ms / 20);
  });
}

beforeEach(async () => {
  await deleteDB('kept');
  waitLess();
  renewWorld({ isConnected: false });
  world = createWorld({ projects: 40, connected: 12, permitted: 9 });
  vi.stubGlobal('fetch', createStandInFetch(world));
  worker = await startWorker();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const app = () => world.integration.app;
const connected = () => world.company.projects.filter(({ id }) => world.integration.connectedProjectIds.includes(id));
const paths = () => world.requests.map(({ method, path }) => `${method} ${path}`);

/** An integration of the connected projects, under *Edit*, with a key. */
async function enterKey(
  secret = app().clientSecret,
  key = app().clientId,
  environment: Environment = 'production',
): Promise<string> {
  const names = connected().map((project) => projectLabel(project));
  const integrationId = await worker.setUp({ companyId: world.company.id, names, environment });
  const { handlers } = worker;
  await handlers['edit.open']({ integrationId }, popup);
  const change = { isCustom: true, clientKey: key, clientSecret: secret, step: 2 as const };
  await handlers['edit.change']({ integrationId, change }, popup);
  return integrationId;
}

async function validate(integrationId: string) {
  await worker.handlers['edit.validate']({ integrationId }, popup);
  return untilSettled(integrationId);
}

function untilSettled(integrationId: string) {
  return eventually(async () => {
    const { run } = await worker.viewOf(integrationId, world.company.id);
    expect(run?.phase === 'over' || run?.problem != null).toBe(true);
    return run;
  });
}

function grantAll(): void {
  for (const { id } of connected()) app().permittedProjectIds.add(id);
}

describe('a custom key, with no page and no backend', () => {
  test('finds what is missing, then passes, and is said to be saved elsewhere', async () => {
    const id = await enterKey();
    const first = await validate(id);
    expect(first?.validation).toMatchObject({
      verdict: 'missing-projects',
      counts: { connected: 12, permitted: 9, missing: 3, unknown: 0 },
      credential: { kind: 'custom-dmsa', clientKey: app().clientId },
      byPage: 0,
      detail: null,
    });
    expect((await worker.findingsInPopup(id, world.company.id))?.attention.map(({ name }) => name).sort()).toEqual(
      connected()
        .filter(({ id }) => !app().permittedProjectIds.has(id))
        .map((project) => projectLabel(project))
        .sort(),
    );
    grantAll();
    const second = await validate(id);
    expect(second).toMatchObject({ validation: { verdict: 'passed', detail: null }, canSave: true });
    const shown = { integrationId: id, validationId: second?.validation?.id ?? '' };
    await worker.handlers['validation.acknowledge'](shown, popup);
    await worker.handlers['credential.save'](shown, popup);
    await eventually(async () => {
      const { integration, run } = await worker.viewOf(id, world.company.id);
      expect(run?.validation?.outcome).toBe('saved');
      expect(integration.credential).toMatchObject({ kind: 'custom-dmsa', clientKey: app().clientId });
    });
    expect([...browser.areas.session.keys()].filter((key) => key.startsWith('answer'))).toEqual([]);
  });

  test('leaves no secret anywhere but among the typed ones', async () => {
    const id = await enterKey();
    await validate(id);
    for (const [key, value] of browser.areas.session) {
      if (key !== 'candidate-secrets@1') expect(JSON.stringify(value), key).not.toContain(app().clientSecret);
    }
    const { text } = await worker.handlers['kept.export'](null, popup);
    expect(text).not.toContain(app().clientSecret);
    expect([...browser.areas.local.values()].map((value) => JSON.stringify(value)).join()).not.toContain('Secret');
  });

  test.each([
    ['a wrong secret', () => enterKey('wrong'), 'credentials-rejected'],
    ['a key of nobody', () => enterKey('secret', 'nobody'), 'credentials-rejected'],
    [
      'a key of an app that is not in this company',
      () => {
        app().installed = false;
        return enterKey();
      },
      'app-not-installed',
    ],
  ])('%s is said, and nothing is called missing', async (_what, enter, verdict) => {
    const run = await validate(await enter());
    expect(run?.validation).toMatchObject({ verdict, counts: { missing: 0, unknown: 12 } });
  });

  test.each([
    ['production', 'login.procore.com', 'api.procore.com'],
    ['sandbox', 'login-sandbox.procore.com', 'sandbox.procore.com'],
    ['monthly-sandbox', 'login-sandbox-monthly.procore.com', 'api-monthly.procore.com'],
    ['federal', 'login.procoregov.com', 'api.procoregov.com'],
  ] as const)('of %s is tried there and nowhere else', async (environment, login, api) => {
    const id = await enterKey(app().clientSecret, app().clientId, environment);
    expect((await validate(id))?.validation).toMatchObject({ counts: { permitted: 9, missing: 3 } });
    const { edit } = await worker.viewOf(id, world.company.id);
    expect(edit?.keyOrigins).toEqual([`https://${login}`, `https://${api}`]);
    const hostsOf = (part: string) => [
      ...new Set(world.requests.filter(({ path }) => path.includes(part)).map(({ host }) => host)),
    ];
    expect([hostsOf('/oauth/'), hostsOf('/rest/')]).toEqual([[login], [api]]);
  });

  test('a list that is only a part never passes', async () => {
    grantAll();
    const id = await enterKey();
    const entries = [{ name: connected()[0]?.name ?? '', number: null, id: null }];
    const referenceSet = {
      entries,
      source: { kind: 'list', fileName: null } as const,
      readAt: new Date().toISOString(),
      isPartial: true,
    };
    await worker.handlers['integration.change']({ integrationId: id, change: { referenceSet } }, popup);
    expect((await validate(id))?.validation).toMatchObject({
      verdict: 'inconclusive',
      counts: { permitted: 1 },
      remarks: ['list-is-part'],
    });
  });
});

describe('the browser’s permission', () => {
  const refuse = () => {
    browser.permissions.contains.mockImplementation(async ({ origins }) => !/login|api/.test(origins[0] ?? ''));
  };

  test('missing: nothing is sent, nothing is lost, and it is said what to do', async () => {
    refuse();
    const id = await enterKey();
    expect((await validate(id))?.problem?.code).toBe('procore-not-allowed');
    expect(world.requests).toEqual([]);
    const { edit } = await worker.viewOf(id, world.company.id);
    expect(edit).toMatchObject({
      isCustom: true,
      clientKey: app().clientId,
      keyOrigins: ['https://login.procore.com', 'https://api.procore.com'],
    });
    expect(edit?.secretUntil).not.toBeNull();
  });

  test('given after the popup has closed: the validation that was pressed begins, once', async () => {
    refuse();
    const id = await enterKey();
    await worker.handlers['edit.await-hosts']({ integrationId: id, isAwaited: true }, popup);
    await worker.validateAllowed();
    expect((await worker.viewOf(id, world.company.id)).run).toBeNull();
    browser.permissions.contains.mockImplementation(async () => true);
    await Promise.all([worker.validateAllowed(), worker.validateAllowed()]);
    expect((await untilSettled(id))?.validation?.verdict).toBe('missing-projects');
    expect(paths().filter((path) => path.includes('/oauth/token'))).toHaveLength(1);
  });

  test('refused: a later one begins nothing', async () => {
    const id = await enterKey();
    await worker.handlers['edit.await-hosts']({ integrationId: id, isAwaited: true }, popup);
    await worker.handlers['edit.await-hosts']({ integrationId: id, isAwaited: false }, popup);
    await worker.validateAllowed();
    expect((await worker.viewOf(id, world.company.id)).run).toBeNull();
  });
});

describe('a worker that is stopped', () => {
  test.each([2, 5])('after %i answers goes on without asking for them again', async (answers) => {
    world.projectsPerPage = { standard: 3, most: 3 };
    await validate(await enterKey());
    const uncut = restOf(paths());
    const before = paths().length;
    world.faults.push({ pathPrefix: '/rest/', after: answers, times: 1, connection: 'hangs' });
    const id = await enterKey();
    await worker.handlers['edit.validate']({ integrationId: id }, popup);
    await eventually(async () => expect(world.faults).toEqual([]));
    worker = await startWorker();
    await worker.driveUnsettledRuns();
    expect((await untilSettled(id))?.validation).toMatchObject({ counts: { permitted: 9, missing: 3 } });
    expect(restOf(paths().slice(before))).toHaveLength(uncut.length + 1);
  });

  const restOf = (asked: readonly string[]) => asked.filter((path) => path.includes('/rest/'));
});

test('a long limit of Procore’s is waited for by an alarm, and nothing is asked meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() });
  world.requestsPerHour = 2;
  world.hourMs = 90_000;
  const id = await enterKey();
  await worker.handlers['edit.validate']({ integrationId: id }, popup);
  const wake = await eventually(async () => {
    const { run } = await worker.viewOf(id, world.company.id);
    const { waitingUntil = null } = run?.validation?.progress ?? {};
    expect(waitingUntil).not.toBeNull();
    expect(browser.alarms.create).toHaveBeenLastCalledWith('drive-runs', { when: Date.parse(waitingUntil ?? '') });
    return Date.parse(waitingUntil ?? '');
  });
  expect(wake - Date.now()).toBeGreaterThan(20_000);
  const asked = paths().length;
  await worker.driveUnsettledRuns();
  expect(paths()).toHaveLength(asked);
  world.requestsPerHour = 3600;
  vi.advanceTimersByTime(wake + 1_000 - Date.now());
  await worker.driveUnsettledRuns();
  expect((await untilSettled(id))?.validation?.verdict).toBe('missing-projects');
  expect(world.overLimitRequests).toBe(0);
});

test('a limit that is known from another validation is waited for, and said, from the beginning', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() });
  world.requestsPerHour = 2;
  world.hourMs = 90_000;
  const id = await enterKey();
  const waiting = () =>
    eventually(async () => {
      const { run } = await worker.viewOf(id, world.company.id);
      expect(run?.validation?.state).toBe('running');
      expect(run?.validation?.progress.waitingUntil ?? null).not.toBeNull();
    });
  await worker.handlers['edit.validate']({ integrationId: id }, popup);
  await waiting();
  await worker.handlers['validation.cancel']({ integrationId: id }, popup);
  await untilSettled(id);
  const asked = paths().filter((path) => path.includes('/rest/')).length;
  await worker.handlers['edit.validate']({ integrationId: id }, popup);
  await waiting();
  expect(paths().filter((path) => path.includes('/rest/'))).toHaveLength(asked);
  expect(world.overLimitRequests).toBe(0);
});

test('it can be cancelled while it waits: the request under way is called off, and the next one begins anew', async () => {
  world.faults.push({ pathPrefix: '/rest/', after: 2, times: 1, connection: 'hangs' });
  const underWay = new Set<AbortSignal | null | undefined>();
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    underWay.add(init.signal);
    const response = await send(url, init);
    underWay.delete(init.signal);
    return response;
  });
  const id = await enterKey();
  await worker.handlers['edit.validate']({ integrationId: id }, popup);
  await eventually(async () => {
    expect(world.faults).toEqual([]);
    expect((await worker.viewOf(id, world.company.id)).run?.validation?.state).toBe('running');
  });
  const [request] = underWay;
  await worker.handlers['validation.cancel']({ integrationId: id }, popup);
  expect({ requests: underWay.size, isCalledOff: request?.aborted }).toEqual({ requests: 1, isCalledOff: true });
  const asked = paths().length;
  expect((await untilSettled(id))?.validation?.state).toBe('cancelled');
  expect(paths()).toHaveLength(asked);
  expect((await validate(id))?.validation?.verdict).toBe('missing-projects');
});

test('beside a key, Procore’s page is the second source and decides nothing alone', async () => {
  grantAll();
  const id = await enterKey();
  await validate(id);
  const procorePage = page(world.company.id);
  await worker.handlers['page.app-list-seen']({ appNames: [APP], isComplete: true }, procorePage);
  const all = connected().map((project) => projectLabel(project));
  const see = (labels: readonly string[]) => {
    const { appName: _, ...table } = tableOf(...labels);
    return worker.handlers['page.table-seen']({ ...shown, table }, procorePage);
  };
  await see(all);
  expect((await worker.viewOf(id, world.company.id)).run).toMatchObject({
    validation: { byPage: 0 },
    isContested: false,
  });
  expect((await worker.findingsInPopup(id, world.company.id))?.table?.agreed).toBe(12);
  await see(all.filter((label) => !label.includes('Tenant Improvement')));
  expect((await worker.viewOf(id, world.company.id)).run).toMatchObject({ isContested: true, canSave: false });
});

describe('once the secret is forgotten, Procore’s page', () => {
  const all = () => connected().map((project) => projectLabel(project));
  const view = (id: string) => worker.viewOf(id, world.company.id);
  const forgetSecret = () => browser.areas.session.delete('candidate-secrets@1');

  async function see(labels: readonly string[]): Promise<void> {
    const procorePage = page(world.company.id);
    await worker.handlers['page.app-list-seen']({ appNames: [APP], isComplete: true }, procorePage);
    const { appName: _, ...table } = tableOf(...labels);
    await worker.handlers['page.table-seen']({ ...shown, table }, procorePage);
  }

  async function pressOnPage(integrationId: string) {
    const input = { integrationId, table: tableOf(...all()), actedAt: null, byItself: false };
    await worker.handlers['validation.repeat'](input, page(world.company.id));
    return untilSettled(integrationId);
  }

  test.each([
    ['credentials-rejected', () => enterKey('wrong')],
    [
      'app-not-installed',
      () => {
        app().installed = false;
        return enterKey();
      },
    ],
  ])('takes %s back neither by itself nor at a press', async (verdict, enter) => {
    const id = await enter();
    const refused = await validate(id);
    forgetSecret();
    await see(all());
    expect((await view(id)).run?.validation).toMatchObject({ id: refused?.validation?.id, verdict });
    for (const _ of ['once', 'twice']) {
      const pressed = await pressOnPage(id);
      expect(pressed?.validation).toMatchObject({ verdict: 'inconclusive', byPage: 12, remarks: ['key-refused'] });
      expect(pressed?.canSave).toBe(false);
      await see(all().slice(1));
      expect((await view(id)).run?.validation?.id).toBe(pressed?.validation?.id);
    }
    app().installed = true;
    const { handlers } = worker;
    await handlers['edit.change']({ integrationId: id, change: { clientSecret: app().clientSecret } }, popup);
    expect((await validate(id))?.validation?.verdict).toBe('missing-projects');
    forgetSecret();
    expect((await pressOnPage(id))?.validation).toMatchObject({ verdict: 'passed', remarks: ['key-untried'] });
  });

  test('takes no refusal back after a validation in which Procore said nothing', async () => {
    const id = await enterKey('wrong');
    await validate(id);
    world.faults.push({ pathPrefix: '/oauth/token', times: 9, status: 403, body: '<h1>Proxy</h1>' });
    await worker.handlers['edit.change']({ integrationId: id, change: { clientSecret: app().clientSecret } }, popup);
    expect((await validate(id))?.validation).toMatchObject({ verdict: 'inconclusive', remarks: [] });
    forgetSecret();
    expect((await pressOnPage(id))?.validation).toMatchObject({ verdict: 'inconclusive', remarks: ['key-refused'] });
  });

  test('takes what Procore has answered to be missing back at a press only', async () => {
    const id = await enterKey();
    const before = await validate(id);
    forgetSecret();
    await see(all());
    expect((await view(id)).run?.validation).toMatchObject({ id: before?.validation?.id, verdict: 'missing-projects' });
    expect((await pressOnPage(id))?.validation).toMatchObject({ verdict: 'passed', remarks: ['key-untried'] });
  });

  test('decides where a validation never came to its end', async () => {
    world.faults.push({ pathPrefix: '/rest/', after: 2, times: 1, connection: 'hangs' });
    const id = await enterKey();
    await worker.handlers['edit.validate']({ integrationId: id }, popup);
    await eventually(async () => expect(world.faults).toEqual([]));
    await worker.handlers['validation.cancel']({ integrationId: id }, popup);
    expect((await untilSettled(id))?.validation?.state).toBe('cancelled');
    forgetSecret();
    await see(all());
    expect((await untilSettled(id))?.validation).toMatchObject({ verdict: 'passed', remarks: ['key-untried'] });
  });

  test('decides about the app’s own keys again once the refused one is given up', async () => {
    const id = await enterKey('wrong');
    await validate(id);
    await worker.handlers['edit.change']({ integrationId: id, change: { isCustom: false } }, popup);
    await see(all());
    const run = await untilSettled(id);
    expect(run?.validation).toMatchObject({ verdict: 'passed', credential: { kind: 'marketplace-dmsa' }, remarks: [] });
  });
});
