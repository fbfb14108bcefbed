import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitFor } from '../../support/wait-for.ts';

const PROJECT_FOLDER = fileURLToPath(new URL('../../..', import.meta.url));
const LISTENING = /^integration backend listening on (http:\S+)$/m;

let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stopping-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** The service under npm, as the documents say to start it. */
async function startUnderNpm(): Promise<{ npm: ChildProcess; url: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const npm = spawn('npm', ['run', 'backend'], {
    cwd: PROJECT_FOLDER,
    env: { PATH, HOME, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = npm;
  let output = '';
  npm.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const url = await waitFor(
    'the service to listen',
    async () => LISTENING.exec(output)?.[1],
    (found) => found !== undefined,
  );
  return { npm, url: url ?? '' };
}

const answers = (url: string) =>
  fetch(`${url}/v1/account`).then(
    () => true,
    () => false,
  );

test.each(['SIGTERM', 'SIGKILL'] as const)('%s to npm ends the service as well', async (signal) => {
  const { npm, url } = await startUnderNpm();
  expect(await answers(url)).toBe(true);
  npm.kill(signal);
  await waitFor(
    'the service to be gone',
    () => answers(url),
    (isThere) => !isThere,
  );
});
