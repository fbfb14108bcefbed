/**
 * `npm test`: all set-up, builds, static checks and every test. Arguments go to vitest. The last line counts the tests.
 */
import { ensureBrowser } from './browsers.mjs';
import { buildForTests } from './build-for-tests.mjs';
import { commandArguments, runScript } from './failure.mjs';
import { packageCommand } from './project-folder.mjs';
import { setUp } from './set-up.mjs';
import { staticChecks } from './static-checks.mjs';
import { commandStep } from './step.mjs';
import { runVitest } from './vitest-run.mjs';

await runScript(async () => {
  await setUp({ standIn: true });
  const browsers = { CHROME_PATH: await ensureBrowser('chrome'), FIREFOX_PATH: await ensureBrowser('firefox') };
  await buildForTests();
  await staticChecks();
  await commandStep({
    title: "Mozilla's lint of dist/firefox",
    log: 'web-ext-lint.log',
    command: packageCommand('web-ext'),
    args: ['lint', '--source-dir', 'dist/firefox', '--no-config-discovery'],
  });
  return runVitest(commandArguments, browsers);
});
