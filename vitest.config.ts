import { defineConfig } from 'vitest/config';

const SLOWDOWN = Number(process.env.BROWSER_SLOWDOWN ?? 1);
/** A wait says what it waits for and gives up long before; this is only for what hangs. */
const NEVER_REACHED_MS = 900_000 * SLOWDOWN;
const PATIENT = {
  testTimeout: NEVER_REACHED_MS,
  hookTimeout: NEVER_REACHED_MS,
  expect: { poll: { timeout: 60_000 * SLOWDOWN } },
};

const UNIT = { setupFiles: ['tests/support/steady-seeds.ts', 'tests/support/catalogue.ts'], ...PATIENT };
const WITH_STATE = ['tests/unit/{background,content/panel,popup}/**/*.test.ts'];

/**
 * `unit` is pure and fast: it starts no database, server, process or browser. `service` starts databases, servers and
 * processes; `page` and `e2e` drive real browsers and need what scripts/test.mjs sets up.
 */
export default defineConfig({
  test: {
    // `npm test` has two such runs side by side: together more than cores, as tests of pages wait more than they work.
    maxWorkers: 3,
    projects: [
      // What a room has in its modules is used again by the next file, which halves the time. Not where those modules
      // hold state, or stand for the browser's.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], exclude: WITH_STATE, isolate: false, ...UNIT } },
      { test: { name: 'unit-with-state', include: WITH_STATE, ...UNIT } },
      { test: { name: 'service', include: ['tests/service/**/*.test.ts'], ...PATIENT } },
      // Files of a worker share a browser, a stand-in and a database.
      { test: { name: 'page', include: ['tests/page/**/*.test.ts'], isolate: false, ...PATIENT } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], isolate: false, ...PATIENT } },
    ],
  },
});
