/** `npm run dev`: rebuilds dist/chrome at every change; load that folder at chrome://extensions and press reload there. */
import { runScript } from './failure.mjs';
import { packageCommand, projectFolder } from './project-folder.mjs';
import { setUp } from './set-up.mjs';
import { exitOf } from './step.mjs';

await runScript(async () => {
  await setUp({ standIn: false });
  return exitOf(packageCommand('vite'), ['build', '--mode', 'chrome', '--watch'], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
});
