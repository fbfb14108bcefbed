/** `npm run check`: lint, types and unit tests, stopping at the first that is red. */
import { runScript } from './failure.mjs';
import { packageCommand } from './project-folder.mjs';
import { setUp } from './set-up.mjs';
import { staticChecks } from './static-checks.mjs';
import { commandStep } from './step.mjs';

await runScript(async () => {
  await setUp({ standIn: false });
  await staticChecks();
  const args = ['run', '--project', 'unit*'];
  await commandStep({ title: 'unit tests', log: 'unit.log', command: packageCommand('vitest'), args });
});
