/**
 * `npm run backend`: set-up, then the reference backend with the settings of the environment, until Ctrl-C. With
 * arguments, one of its commands: see reference-backend/commands/usage.ts.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { whenNpmEnds } from './end-with-npm.mjs';
import { runScript } from './failure.mjs';
import { projectFolder } from './project-folder.mjs';
import { setUp } from './set-up.mjs';

await runScript(async () => {
  await setUp({ standIn: false });
  const words = process.argv.slice(2);
  const entry = words.length === 0 ? 'reference-backend/main.ts' : 'reference-backend/commands/main.ts';
  // Not the tsx command: it would stand between the signals and the service.
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...words], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to the service as well; what is left to do here is to wait for its end.
  process.on('SIGINT', () => {});
  const stop = () => child.kill('SIGTERM');
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  whenNpmEnds(stop);
  const [code, signal] = await once(child, 'exit');
  return code ?? signal;
});
