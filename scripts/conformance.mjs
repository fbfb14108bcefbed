/** `npm run conformance -- --url URL --token T`: set-up, then the check of an integration backend; --help says more. */
import { runScript } from './failure.mjs';
import { packageCommand, projectFolder } from './project-folder.mjs';
import { setUp } from './set-up.mjs';
import { exitOf } from './step.mjs';

await runScript(async () => {
  await setUp({ standIn: false });
  return exitOf(packageCommand('tsx'), ['conformance/main.ts', ...process.argv.slice(2)], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
});
