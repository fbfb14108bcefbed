import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { validatedProjectSchema, validationSchema } from '../../../src/integration-backend/contract.ts';
import { CUSTOM, complete, projects } from '../../support/backend-fixtures.ts';
import { eventually } from '../../support/eventually.ts';
import { holdProcore } from './hold-procore.ts';
import { problemOf, type TestBackend } from './test-backend.ts';

/** Runs from the start to their end, their cancel, and the stop of the process in between. */
export function validationsSuite(backend: TestBackend): void {
  const RUNS = '/v1/integrations/files/validations';

  describe('a run', () => {
    test('is accepted, asks Procore with the candidate, and ends with the missing projects', async () => {
      backend.procore.answer = async (_question, { onProgress }) => {
        await onProgress({ done: 1, total: 1, waitingUntil: null });
        return complete(projects.slice(0, 3));
      };
      const accepted = await backend.start('a');
      expect(accepted.status).toBe(202);
      expect(accepted.headers.get('Retry-After')).toBe('1');
      expect(validationSchema.parse(accepted.json())).toMatchObject({
        purpose: 'validate',
        verdict: null,
        counts: null,
      });
      expect(accepted.text).not.toContain('new-secret');

      expect(await backend.outcomeOf(accepted)).toMatchObject({
        state: 'finished',
        verdict: 'missing-projects',
        counts: { connected: 5, permitted: 3, missing: 2, unknown: 0 },
        progress: { done: 1, total: 1, waitingUntil: null },
        startedBy: 'Acme',
        permittedTable: null,
        credential: { kind: 'custom-dmsa', clientKey: 'new-key' },
        outcome: null,
      });
      expect(backend.procore.questions).toMatchObject([
        { environment: 'production', companyId: '100', clientKey: 'new-key', clientSecret: 'new-secret' },
      ]);

      const location = accepted.headers.get('Location') ?? '';
      const missing = await backend.call('GET', `${location}/projects?access=missing&per_page=1`);
      expect(missing.headers.get('Total')).toBe('2');
      expect(z.parse(z.array(validatedProjectSchema), missing.json())).toEqual([
        { ...projects[3], access: 'missing', reason: 'not-permitted' },
      ]);
      expect((await backend.call('GET', `${location}/projects`)).json()).toHaveLength(5);
      expect(problemOf(await backend.call('GET', `${location}/projects?access=lost`))).toMatchObject({ status: 400 });
    });

    test('of the saved custom credential uses that one', async () => {
      await backend.outcomeOf(await backend.start('a', { credential: { kind: 'saved' } }));
      expect(backend.procore.questions).toMatchObject([{ clientKey: 'saved-key', clientSecret: 'saved-secret' }]);
    });

    test("of the Marketplace app uses the vendor's pair with the integration's company, and shows no key", async () => {
      const run = await backend.outcomeOf(await backend.start('a', { credential: { kind: 'marketplace-dmsa' } }));
      expect(run.credential).toEqual({ kind: 'marketplace-dmsa', clientKey: null });
      expect(backend.procore.questions).toMatchObject([
        { companyId: '100', clientKey: 'vendor-key', clientSecret: 'vendor-secret' },
      ]);
    });

    test('asks about no company of another customer or another environment', async () => {
      await backend.outcomeOf(await backend.start('a', CUSTOM));
      expect(backend.procore.questions).toMatchObject([{ companyId: '100', otherCompanyIds: [] }]);
    });

    test('of a saved traditional account is refused with what to do instead', async () => {
      const problem = problemOf(await backend.start('a', { credential: { kind: 'saved' } }, 'old'));
      expect(problem).toMatchObject({ status: 422, type: 'invalid-request' });
      expect(problem.detail).toContain('Choose the Marketplace app or custom credentials');
    });

    test('of a Marketplace app that the backend has no pair for is refused', async () => {
      const problem = problemOf(await backend.start('a', { credential: { kind: 'marketplace-dmsa' } }, 'old'));
      expect(problem).toMatchObject({ status: 422, type: 'invalid-request' });
    });

    test('is listed newest first, and the newest is shown with its integration', async () => {
      const first = await backend.outcomeOf(await backend.start('a'));
      const second = await backend.outcomeOf(await backend.start('b'));
      const page = await backend.call('GET', `${RUNS}?per_page=1`);
      expect(page.headers.get('Total')).toBe('2');
      expect(z.parse(z.array(validationSchema), page.json())).toEqual([second]);
      expect((await backend.call('GET', `${RUNS}?per_page=1&page=2`)).json()).toEqual([first]);
      expect((await backend.call('GET', '/v1/integrations/files')).json()).toMatchObject({ lastValidation: second });
    });

    test('that fails inside the backend is inconclusive, and the log holds no secret', async () => {
      backend.procore.answer = () => Promise.reject(new Error('a defect'));
      expect(await backend.outcomeOf(await backend.start('a'))).toMatchObject({
        verdict: 'inconclusive',
        counts: { connected: 5, unknown: 5 },
        detail: expect.stringContaining('backend failed'),
      });
      expect(backend.log).toHaveBeenCalledWith('a run failed', expect.objectContaining({ error: 'Error: a defect' }));
      expect(JSON.stringify(backend.log.mock.calls)).not.toContain('new-secret');
    });
  });

  describe('evidence', () => {
    const table = {
      companyId: '100',
      appName: 'File Sync',
      labels: ['1042 - Harbour Bridge', 'Quay'],
      isComplete: true,
      seenAt: '2026-11-23T11:59:00.000Z',
    };
    const WITH_TABLE = { ...CUSTOM, permittedTable: table };
    const summary = { rows: 2, isComplete: true, seenAt: table.seenAt };

    test('reaches the question to Procore, and of it only the size is shown', async () => {
      const accepted = await backend.start('a', WITH_TABLE);
      expect(accepted.json()).toMatchObject({ permittedTable: summary });
      expect(await backend.outcomeOf(accepted)).toMatchObject({ permittedTable: summary });
      expect((await backend.call('GET', RUNS)).json()).toMatchObject([{ permittedTable: summary }]);
      expect(backend.procore.questions).toMatchObject([{ permittedTable: table }]);
    });

    test('that was seen long ago does not', async () => {
      const seenAt = '2026-11-23T11:00:00.000Z';
      await backend.outcomeOf(await backend.start('a', { ...CUSTOM, permittedTable: { ...table, seenAt } }));
      expect(backend.procore.questions).toMatchObject([{ permittedTable: null }]);
    });

    test('belongs to what an Idempotency-Key stands for', async () => {
      await backend.start('a', WITH_TABLE);
      const other = { ...WITH_TABLE, permittedTable: { ...table, labels: ['Quay'] } };
      expect(problemOf(await backend.start('a', other))).toMatchObject({ type: 'idempotency-key-reused' });
      expect((await backend.start('a', WITH_TABLE)).status).toBe(202);
    });

    test('may have 20,000 rows and no more', async () => {
      const rows = (count: number) => ({ ...table, labels: Array(count).fill('1042 - Harbour Bridge') });
      const accepted = await backend.start('a', { ...CUSTOM, permittedTable: rows(20_000) });
      expect(accepted.json()).toMatchObject({ permittedTable: { rows: 20_000 } });
      const refused = await backend.start('b', { ...CUSTOM, permittedTable: rows(20_001) });
      expect(problemOf(refused)).toMatchObject({ status: 422, type: 'invalid-request' });
    });
  });

  describe('one at a time', () => {
    test('a second run is refused until the first is over', async () => {
      const procore = holdProcore(backend);
      const first = await backend.start('a');
      expect(problemOf(await backend.start('b'))).toMatchObject({ status: 409, type: 'already-running' });
      procore.release(complete(projects));
      await backend.outcomeOf(first);
      expect((await backend.start('b')).status).toBe(202);
    });

    test('another integration runs beside it', async () => {
      holdProcore(backend);
      await backend.start('a');
      expect((await backend.start('b', CUSTOM, 'old')).status).toBe(202);
      await eventually(() => expect(backend.procore.questions).toHaveLength(2));
      expect(backend.procore.questions).toContainEqual(
        expect.objectContaining({ environment: 'sandbox', companyId: '101' }),
      );
    });
  });

  describe('Idempotency-Key', () => {
    test('is required', async () => {
      const answer = await backend.call('POST', RUNS, { body: CUSTOM });
      expect(problemOf(answer)).toMatchObject({ status: 400, type: 'invalid-request' });
    });

    test('the same call again gives the same run, while it runs and afterwards', async () => {
      const procore = holdProcore(backend);
      const first = await backend.start('a');
      const again = await backend.start('a');
      expect(again.status).toBe(202);
      expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
      procore.release(complete(projects));
      const run = await backend.outcomeOf(first);
      expect((await backend.start('a')).json()).toEqual(run);
      expect(backend.procore.questions).toHaveLength(1);
    });

    test('two equal calls at once start one run', async () => {
      const answers = await Promise.all([backend.start('a'), backend.start('a')]);
      expect(answers.map(({ status }) => status)).toEqual([202, 202]);
      expect(new Set(answers.map(({ headers }) => headers.get('Location'))).size).toBe(1);
    });

    test('with another body is refused', async () => {
      await backend.start('a');
      const answer = await backend.start('a', { credential: { kind: 'saved' } });
      expect(problemOf(answer)).toMatchObject({ status: 422, type: 'idempotency-key-reused' });
    });

    test('of a refused call can be used again', async () => {
      const procore = holdProcore(backend);
      const first = await backend.start('a');
      expect((await backend.start('b')).status).toBe(409);
      procore.release(complete(projects));
      await backend.outcomeOf(first);
      expect((await backend.start('b')).status).toBe(202);
    });

    test('of one account means nothing for another', async () => {
      await backend.start('a');
      const headers = { 'Idempotency-Key': 'a' };
      const body = { credential: { kind: 'saved' } };
      const token = 'other-token-0123456789';
      expect(
        (await backend.call('POST', '/v1/integrations/foreign/validations', { headers, body, token })).status,
      ).toBe(202);
    });
  });
}
