import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SeedDocument } from '../../reference-backend/seeding/document.ts';
import { putEmptyDatabase } from './empty-database.ts';
import { waitFor } from './wait-for.ts';

const PROJECT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
const LISTENING = /^integration backend listening on (http:\S+)$/m;

export interface BackendOptions {
  seed: SeedDocument;
  /** Plays Procore's login host and its API host. */
  procoreUrl: string;
  /** PEM of what signed the certificate at `procoreUrl`. */
  certificateAuthority: string;
  /** A folder of its own, removed at `stop`, unless given. */
  dataDir?: string;
}

export interface RunningBackend {
  url: string;
  /** Of the first account in the seed. */
  token: string;
  dataDir: string;
  /** Ends it as a service manager does, unless `kill9` did. Throws with its output if it ended by itself or uncleanly. */
  stop(): Promise<void>;
  /** Ends it as a power cut does; resolves when it is gone. */
  kill9(): Promise<void>;
  /** Starts it again after `kill9`, on the same port and data. */
  restart(): Promise<void>;
}

/** Seeds a database and serves it: the real reference backend, in a process of its own. Throws with its output. */
export async function startBackend(options: BackendOptions): Promise<RunningBackend> {
  const [account] = options.seed.accounts;
  if (account === undefined) {
    throw new Error('the seed has no account, so nothing could talk to the backend');
  }
  const folder = await mkdtemp(join(tmpdir(), 'backend-process-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    const dataDir = options.dataDir ?? join(folder, 'data');
    if (!existsSync(dataDir)) await putEmptyDatabase(dataDir);
    const environment = await environmentOf(options, folder, dataDir);
    const seedFile = join(folder, 'seed.json');
    await writeFile(seedFile, JSON.stringify(options.seed));
    await runToEnd(startScript(['reference-backend/commands/main.ts', 'seed', seedFile], environment));
    let service: Service | null = await serve(environment);
    const { url } = service;
    return {
      url,
      token: account.token,
      dataDir,
      async stop() {
        try {
          await stopService(service);
        } finally {
          service = null;
          await removeFolder();
        }
      },
      async kill9() {
        await end(running(service), 'SIGKILL');
        service = null;
      },
      async restart() {
        service = await serve({ ...environment, PORT: new URL(url).port });
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

async function environmentOf(
  { procoreUrl, certificateAuthority }: BackendOptions,
  folder: string,
  dataDir: string,
): Promise<NodeJS.ProcessEnv> {
  const certificateFile = join(folder, 'certificate-authority.pem');
  await writeFile(certificateFile, certificateAuthority);
  return {
    ...process.env,
    // Empty counts as not set: a developer's own settings must not reach a test.
    HOST: '',
    BACKEND_SECRET_KEY: '',
    DATABASE_URL: '',
    RUNS_AT_A_TIME: '',
    RUN_LEASE_SECONDS: '',
    RECHECK_EVERY_HOURS: '',
    PORT: '0',
    DATA_DIR: dataDir,
    PROCORE_LOGIN_URL: procoreUrl,
    PROCORE_API_URL: procoreUrl,
    NODE_EXTRA_CA_CERTS: certificateFile,
  };
}

interface Script {
  child: ChildProcess;
  /** What it has printed so far; all of it once it has ended. */
  output(): string;
  hasEnded(): boolean;
}

type Service = Script & { url: string };

function running(service: Service | null): Service {
  if (service === null) {
    throw new Error('the backend is not running');
  }
  return service;
}

async function stopService(service: Service | null): Promise<void> {
  if (service === null) {
    return;
  }
  await end(service, 'SIGTERM');
  if (service.child.exitCode !== 0) {
    throw new Error(`the backend did not end cleanly (${endingOf(service.child)}):\n${service.output()}`);
  }
}

function startScript(args: string[], env: NodeJS.ProcessEnv): Script {
  // Not the tsx command, which starts a second process that would outlive a SIGKILL of the first.
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: PROJECT_FOLDER,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  let ended = false;
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('close', () => {
    ended = true;
    process.off('exit', endWithUs);
  });
  return { child, output: () => output, hasEnded: () => ended };
}

async function runToEnd(script: Script): Promise<void> {
  await untilEnded(script);
  if (script.child.exitCode !== 0) {
    throw new Error(`seeding failed (${endingOf(script.child)}):\n${script.output()}`);
  }
}

async function serve(environment: NodeJS.ProcessEnv): Promise<Service> {
  const script = startScript(['reference-backend/main.ts'], environment);
  const isListening = () => LISTENING.test(script.output());
  await untilOrKilled(script, 'the backend to listen', () => isListening() || script.hasEnded());
  const [, url] = LISTENING.exec(script.output()) ?? [];
  if (url === undefined || script.hasEnded()) {
    throw new Error(`the backend ended before it listened (${endingOf(script.child)}):\n${script.output()}`);
  }
  return { ...script, url };
}

async function end(script: Script, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (script.hasEnded()) {
    throw new Error(`the backend had ended already (${endingOf(script.child)}):\n${script.output()}`);
  }
  script.child.kill(signal);
  await untilEnded(script);
}

function untilEnded(script: Script): Promise<void> {
  return untilOrKilled(script, `${script.child.spawnargs.join(' ')} to end`, script.hasEnded);
}

async function untilOrKilled(script: Script, what: string, isReached: () => boolean): Promise<void> {
  try {
    await waitFor(
      what,
      () => ({ reached: isReached(), output: script.output() }),
      ({ reached }) => reached,
    );
  } catch (error) {
    script.child.kill('SIGKILL');
    throw error;
  }
}

function endingOf(child: ChildProcess): string {
  return child.signalCode ?? `exit code ${child.exitCode}`;
}
