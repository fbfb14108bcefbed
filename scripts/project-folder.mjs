import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Git-ignored; holds logs, the lock and what one step leaves for the next. */
export const setUpFolder = join(projectFolder, '.set-up');

/** The command of an installed package, relative to the project folder: a shell on Windows needs no quotes for it. */
export function packageCommand(name) {
  return join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
