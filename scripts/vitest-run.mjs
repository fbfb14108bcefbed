import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Failure } from './failure.mjs';
import { packageCommand, projectFolder, setUpFolder } from './project-folder.mjs';
import { exitOf } from './step.mjs';

const SLOWEST_SHOWN = 10;
/** Of the message of a test that failed: what it waited for and what it last saw fit in. */
const MESSAGE_LINES = 30;

/**
 * Side by side: e2e keeps a machine busy, page mostly waits. In one run they cannot be mixed, as a worker's browser
 * serves files of one kind only.
 */
const ALL_TESTS = [
  ['--project', 'e2e'],
  ['--project', '!e2e'],
];

/**
 * Runs every test, or those that `args` name, and prints the slowest, what failed, and the counts as the last line.
 * Resolves with the exit code: 0 only if at least one test passed, none failed and vitest itself is content.
 */
export async function runVitest(args, env) {
  const runs = args.length > 0 ? [args] : ALL_TESTS;
  const endings = await Promise.all(runs.map((each, index) => run(each, index, env)));
  const reports = runs.map((_each, index) => readReport(index));
  const results = reports.flatMap(({ testResults }) => testResults);
  printSlowest(results);
  printFailures(results);
  const { passed, failed, skipped } = sumOf(reports.map(counts));
  const isContent = endings.every((ending) => ending === 0);
  if (!isContent && failed === 0) {
    console.error(`vitest ended with ${endings.join(' and ')} though no test failed: see what it says above.`);
  }
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return isContent && passed > 0 && failed === 0 ? 0 : 1;
}

/** Resolves with how it ended. */
function run(args, index, env) {
  const file = reportFile(index);
  rmSync(file, { force: true });
  return exitOf(
    packageCommand('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
    // Said to be in CI, it does not redraw the terminal, where another run may be writing.
    { cwd: projectFolder, env: { ...process.env, CI: 'true', ...env }, stdio: 'inherit' },
  );
}

function printSlowest(results) {
  const tests = results.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, duration = 0 }) => ({ file: relative(projectFolder, name), title, duration })),
  );
  const slowest = tests.sort((one, other) => other.duration - one.duration).slice(0, SLOWEST_SHOWN);
  console.log('\nThe slowest:');
  for (const { file, title, duration } of slowest) {
    console.log(`${(duration / 1000).toFixed(1).padStart(6)} s  ${file}  ${title}`);
  }
}

/** Once more at the end, as whoever keeps an output often keeps only its last lines. */
function printFailures(results) {
  for (const { name, message, assertionResults } of results) {
    const file = relative(projectFolder, name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    for (const { fullName, failureMessages } of failed) {
      printFailure(`${file}  ${fullName}`, failureMessages.join('\n'));
    }
    if (failed.length === 0 && message) printFailure(file, message);
  }
}

function printFailure(title, message) {
  const lines = message.split('\n').filter((line) => !line.includes('/node_modules/'));
  console.log(`\nFAILED  ${title}\n${lines.slice(0, MESSAGE_LINES).join('\n')}`);
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

function sumOf(counted) {
  const sum = (key) => counted.reduce((total, each) => total + each[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

const reportFile = (index) => join(setUpFolder, `vitest-${index}.json`);

function readReport(index) {
  try {
    return JSON.parse(readFileSync(reportFile(index), 'utf8'));
  } catch {
    throw new Failure('vitest ended without a report, so no test counts: see what it says above.');
  }
}
