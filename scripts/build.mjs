/** `npm run build`: dist/chrome and dist/firefox. Fails where a part is over its budget of bytes. */
import { bundleSizes, overBudget, readBudgets } from './bundle-sizes.mjs';
import { Failure, runScript } from './failure.mjs';
import { packageCommand } from './project-folder.mjs';
import { setUp } from './set-up.mjs';
import { commandStep } from './step.mjs';

await runScript(async () => {
  await setUp({ standIn: false });
  for (const browser of ['chrome', 'firefox']) {
    await commandStep({
      title: `building dist/${browser}`,
      log: `build-${browser}.log`,
      command: packageCommand('vite'),
      args: ['build', '--mode', browser],
    });
  }
  const excess = overBudget(bundleSizes(), readBudgets());
  if (excess.length > 0) {
    throw new Failure(`Over budget (tests/bench/budgets.json):\n${excess.join('\n')}`);
  }
});
