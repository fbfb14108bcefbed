import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  accountSchema,
  companySchema,
  connectedProjectSchema,
  integrationSchema,
} from '../../../src/integration-backend/contract.ts';
import { OTHER_TOKEN, projects } from '../../support/backend-fixtures.ts';
import { problemOf, type TestBackend } from './test-backend.ts';

/** What can be read, page by page, by whom, and what is answered to a call that is wrong. */
export function readingSuite(backend: TestBackend): void {
  const idsIn = (json: unknown) => z.parse(z.array(z.looseObject({ id: z.string() })), json).map(({ id }) => id);

  describe('accounts', () => {
    test('the account of the token', async () => {
      const answer = await backend.call('GET', '/v1/account');
      expect(z.parse(accountSchema, answer.json())).toEqual({
        label: 'Acme',
        contractVersion: '1.1',
        capabilities: ['stop-sync', 'permitted-table'],
        scopes: ['read', 'validate', 'save'],
      });
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    });

    test.each([
      ['no token', null],
      ['an unknown token', 'acme-token-0123456780'],
    ])('%s is refused', async (_name, token) => {
      const answer = await backend.call('GET', '/v1/account', { token });
      expect(problemOf(answer)).toMatchObject({ status: 401, type: 'token-refused' });
      expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    });

    test('only the own companies', async () => {
      const own = z.parse(z.array(companySchema), (await backend.call('GET', '/v1/companies')).json());
      expect(own.map(({ name, environment }) => [name, environment])).toEqual([
        ['Acme Builders', 'production'],
        ['Acme Sandbox', 'sandbox'],
      ]);
      expect(idsIn((await backend.call('GET', '/v1/companies', { token: OTHER_TOKEN })).json())).toEqual(['200']);
    });
  });

  describe('integrations', () => {
    test('of all own companies, of one, and none of another account', async () => {
      expect(idsIn((await backend.call('GET', '/v1/integrations')).json())).toEqual(['files', 'old']);
      expect(idsIn((await backend.call('GET', '/v1/integrations?company_id=101')).json())).toEqual(['old']);
      const foreign = await backend.call('GET', '/v1/integrations?company_id=200');
      expect(foreign.json()).toEqual([]);
      expect(foreign.headers.get('Total')).toBe('0');
    });

    test('one, with its ETag and without its secret', async () => {
      const answer = await backend.call('GET', '/v1/integrations/files');
      expect(answer.headers.get('ETag')).toBe('"1"');
      expect(answer.text).not.toContain('saved-secret');
      expect(z.parse(integrationSchema, answer.json())).toEqual({
        id: 'files',
        companyId: '100',
        name: 'Files',
        credential: { kind: 'custom-dmsa', clientKey: 'saved-key', savedAt: '2026-11-23T12:00:00.000Z' },
        app: {
          name: 'File Sync',
          kind: 'marketplace',
          marketplaceUrl: 'https://marketplace.procore.com/apps/file-sync',
        },
        connectedProjects: 5,
        lastValidation: null,
      });
    });

    test.each([
      '/v1/integrations/foreign',
      '/v1/integrations/foreign/projects',
      '/v1/integrations/foreign/validations',
      '/v1/integrations/none',
      '/v1/integrations/%00',
      '/v1/integrations/files/validations/none',
      '/v1/integrations/files/validations/none/projects',
    ])('%s does not exist for this account', async (path) => {
      expect(problemOf(await backend.call('GET', path))).toMatchObject({ status: 404, type: 'not-found' });
    });
  });

  describe('pages', () => {
    test('hold what was asked for, with Total, Per-Page and Link', async () => {
      const answer = await backend.call('GET', '/v1/integrations/files/projects?page=2&per_page=2');
      expect(z.parse(z.array(connectedProjectSchema), answer.json())).toEqual(
        projects.slice(2, 4).map((project) => ({ ...project, synced: true })),
      );
      expect(answer.headers.get('Total')).toBe('5');
      expect(answer.headers.get('Per-Page')).toBe('2');
      const at = (page: number) => `</v1/integrations/files/projects?page=${page}&per_page=2>`;
      expect(answer.headers.get('Link')).toBe(
        `${at(1)}; rel="first", ${at(1)}; rel="prev", ${at(3)}; rel="next", ${at(3)}; rel="last"`,
      );
    });

    test('the last has no next, and one beyond it is empty', async () => {
      const last = await backend.call('GET', '/v1/integrations/files/projects?page=3&per_page=2');
      expect(last.json()).toHaveLength(1);
      expect(last.headers.get('Link')).not.toContain('rel="next"');
      const beyond = await backend.call('GET', '/v1/integrations/files/projects?page=9&per_page=2');
      expect(beyond.json()).toEqual([]);
      expect(beyond.headers.get('Total')).toBe('5');
    });

    test.each(['page=0', 'page=-1', 'page=x', 'page=', 'page=1.5', 'page=99999999', 'per_page=0', 'per_page=1001'])(
      '%s is refused',
      async (query) => {
        const answer = await backend.call('GET', `/v1/integrations/files/projects?${query}`);
        expect(problemOf(answer)).toMatchObject({ status: 400, type: 'invalid-request' });
      },
    );
  });

  describe('problems', () => {
    test.each([
      ['GET', '/'],
      ['GET', '/v1/nothing'],
      ['DELETE', '/v1/integrations/'],
    ])('%s %s is no call of this backend', async (method, path) => {
      const answer = await backend.call(method, path);
      expect(problemOf(answer)).toMatchObject({ status: 404, type: 'not-found' });
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    });

    test.each([
      ['PATCH', '/v1/account', 'GET, HEAD'],
      ['OPTIONS', '/v1/integrations/files/validations', 'POST, GET, HEAD'],
      ['DELETE', '/v1/integrations/files/credential', 'PUT'],
    ])('%s %s is no method of this address, which names those that are', async (method, path, allow) => {
      const answer = await backend.call(method, path);
      expect(problemOf(answer)).toMatchObject({ status: 405, type: 'method-not-allowed' });
      expect(answer.headers.get('Allow')).toBe(allow);
    });

    test('a company_id that cannot be one', async () => {
      expect(problemOf(await backend.call('GET', '/v1/integrations?company_id=a'))).toMatchObject({ status: 400 });
    });

    test.each([
      ['no JSON', '{"credential"', 400],
      ['another form', '{"credential":{"kind":"custom-dmsa","clientKey":"k"}}', 422],
      ['an unknown kind', '{"credential":{"kind":"traditional"}}', 422],
      [
        'a client key with a NUL',
        '{"credential":{"kind":"custom-dmsa","clientKey":"k\\u0000","clientSecret":"s"}}',
        422,
      ],
      ['a secret with a NUL', '{"credential":{"kind":"custom-dmsa","clientKey":"k","clientSecret":"s\\u0000"}}', 422],
      [
        'half of a character pair in a row',
        '{"credential":{"kind":"marketplace-dmsa"},"permittedTable":{"companyId":"100","appName":"File Sync","labels":["\\ud800"],"isComplete":true,"seenAt":"2026-11-23T12:00:00Z"}}',
        422,
      ],
      ['nothing', '', 400],
      ['brackets without end', '['.repeat(1_000_000), 400],
      ['more than 4 MB', `{"credential":"${'x'.repeat(4 * 1024 * 1024)}"}`, 413],
    ])('a body with %s', async (_name, body, status) => {
      const headers = { 'Idempotency-Key': 'k' };
      const answer = await backend.call('POST', '/v1/integrations/files/validations', { headers, body });
      expect(problemOf(answer)).toMatchObject({ status, type: 'invalid-request' });
    });

    test('a body of more than 64 kB where no table can come', async () => {
      const body = `{"validationId":"${'x'.repeat(65 * 1024)}"}`;
      const headers = { 'Idempotency-Key': 'k', 'If-Match': '"1"' };
      const answer = await backend.call('PUT', '/v1/integrations/files/credential', { headers, body });
      expect(problemOf(answer)).toMatchObject({ status: 413, type: 'invalid-request' });
    });

    test('a body that is wrong in many places is told of a few', async () => {
      const own = { companyId: '100', appName: 'File Sync', seenAt: '2026-11-23T12:00:00Z' };
      const permittedTable = { ...own, labels: Array(5000).fill(1), isComplete: true };
      const answer = await backend.start('k', { credential: { kind: 'saved' }, permittedTable });
      expect(problemOf(answer).detail).toMatch(/labels\.0: .*; and 4995 more$/);
    });

    test('a refused body is not quoted', async () => {
      const body = '{"credential":{"kind":"custom-dmsa","clientKey":"a b","clientSecret":12345678}}';
      const answer = await backend.call('POST', '/v1/integrations/files/validations', { body });
      expect(problemOf(answer).detail).toMatch(/credential\.clientKey.*credential\.clientSecret/);
      expect(answer.text).not.toMatch(/a b|12345678/);
    });

    test('a body of another type', async () => {
      const headers = { 'Content-Type': 'text/plain', 'Idempotency-Key': 'k' };
      const answer = await backend.call('POST', '/v1/integrations/files/validations', { headers, body: '{}' });
      expect(problemOf(answer)).toMatchObject({ status: 415, type: 'invalid-request' });
    });

    test('a failure of the backend is a 500, logged without the values of the query', async () => {
      const { clock } = backend;
      clock.now = new Date(Number.NaN);
      const answer = await backend.start('a-key');
      clock.now = new Date();
      expect(problemOf(answer)).toMatchObject({ status: 500, type: 'internal-error' });
      expect(backend.log).toHaveBeenCalledWith('a call failed', expect.objectContaining({ call: 'startValidation' }));
      expect(JSON.stringify(backend.log.mock.calls)).not.toMatch(/new-secret|acme-token/);
    });
  });
}
