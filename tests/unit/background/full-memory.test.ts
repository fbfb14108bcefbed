/** What runs found before fills the session's memory. */
import { beforeEach, expect, test, vi } from 'vitest';
import { integration } from '../../support/integration.ts';
import { browser, renewWorld } from './fake-world.ts';

const { changeRun, readRun } = await import('../../../src/background/runs/journal.ts');
const { startValidation } = await import('../../../src/background/runs/runs.ts');

const FOUND_BEFORE = 'findings:other@1';

beforeEach(() => {
  renewWorld();
  browser.areas.session.set(FOUND_BEFORE, 'of thousands of projects');
  const { set } = browser.storage.session;
  vi.spyOn(browser.storage.session, 'set').mockImplementation((items: Record<string, unknown>) => {
    if (browser.areas.session.has(FOUND_BEFORE)) throw new Error('Session storage quota bytes exceeded.');
    return set(items);
  });
  return () => vi.restoreAllMocks();
});

test('a run begins all the same', async () => {
  await startValidation(integration, { kind: 'marketplace-dmsa' });
  expect(await readRun(integration.id)).not.toBeNull();
  expect(browser.areas.session.has(FOUND_BEFORE)).toBe(false);
});

test('what it ends with is written down', async () => {
  await startValidation(integration, { kind: 'marketplace-dmsa' });
  browser.areas.session.set(FOUND_BEFORE, 'of thousands of projects');
  const run = await readRun(integration.id);
  if (run === null) throw new Error('no run');
  await changeRun(run, { problem: { code: 'memory-full' } });
  expect((await readRun(integration.id))?.problem?.code).toBe('memory-full');
});
