import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { AT_REST, BESIDE_OTHERS, framed, LOADED, LOADING, TURNED, WITHIN } from './part-pages.ts';
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

describe('what is still loading', () => {
  test.each(Object.entries(LOADING))('%s', async (_what, build) => {
    expect(await partialOf(build(TEN))).toBe('loading');
  });

  test.each(Object.entries(LOADED))('not: %s', async (_what, build) => {
    expect(await partialOf(build(TEN))).toBeNull();
  });
});

describe('what is selected is a part where the list that it is in is one', () => {
  const selected = async (body: string, what: string) => {
    await tab.show(body);
    await tab.page.evaluate(
      (selector) => getSelection()?.selectAllChildren(document.querySelector(selector) as Element),
      what,
    );
    const { lists } = await tab.readShown();
    expect(lists.map(({ kind }) => kind)).toEqual(['selection']);
    return lists[0]?.partial?.kind ?? null;
  };

  test.each(['body', 'table'])('and buttons of pages stand below it (selected: %s)', async (what) => {
    expect(await selected(framed.table(TEN, '<button>1</button><button>2</button><button>3</button>'), what)).toBe(
      'pages',
    );
  });

  test.each(['body', 'ul'])('and it tells how many there are (selected: %s)', async (what) => {
    const items = TEN.map(({ name }) => `<li aria-setsize="85">${name}</li>`).join('');
    const words = '<p>Words.</p>'.repeat(100);
    expect(await selected(`<ul>${items}</ul>${words}`, what)).toBe('windowed');
  });

  test('and it is still loading', async () => {
    expect(await selected(LOADING['what is around it is busy']?.(TEN) ?? '', 'table')).toBe('loading');
  });

  test('and not where another list is', async () => {
    const other = '<h2>Others</h2><ul><li>Depot</li><li>Harbour</li></ul><p>and 25 more</p>';
    expect(await selected(framed.table(TEN, '') + other, 'table')).toBeNull();
  });
});
