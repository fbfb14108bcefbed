import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { projectFolder, setUpFolder } from './project-folder.mjs';

/** Between two signs that a step is still going on. */
const SIGN_EVERY_MS = 30_000;

/** Says on one line what is being done, now and then for how long by now, and how long it took. */
export async function step(title, work) {
  process.stdout.write(`${title} ... `);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const signs = setInterval(() => process.stdout.write(`(${Math.round(seconds())} s) ... `), SIGN_EVERY_MS);
  try {
    const result = await work();
    console.log(`${seconds().toFixed(1)} s`);
    return result;
  } catch (error) {
    console.log('failed');
    throw error;
  } finally {
    clearInterval(signs);
  }
}

/**
 * One step that is a command. Its output goes to .set-up/`log`. If it ends with another code than 0, a Failure carries
 * the last `tailLines` lines of that output (all by default), where to find the rest, and `help`.
 */
export function commandStep({ title, log, command, args, cwd = projectFolder, env, tailLines = Infinity, help }) {
  return step(title, async () => {
    mkdirSync(setUpFolder, { recursive: true });
    const logFile = join(setUpFolder, log);
    const code = await runInto(logFile, command, args, { cwd, env: { ...process.env, ...env } });
    if (code !== 0) {
      const output = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-tailLines).join('\n');
      const ending = `${title}: "${command} ${args.join(' ')}" ended with ${code}; its output is in ${logFile}.`;
      throw new Failure([output, ending, help].filter(Boolean).join('\n'));
    }
  });
}

async function runInto(logFile, command, args, options) {
  const output = openSync(logFile, 'w');
  try {
    return await exitOf(command, args, { ...options, stdio: ['ignore', output, output] });
  } finally {
    closeSync(output);
  }
}

/**
 * Runs a command to its end; resolves with its exit code, the name of the signal that ended it, or a start error. Who
 * stops this process stops the command.
 */
export function exitOf(command, args, options) {
  // npm and the packages' commands are .cmd files on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, shell });
    child.once('error', (error) => resolve(error.message));
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', stop);
      resolve(code ?? signal);
    });
  });
}
