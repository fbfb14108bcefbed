import { packageCommand } from './project-folder.mjs';
import { commandStep } from './step.mjs';

/** Builds what a browser test needs: the extension, the pages of the stand-in for Procore, and a database for backends. */
export async function buildForTests() {
  await commandStep({
    title: 'building the extension',
    log: 'build.log',
    command: process.execPath,
    args: ['scripts/build.mjs'],
  });
  await commandStep({
    title: "building the stand-in's pages",
    log: 'build-procore-stand-in.log',
    command: packageCommand('tsx'),
    args: ['tests/procore-stand-in/build.ts'],
  });
  await commandStep({
    title: 'making an empty database',
    log: 'empty-database.log',
    command: packageCommand('tsx'),
    args: ['tests/support/empty-database.ts'],
  });
}
