import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { httpBackend } from '../../../src/integration-backend/http-backend.ts';
import { validation } from '../../support/validation.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

/** A web server that answers each request as told, and remembers what it was asked. */
async function backendAnswering(...answers: Answer[]) {
  const requests: { method?: string | undefined; url?: string | undefined; headers: IncomingMessage['headers'] }[] = [];
  server = createServer((request, response) => {
    requests.push({ method: request.method, url: request.url, headers: request.headers });
    const { status = 200, headers = {}, body } = answers[Math.min(requests.length, answers.length) - 1] ?? { body: '' };
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { backend: httpBackend(`http://127.0.0.1:${port}/`, 'the-token'), requests };
}

function datesOf(aheadSeconds: number, afterSeconds: number): Record<string, string> {
  const date = Date.now() + aheadSeconds * 1000;
  return { date: new Date(date).toUTCString(), 'retry-after': new Date(date + afterSeconds * 1000).toUTCString() };
}

const account = { label: 'Acme consultant', contractVersion: '1.0', capabilities: [], scopes: ['read'] };

describe('an answer that is none', () => {
  test.each([
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Welcome' }, 'not-a-backend'],
    ['another JSON service', { body: { hello: 'world' } }, 'not-a-backend'],
    ['a page that is not there', { status: 404, body: 'Not found' }, 'not-a-backend'],
    ['a later contract', { body: { ...account, contractVersion: '2.0' } }, 'contract-not-spoken'],
    ['an earlier contract', { body: { ...account, contractVersion: '0.9' } }, 'contract-not-spoken'],
    ['a refused token', { status: 401, body: {} }, 'token-refused'],
    ['an error of its own', { status: 503, body: 'busy' }, 'backend-failing'],
    ['a redirection', { status: 302, headers: { location: 'https://example.com/' }, body: '' }, 'backend-unreachable'],
  ])('%s is told as what it is', async (_what, answer, code) => {
    const { backend } = await backendAnswering(answer);
    await expect(backend.account()).rejects.toMatchObject({ problem: { code } });
  });

  test.each([
    ['in seconds', 40, { 'retry-after': '40' }],
    ['as a date of a clock that is an hour ahead', 40, datesOf(3_600, 40)],
    ['as a date that is over', 0, datesOf(0, -5)],
  ])('too many requests are told with the time from which to try again, %s', async (_what, seconds, headers) => {
    const body = {
      type: 'urn:dmsa-validator:problem:too-many-requests',
      title: 'Too many requests',
      status: 429,
      detail: 'Too many key pairs.',
    };
    const { backend } = await backendAnswering({ status: 429, headers, body });
    const error = await backend.account().catch((thrown) => thrown);
    expect(error.problem).toMatchObject({ code: 'too-many-requests', detail: 'Too many key pairs.' });
    const waitMs = Date.parse(error.problem.retryAt) - Date.now();
    expect(waitMs).toBeLessThanOrEqual(seconds * 1000);
    expect(waitMs).toBeGreaterThan(seconds * 1000 - 9_000);
  });

  test.each([
    ['a year', { 'retry-after': '31536000' }],
    ['the end of time', { 'retry-after': '+275760-09-13T00:00:00Z' }],
  ])('a wait of %s is a mistake', async (_what, headers) => {
    const { backend } = await backendAnswering({ status: 429, headers, body: '' });
    const error = await backend.account().catch((thrown) => thrown);
    expect(error.problem).toEqual({ code: 'too-many-requests', detail: undefined });
  });

  test('too many requests for something on the way to the backend, which says nothing else', async () => {
    const { backend } = await backendAnswering({ status: 429, body: '<p>Slow down' });
    const error = await backend.account().catch((thrown) => thrown);
    expect(error.problem).toEqual({ code: 'too-many-requests', detail: undefined });
  });

  test('nobody listening', async () => {
    const { backend } = await backendAnswering({ body: account });
    await new Promise((resolve) => server?.close(resolve));
    await expect(backend.account()).rejects.toMatchObject({ problem: { code: 'backend-unreachable' } });
  });

  test('a verdict that the contract does not know', async () => {
    const { backend } = await backendAnswering({ body: { ...validation(), verdict: 'fine' } });
    await expect(backend.validation('i1', 'v1')).rejects.toMatchObject({ problem: { code: 'answer-not-understood' } });
  });

  test.each([
    ['passes beside missing projects', { verdict: 'passed' as const }],
    ['calls projects missing and counts none', { counts: { connected: 1, permitted: 1, missing: 0, unknown: 0 } }],
    ['has counts that do not add up', { counts: { connected: 9, permitted: 1, missing: 1, unknown: 0 } }],
    ['is finished without a verdict', { verdict: null }],
    ['saved what did not pass', { purpose: 'save' as const, outcome: 'saved' as const }],
  ])('a validation that %s is not believed', async (_what, change) => {
    const { backend } = await backendAnswering({ body: validation(change) });
    await expect(backend.validation('i1', 'v1')).rejects.toMatchObject({ problem: { code: 'answer-not-understood' } });
  });

  test('an answer about another validation', async () => {
    const { backend } = await backendAnswering({ body: validation({ id: 'v2' }) });
    await expect(backend.validation('i1', 'v1')).rejects.toMatchObject({ problem: { code: 'answer-not-understood' } });
  });

  test('a problem document keeps its reason', async () => {
    const body = {
      type: 'urn:dmsa-validator:problem:save-gate-closed',
      title: 'The save gate is closed',
      status: 409,
      detail: 'The validation is older than 30 minutes.',
    };
    const { backend } = await backendAnswering({ status: 409, body });
    await expect(backend.saveCredential('i1', { validationId: 'v1', version: '"1"' }, 'key')).rejects.toMatchObject({
      problem: { code: 'save-gate-closed', detail: 'The validation is older than 30 minutes.' },
    });
  });
});

describe('lists', () => {
  const project = (id: string) => ({ id, name: `Project ${id}`, number: null, access: 'missing', reason: null });

  test('are read over all pages', async () => {
    const { backend, requests } = await backendAnswering(
      { headers: { total: '3' }, body: [project('1'), project('2')] },
      { headers: { total: '3' }, body: [project('3')] },
    );
    expect((await backend.validatedProjects('i1', 'v1')).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(requests.map(({ url }) => new URL(url ?? '', 'http://x').searchParams.get('page'))).toEqual(['1', '2']);
  });

  test('that end before their Total are not taken for whole', async () => {
    const { backend } = await backendAnswering(
      { headers: { total: '3' }, body: [project('1')] },
      { headers: { total: '3' }, body: [] },
    );
    await expect(backend.validatedProjects('i1', 'v1')).rejects.toMatchObject({
      problem: { code: 'answer-not-understood' },
    });
  });

  test.each([{}, { total: '' }, { total: ' ' }, { total: '0x0' }, { total: '-0' }])(
    'without a Total are not taken for whole: %o',
    async (headers) => {
      const { backend } = await backendAnswering({ headers, body: [] });
      await expect(backend.companies()).rejects.toMatchObject({ problem: { code: 'answer-not-understood' } });
    },
  );

  test('whose page is given twice are not taken for whole', async () => {
    const page = { headers: { total: '4' }, body: [project('1'), project('2')] };
    const { backend } = await backendAnswering(page, page);
    await expect(backend.validatedProjects('i1', 'v1')).rejects.toMatchObject({
      problem: { code: 'answer-not-understood' },
    });
  });
});

test.each([
  { id: '7', synced: true },
  { id: '8', synced: false },
])('a sync that is not stopped after all is not said to be: %o', async (told) => {
  const { backend } = await backendAnswering({
    headers: { etag: '"2"' },
    body: { name: 'Tower', number: null, ...told },
  });
  await expect(backend.changeProject('i1', '7', { synced: false, version: '"1"' })).rejects.toMatchObject({
    problem: { code: 'answer-not-understood' },
  });
});

test('every request carries the token, and a change its keys', async () => {
  const { backend, requests } = await backendAnswering({
    status: 202,
    body: validation({ purpose: 'save', outcome: 'rejected' }),
  });
  await backend.saveCredential('i 1', { validationId: 'v1', version: '"7"' }, 'key-1');
  expect(requests[0]).toMatchObject({
    method: 'PUT',
    url: '/v1/integrations/i%201/credential',
    headers: { authorization: 'Bearer the-token', 'if-match': '"7"', 'idempotency-key': 'key-1' },
  });
});
