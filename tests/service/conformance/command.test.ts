import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const TOKEN = 'command-test-token';
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Runs the command to its end. */
function conformance(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'conformance/main.ts', ...args];
    const child = execFile(process.execPath, command, { cwd: ROOT }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

/** A server that answers every call alike. */
async function serve(status: number, body: unknown): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  ['http://example.com', 'is not https'],
  ['::', 'is no address'],
  ['http://127.0.0.1:9', 'cannot be reached'],
])('%s %s', async (url, sentence) => {
  const { code, output } = await conformance('--url', url, '--token', TOKEN);
  expect(output).toContain(sentence);
  expect(output).not.toContain(TOKEN);
  expect(code).toBe(2);
});

test('a refused token is a sentence, not a table', async () => {
  const { code, output } = await conformance('--url', await serve(401, {}), '--token', TOKEN);
  expect(output).toMatch(/refuses the token\.\n$/);
  expect(output).not.toContain(TOKEN);
  expect(code).toBe(2);
});

test('without an address the usage is shown', async () => {
  const { code, output } = await conformance('--token', TOKEN);
  expect(output).toContain('npm run conformance -- --url URL');
  expect(code).toBe(2);
});

test('a table, and 1 where a rule failed', async () => {
  const address = await serve(200, { token: TOKEN, contractVersion: '2.0' });
  const { code, output } = await conformance('--url', address, '--token', TOKEN);
  expect(output).toMatch(/^fail {5}account\.version .*\n {9}asked {5}GET \/v1\/account\n {9}came {6}2\.0\n/m);
  expect(output).toMatch(/^skipped {2}validations\.accepted .*\n {9}because needs --validate$/m);
  expect(output).toMatch(/\n\d+ passed, \d+ failed, \d+ skipped\n$/);
  expect(output).toContain('"token":"(secret)"');
  expect(output).not.toContain(TOKEN);
  expect(code).toBe(1);
});
