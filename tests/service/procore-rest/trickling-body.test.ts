import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONGEST_WAIT_MS } from '../../support/wait-for.ts';

const run = promisify(execFile);

/** Begins a list and then sends a blank now and then, for ever. */
const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).write('[');
  const timer = setInterval(() => response.write(' '), 100);
  response.once('close', () => clearInterval(timer));
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ['its clock', 1_000, 60_000, 'given up'],
  ['Cancel', 60_000, 1_000, 'cancelled'],
])('a body that trickles is ended by %s, also when garbage is collected', async (_by, timeoutMs, cancelMs, how) => {
  const { port } = server.address() as AddressInfo;
  const { stdout } = await run(
    process.execPath,
    [
      '--expose-gc',
      ...['--import', 'tsx', join(import.meta.dirname, 'trickling-client.ts')],
      ...[`http://127.0.0.1:${port}/`, String(timeoutMs), String(cancelMs)],
    ],
    { timeout: LONGEST_WAIT_MS },
  );
  expect(JSON.parse(stdout).how).toBe(how);
});
