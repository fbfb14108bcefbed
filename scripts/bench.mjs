/** `npm run bench`: all set-up, then the measurements. */
import { ensureBrowser } from './browsers.mjs';
import { buildForTests } from './build-for-tests.mjs';
import { runScript } from './failure.mjs';
import { packageCommand, projectFolder } from './project-folder.mjs';
import { setUp } from './set-up.mjs';
import { exitOf } from './step.mjs';

await runScript(async () => {
  await setUp({ standIn: true });
  const chrome = await ensureBrowser('chrome');
  await buildForTests();
  return exitOf(packageCommand('tsx'), ['--expose-gc', 'tests/bench/main.ts'], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: chrome },
  });
});
