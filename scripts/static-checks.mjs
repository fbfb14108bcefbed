import { packageCommand } from './project-folder.mjs';
import { commandStep } from './step.mjs';

/** Lint and types, as check and test both need them; throws a Failure with the findings at the first red one. */
export async function staticChecks() {
  await commandStep({
    title: 'lint',
    log: 'lint.log',
    command: packageCommand('biome'),
    args: ['ci', '--colors=off', '.'],
  });
  await commandStep({
    title: 'types',
    log: 'types.log',
    command: packageCommand('tsc'),
    args: ['--noEmit', '-p', 'tsconfig.json'],
  });
}
