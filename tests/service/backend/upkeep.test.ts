import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  auditEntries,
  companies,
  elsewhereLooks as looks,
  marketplaceApps,
  requestBudgets,
  validatedProjects,
  validations,
} from '../../../reference-backend/database/schema.ts';
import { createRegionFollower } from '../../../reference-backend/procore-access/company-region.ts';
import { elsewhereLooks, forgetOldLooks } from '../../../reference-backend/procore-access/elsewhere-looks.ts';
import { createSharedRequestBudget } from '../../../reference-backend/procore-access/shared-request-budget.ts';
import { recheckOlderThan } from '../../../reference-backend/runs/recheck.ts';
import { forgetExpired } from '../../../reference-backend/store/expiry.ts';
import { clearLeftBehind } from '../../../reference-backend/store/left-behind.ts';
import { takeNextRun } from '../../../reference-backend/store/queue.ts';
import { forgetOld } from '../../../reference-backend/store/retention.ts';
import { validationSchema } from '../../../src/integration-backend/contract.ts';
import { CUSTOM, complete, projects } from '../../support/backend-fixtures.ts';
import { openEmptyDatabase } from '../../support/empty-database.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestBackend } from './test-backend.ts';

const backend = startTestBackend(await openEmptyDatabase());
const { database, sealer, clock, log } = backend;
beforeEach(() => backend.reset());
afterAll(() => backend.close());

const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(clock.now.getTime() + hours * HOUR_MS);

describe('the recheck', () => {
  const recheckAt = (now: Date) => recheckOlderThan(database, sealer, new Date(now.getTime() - HOUR_MS), now, log);
  const runs = () => database.select().from(validations).orderBy(asc(validations.integrationId));

  test('validates the saved credential of every DMSA, for nobody in particular', async () => {
    await recheckAt(clock.now);
    expect(await runs()).toMatchObject([
      { integrationId: 'files', state: 'queued', credentialKind: 'custom-dmsa', startedBy: null },
      { integrationId: 'foreign', state: 'queued', credentialKind: 'marketplace-dmsa', startedBy: null },
    ]);
    const audited = await database.select().from(auditEntries).where(eq(auditEntries.action, 'validation-started'));
    expect(audited).toMatchObject([{ accountLabel: null }, { accountLabel: null }]);

    backend.wake();
    await eventually(async () => expect((await runs()).map(({ verdict }) => verdict)).toEqual(['passed', 'passed']));
    expect(backend.procore.questions).toContainEqual(
      expect.objectContaining({ clientKey: 'saved-key', clientSecret: 'saved-secret' }),
    );
  });

  test('leaves alone what was validated lately, by whomever', async () => {
    await backend.outcomeOf(await backend.start('a'));
    await recheckAt(later(0.9));
    expect((await runs()).map(({ integrationId }) => integrationId)).toEqual(['files', 'foreign']);
    await recheckAt(later(1.1));
    expect((await runs()).map(({ integrationId }) => integrationId)).toEqual(['files', 'files', 'foreign']);
  });

  test('of one that cannot be done is logged and does not hold up the others', async () => {
    await database.delete(marketplaceApps);
    await recheckAt(clock.now);
    expect((await runs()).map(({ integrationId }) => integrationId)).toEqual(['files']);
    expect(log).toHaveBeenCalledWith('a recheck failed', expect.objectContaining({ integration: 'foreign' }));
  });
});

describe('retention', () => {
  const DAYS = 24;
  const counted = async () => ({
    runs: await database.$count(validations),
    findings: await database.$count(validatedProjects),
    audit: await database.$count(auditEntries),
  });

  test('keeps what is young enough, and the newest finished run however old it is', async () => {
    await backend.outcomeOf(await backend.start('first'));
    clock.now = later(10 * DAYS);
    await backend.outcomeOf(await backend.start('second'));
    clock.now = later(20 * DAYS);
    await backend.outcomeOf(await backend.start('third'));
    expect(await counted()).toEqual({ runs: 3, findings: 15, audit: 8 });

    const kept = { runsKeptDays: 25, auditKeptDays: 25 };
    await forgetOld(database, kept, clock.now);
    expect(await counted()).toEqual({ runs: 2, findings: 10, audit: 4 });
    await forgetOld(database, kept, later(1_000 * DAYS));
    expect(await counted()).toEqual({ runs: 1, findings: 5, audit: 0 });
    const integration = (await backend.call('GET', '/v1/integrations/files')).json();
    expect(integration).toMatchObject({ lastValidation: { verdict: 'passed' } });
  });

  test('of 0 days keeps all', async () => {
    await backend.outcomeOf(await backend.start('first'));
    await backend.outcomeOf(await backend.start('second'));
    await forgetOld(database, { runsKeptDays: 0, auditKeptDays: 0 }, later(10_000 * DAYS));
    expect(await counted()).toEqual({ runs: 2, findings: 10, audit: 6 });
  });
});

describe('a look at another company', () => {
  const nowOf = () => clock.now;
  const look = { asked: new Set(['1', '2']), found: new Set(['2']) };

  test('is for one asker a day, over all processes and restarts', async () => {
    const [one, other] = [elsewhereLooks(database, 'key', nowOf), elsewhereLooks(database, 'key', nowOf)];
    const claims = await Promise.all([one, other, one, other].map((memory) => memory.claim('100', '200')));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await one.remember('100', '200', look);
    expect(await other.recall('100', '200')).toEqual(look);
    expect(await other.recall('200', '100')).toBeNull();
    expect(await elsewhereLooks(database, 'another key', nowOf).claim('100', '200')).toBe(true);

    clock.now = later(23);
    expect(await other.claim('100', '200')).toBe(false);
    clock.now = later(2);
    expect(await other.recall('100', '200')).toBeNull();
    expect(await other.claim('100', '200')).toBe(true);
    expect(await other.recall('100', '200')).toEqual({ asked: new Set(), found: new Set() });
  });

  test('is forgotten when it says nothing any more', async () => {
    await elsewhereLooks(database, 'key', nowOf).claim('100', '300');
    await forgetOldLooks(database, later(23));
    expect(await database.$count(looks, eq(looks.otherId, '300'))).toBe(1);
    await forgetOldLooks(database, later(25));
    expect(await database.$count(looks, eq(looks.otherId, '300'))).toBe(0);
  });
});

describe('the rows of a table that a run was told of', () => {
  const table = {
    companyId: '100',
    appName: 'File Sync',
    labels: projects.map(({ name }) => name),
    isComplete: true,
    seenAt: clock.now.toISOString(),
  };
  const startWith = (key: string) => backend.start(key, { ...CUSTOM, permittedTable: table });
  const stored = async () => (await database.select().from(validations)).map(({ permittedTable }) => permittedTable);
  const shown = { permittedTable: { rows: table.labels.length, isComplete: true } };

  test('are kept as long as a save may need them, and only their number afterwards', async () => {
    expect(await backend.outcomeOf(await startWith('a'))).toMatchObject({ verdict: 'passed', ...shown });
    expect(await stored()).toMatchObject([{ labels: table.labels }]);
    await forgetExpired(database, later(0.4));
    expect(await stored()).toMatchObject([{ labels: table.labels }]);
    await forgetExpired(database, later(0.6));
    await forgetExpired(database, later(0.7));
    expect(await stored()).toMatchObject([{ labels: [], rows: table.labels.length }]);
    const integration = (await backend.call('GET', '/v1/integrations/files')).json();
    expect(integration).toMatchObject({ lastValidation: shown });
  });

  test('are forgotten at once of a run that cannot be saved, or is cancelled', async () => {
    backend.procore.answer = async (question) => complete([], question.projects);
    expect(await backend.outcomeOf(await startWith('a'))).toMatchObject({ verdict: 'missing-projects', ...shown });
    backend.queue.isHeld = true;
    const { id } = validationSchema.parse((await startWith('b')).json());
    const cancelled = await backend.call('DELETE', `/v1/integrations/files/validations/${id}`);
    expect(cancelled.json()).toMatchObject({ state: 'cancelled', ...shown });
    const emptied = { labels: [], rows: table.labels.length };
    expect(await stored()).toMatchObject([emptied, emptied]);
  });
});

describe("a company's region", () => {
  const APP = {
    companyId: '100',
    clientKey: 'key',
    clientSecret: 'secret',
    loginUrl: 'https://login.procore.example',
    apiUrl: 'https://api.procore.example',
  };

  function procoreAt(webHost: string) {
    return vi.fn(async (url: string) =>
      Response.json(
        url.endsWith('/oauth/token')
          ? { access_token: 'token', expires_in: 5400 }
          : { zone: 'us02', web_base_url: `https://${webHost}` },
      ),
    );
  }

  async function storedWebHost() {
    const [company] = await database.select().from(companies).where(eq(companies.id, '100'));
    return company?.webHost;
  }

  test('is asked for once a day and kept', async () => {
    const follow = createRegionFollower(database, () => clock.now, log);
    await follow(APP, { fetch: procoreAt('us02.procore.com') });
    expect(await storedWebHost()).toBe('us02.procore.com');

    const sameDay = procoreAt('uk01.procore.com');
    clock.now = later(23);
    await follow(APP, { fetch: sameDay });
    expect(sameDay).not.toHaveBeenCalled();
    clock.now = later(2);
    await follow(APP, { fetch: procoreAt('uk01.procore.com') });
    expect(await storedWebHost()).toBe('uk01.procore.com');
  });

  test('stays as it is when Procore does not tell', async () => {
    const follow = createRegionFollower(database, () => clock.now, log);
    await follow(APP, { fetch: async () => new Response('', { status: 429, headers: { 'Retry-After': '600' } }) });
    expect(await storedWebHost()).toBe('app.procore.com');
  });
});

test('what a killed process left behind is cleared at once where no other can be using the database', async () => {
  backend.queue.isHeld = true;
  await backend.start('a');
  const dead = { id: 'dead', leaseMs: HOUR_MS };
  expect(await takeNextRun(database, dead)).not.toBeNull();
  const holders = { dead: { until: later(24 * 365).getTime(), inFlight: { 100: 1 } } };
  await database.insert(requestBudgets).values({ keyDigest: 'key', state: { holders } });
  await clearLeftBehind(database);
  expect(await takeNextRun(database, { id: 'next', leaseMs: HOUR_MS })).not.toBeNull();
  expect(await database.select().from(requestBudgets)).toMatchObject([{ state: {} }]);
  expect(await createSharedRequestBudget(database, 'key', HOUR_MS)('100').reserve()).toMatchObject({ granted: true });
});
