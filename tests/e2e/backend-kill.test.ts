import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validationSchema } from '../../src/integration-backend/contract.ts';
import { CUSTOM, projects, seedDocument } from '../support/backend-fixtures.ts';
import { eventually } from '../support/eventually.ts';
import { type RunningBackend, startBackend } from '../support/processes.ts';

let backend: RunningBackend;
let procore: Server;
let listCalls = 0;

/** Procore over http on loopback, which leaves the first question for the list without an answer. */
beforeAll(async () => {
  procore = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (request.url === '/oauth/token') {
      response.end('{"access_token":"token"}');
      return;
    }
    if (!request.url?.startsWith('/rest/v1.1/projects')) {
      response.writeHead(403).end('{"errors":["Forbidden"]}');
      return;
    }
    listCalls += 1;
    if (listCalls === 1) return;
    response.setHeader('Total', projects.length).setHeader('Per-Page', 300);
    const company = { id: new URL(request.url, 'http://localhost').searchParams.get('company_id') };
    response.end(JSON.stringify(projects.map(({ id }) => ({ id, company }))));
  });
  await new Promise<void>((resolve) => procore.listen(0, '127.0.0.1', () => resolve()));
  const procoreUrl = `http://127.0.0.1:${(procore.address() as AddressInfo).port}`;
  backend = await startBackend({ seed: seedDocument, procoreUrl, certificateAuthority: '' });
});

afterAll(async () => {
  await backend?.stop();
  procore.closeAllConnections();
  procore.close();
});

async function runs() {
  const answer = await fetch(`${backend.url}/v1/integrations/files/validations`, {
    headers: { Authorization: `Bearer ${backend.token}` },
  });
  return ((await answer.json()) as unknown[]).map((run) => validationSchema.parse(run));
}

test('a run that a kill -9 interrupts is finished once by the next process', async () => {
  const accepted = await fetch(`${backend.url}/v1/integrations/files/validations`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${backend.token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'before-the-kill',
    },
    body: JSON.stringify(CUSTOM),
  });
  const { id } = validationSchema.parse(await accepted.json());
  await eventually(() => expect(listCalls).toBe(1));
  expect(await runs()).toMatchObject([{ id, state: 'running' }]);

  await backend.kill9();
  await backend.restart();
  await eventually(async () => expect(await runs()).toMatchObject([{ state: 'finished' }]));
  expect(await runs()).toMatchObject([{ id, state: 'finished', verdict: 'passed', counts: { permitted: 5 } }]);
  expect(listCalls).toBe(2);
});
