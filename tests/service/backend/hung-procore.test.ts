import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { validationSchema } from '../../../src/integration-backend/contract.ts';
import { CUSTOM, seedDocument, TOKEN } from '../../support/backend-fixtures.ts';
import { type RunningBackend, startBackend } from '../../support/processes.ts';
import { waitFor } from '../../support/wait-for.ts';

const WITHIN_MS = 5_000;
const BLANK_EVERY_MS = 50;

let procore: Server;
let hanging = 0;
let backend: RunningBackend;
beforeEach(async () => {
  hanging = 0;
  // Tokens are given at once; every list begins, and then trickles for ever.
  procore = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (request.url === '/oauth/token') {
      response.end('{"access_token":"token","expires_in":5400}');
      return;
    }
    hanging += 1;
    response.write('[');
    const blanks = setInterval(() => response.write(' '), BLANK_EVERY_MS);
    response.once('close', () => clearInterval(blanks));
  });
  await new Promise<void>((resolve) => procore.listen(0, '127.0.0.1', () => resolve()));
  const procoreUrl = `http://127.0.0.1:${(procore.address() as AddressInfo).port}`;
  backend = await startBackend({ seed: seedDocument, procoreUrl, certificateAuthority: '' });
});
afterEach(() => {
  procore.closeAllConnections();
  procore.close();
});

const runs = () => `${backend.url}/v1/integrations/files/validations`;
const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };

async function start(key: string) {
  const answer = await fetch(runs(), {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': key },
    body: JSON.stringify(CUSTOM),
  });
  return validationSchema.parse(await answer.json());
}

test('Cancel and SIGTERM act within 5 seconds while an answer of Procore’s trickles', async () => {
  const { id } = await start('one');
  await waitFor(
    'the request to hang',
    () => hanging,
    (count) => count > 0,
  );
  const pressed = performance.now();
  const cancelled = await fetch(`${runs()}/${id}`, { method: 'DELETE', headers });
  expect(await cancelled.json()).toMatchObject({ state: 'cancelled' });
  await start('two');
  await waitFor(
    'the next run to ask Procore',
    () => hanging,
    (count) => count > 1,
  );
  const cancelMs = performance.now() - pressed;

  const asked = performance.now();
  await backend.stop();
  const stopMs = performance.now() - asked;
  console.log(
    `Cancel until the next run asks: ${cancelMs.toFixed(0)} ms; SIGTERM until the end: ${stopMs.toFixed(0)} ms`,
  );
  expect(cancelMs).toBeLessThan(WITHIN_MS);
  expect(stopMs).toBeLessThan(WITHIN_MS);
});
