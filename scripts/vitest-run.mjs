import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Failure } from './failure.mjs';
import { packageCommand, projectFolder } from './project-folder.mjs';
import { exitOf } from './step.mjs';

const REPORT = join('.set-up', 'vitest.json');
const SLOWEST_SHOWN = 10;

/**
 * Runs every test, or those that `args` name, and prints the slowest, and the counts as the last line. Resolves with the
 * exit code: 0 only if at least one test passed, none failed and vitest itself is content.
 */
export async function runVitest(args, env) {
  rmSync(join(projectFolder, REPORT), { force: true });
  const ending = await exitOf(
    packageCommand('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...args],
    { cwd: projectFolder, env: { ...process.env, ...env }, stdio: 'inherit' },
  );
  const report = readReport();
  printSlowest(report);
  const { passed, failed, skipped } = counts(report);
  if (ending !== 0 && failed === 0) {
    console.error(`vitest ended with ${ending} though no test failed: see what it says above.`);
  }
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return ending === 0 && passed > 0 && failed === 0 ? 0 : 1;
}

function printSlowest({ testResults }) {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, duration = 0 }) => ({ file: relative(projectFolder, name), title, duration })),
  );
  const slowest = tests.sort((one, other) => other.duration - one.duration).slice(0, SLOWEST_SHOWN);
  console.log('\nThe slowest:');
  for (const { file, title, duration } of slowest) {
    console.log(`${(duration / 1000).toFixed(1).padStart(6)} s  ${file}  ${title}`);
  }
}

function counts(report) {
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
