import { execFileSync } from 'node:child_process';

/** The generated tests of reading and matching, with new worlds and more of them. Throws where one finds a fault. */
export function runLongProperties(runs: number, seed: number): void {
  const files = ['tests/unit/lists', 'tests/unit/domain/matching-worlds.test.ts'];
  execFileSync('npx', ['vitest', 'run', '--project', 'unit', '--reporter', 'dot', ...files], {
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_RUNS: String(runs), PROPERTY_SEED: String(seed) },
  });
}
