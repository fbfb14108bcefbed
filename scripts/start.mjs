/**
 * `npm start`: all set-up, then the main job. With a display the browser opens for you to try it; without one, or with
 * --headless, it is played with real clicks. --without-backend plays the way without any backend. --projects, --connected, --permitted and --seed change the world;
 * --verbose tells where something went wrong.
 */
import { ensureBrowser } from './browsers.mjs';
import { buildForTests } from './build-for-tests.mjs';
import { runScript } from './failure.mjs';
import { projectFolder } from './project-folder.mjs';
import { setUp } from './set-up.mjs';
import { exitOf } from './step.mjs';

await runScript(async () => {
  await setUp({ standIn: true });
  const chrome = await ensureBrowser('chrome');
  await buildForTests();
  // Not the tsx command: it would stand between the signals and the story.
  return exitOf(process.execPath, ['--import', 'tsx', 'tests/story/main.ts', ...process.argv.slice(2)], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: chrome },
  });
});
