import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { packageCommand, projectFolder } from './project-folder.mjs';
import { exitOf } from './step.mjs';

const REPORT = join('.set-up', 'vitest.json');

/**
 * Runs every test, or those that `args` name, and prints the counts as the last line. Resolves with the exit code:
 * 0 only if at least one test passed, none failed and vitest itself is content.
 */
export async function runVitest(args, env) {
  rmSync(join(projectFolder, REPORT), { force: true });
  const ending = await exitOf(
    packageCommand('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...args],
    { cwd: projectFolder, env: { ...process.env, ...env }, stdio: 'inherit' },
  );
  const { passed, failed, skipped } = counts();
  if (ending !== 0 && failed === 0) {
    console.error(`vitest ended with ${ending} though no test failed: see what it says above.`);
  }
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return ending === 0 && passed > 0 && failed === 0 ? 0 : 1;
}

function counts() {
  const report = readReport();
  // A file that could not be loaded holds no tests, and would otherwise not show in the counts.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport() {
  try {
    return JSON.parse(readFileSync(join(projectFolder, REPORT), 'utf8'));
  } catch {
    throw new Failure('vitest ended without a report, so no test counts: see what it says above.');
  }
}
