import { afterEach, expect, test, vi } from 'vitest';
import { httpBackend } from '../../../src/integration-backend/http-backend.ts';

const backend = () => httpBackend('https://sync.example.com/', 'the-token');

const answer = (body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } });

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['1.1', 'answer-not-understood'],
  ['1', 'answer-not-understood'],
  ['2.0', 'contract-not-spoken'],
])('an account of version %s that lacks its scopes is %s', async (contractVersion, code) => {
  vi.stubGlobal('fetch', async () => answer({ label: 'Acme', contractVersion, capabilities: [] }));
  await expect(backend().account()).rejects.toMatchObject({ problem: { code } });
});

const project = (id: number) => ({ id: String(id), name: `Project ${id}`, number: null, synced: true });

/** Two pages of three projects, of which the second one begins with what the first one ended with, so often. */
function withMoving(times: number) {
  let walks = 0;
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    const page = new URL(url).searchParams.get('page');
    if (page === '1') walks += 1;
    const second = walks <= times ? project(2) : project(3);
    return answer(page === '1' ? [project(1), project(2)] : [second], { total: '3' });
  });
  return () => walks;
}

test('a list in which an entry moved from page to page is read once more', async () => {
  withMoving(1);
  expect((await backend().connectedProjects('i1')).map(({ id }) => id)).toEqual(['1', '2', '3']);
  const walks = withMoving(9);
  await expect(backend().connectedProjects('i1')).rejects.toMatchObject({ problem: { code: 'answer-not-understood' } });
  expect(walks()).toBe(2);
});

test('companies of one number in two environments are two', async () => {
  const company = { id: '1', name: 'Acme', webHost: 'app.procore.com' };
  const rows = [
    { ...company, environment: 'production' },
    { ...company, environment: 'sandbox' },
  ];
  vi.stubGlobal('fetch', async () => answer(rows, { total: '2' }));
  expect(await backend().companies()).toEqual(rows);
  vi.stubGlobal('fetch', async () => answer([rows[0], rows[0]], { total: '2' }));
  await expect(backend().companies()).rejects.toMatchObject({ problem: { code: 'answer-not-understood' } });
});

test('a list whose Total changed while its pages were turned is read once more', async () => {
  let walks = 0;
  /** A project of the first page is removed before the second one is asked for, which begins one later then. */
  const changing = (times: number) => async (request: Request) => {
    const isFirst = new URL(request.url).searchParams.get('page') === '1';
    if (isFirst) walks += 1;
    if (walks > times) return answer(isFirst ? [project(2), project(3)] : [project(4)], { total: '3' });
    return isFirst ? answer([project(1), project(2)], { total: '4' }) : answer([project(4)], { total: '3' });
  };
  vi.stubGlobal('fetch', changing(1));
  expect((await backend().connectedProjects('i1')).map(({ id }) => id)).toEqual(['2', '3', '4']);
  walks = 0;
  vi.stubGlobal('fetch', changing(9));
  await expect(backend().connectedProjects('i1')).rejects.toMatchObject({ problem: { code: 'answer-not-understood' } });
  expect(walks).toBe(2);
});
