import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { AT_REST, BESIDE_OTHERS, framed, TURNED, WITHIN } from './part-pages.ts';
import { openReaderTab, type ReaderTab } from './reader-tab.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));

let tab: ReaderTab;

beforeAll(async () => {
  tab = await openReaderTab();
});

afterAll(() => tab.page.close());

const TEN = Array.from({ length: 10 }, (_, index) => ({ number: `19-${100 + index}`, name: `Tower ${index}` }));

async function partialOf(body: string): Promise<string | null> {
  const { lists } = await tab.read(body);
  const list = lists.find(({ entries }) => entries.some(({ name }) => name.includes('Tower 5')));
  expect(list?.entries.length).toBeGreaterThanOrEqual(TEN.length);
  return list?.partial?.kind ?? null;
}

describe('ten of many are a part, whatever other list is near', () => {
  test.each(Object.entries(BESIDE_OTHERS))('%s', async (_what, build) => {
    expect(await partialOf(build(TEN))).toMatch(/^(?:pages|more|said)$/);
  });
});

describe('what turns pages', () => {
  test.each(Object.entries(TURNED))('%s', async (_what, foot) => {
    expect(await partialOf(framed.table(TEN, foot))).toMatch(/^(?:pages|more)$/);
  });

  test.each(Object.entries(AT_REST))('not: %s', async (_what, foot) => {
    expect(await partialOf(framed.table(TEN, foot))).toBeNull();
  });
});

describe('what is said within the list', () => {
  test.each(Object.entries(WITHIN))('%s', async (_what, build) => {
    expect(await partialOf(build(TEN))).toMatch(/^(?:pages|more|said)$/);
  });
});

test('a list whose own heading, and not the next one, tells how many there are is whole', async () => {
  const items = TEN.map(({ number, name }) => `<li>${number} - ${name}</li>`).join('');
  const next = '<h4>Missing (37)</h4><ul><li>Depot</li><li>Harbour</li></ul><p>and 35 more</p>';
  const body = `<div role="dialog"><h3>Validation failed</h3><h4>Permitted (10)</h4><ul>${items}</ul>${next}</div>`;
  expect(await partialOf(body)).toBeNull();
});
