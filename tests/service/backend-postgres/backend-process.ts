import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { waitFor } from '../../support/wait-for.ts';

const PROJECT_FOLDER = fileURLToPath(new URL('../../..', import.meta.url));
const LISTENING = /^integration backend listening on (http:\S+)$/m;

export interface BackendProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends it as a service manager does. Throws with its output unless it ends cleanly. */
  stop(): Promise<void>;
  /** Ends it as a power cut does; resolves when it is gone. */
  kill9(): Promise<void>;
}

/** The real service in a process of its own, with these settings and no others. Throws with its output. */
export async function startBackendProcess(settings: Readonly<Record<string, string>>): Promise<BackendProcess> {
  const { PATH = '', HOME = '' } = process.env;
  // Not the tsx command, which starts a second process that would outlive a SIGKILL of the first.
  const child = spawn(process.execPath, ['--import', 'tsx', 'reference-backend/main.ts'], {
    cwd: PROJECT_FOLDER,
    env: { PATH, HOME, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('close', () => process.off('exit', endWithUs));
  const output = outputOf(child);
  const look = () => ({ url: LISTENING.exec(output())?.[1], exitCode: child.exitCode, output: output() });
  const { url } = await waitFor(
    'the backend to listen',
    look,
    (seen) => seen.url !== undefined || seen.exitCode !== null,
  );
  if (url === undefined) throw new Error(`the backend ended before it listened:\n${output()}`);

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
  return {
    url,
    pid: child.pid as number,
    async stop() {
      await end('SIGTERM');
      if (child.exitCode !== 0 && child.signalCode !== 'SIGKILL') {
        throw new Error(`the backend did not end cleanly:\n${output()}`);
      }
    },
    kill9: () => end('SIGKILL'),
  };
}

function outputOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return () => output;
}
