import { describe, expect, test } from 'vitest';
import type { State } from './company.ts';
import { idOf, readTold } from './told-worlds.ts';
import { readWorld } from './worlds.ts';

const EACH_TIME = { after: 0, times: 1_000_000 } as const;
const counts = (permitted: number, missing: number, unknown: number) => ({ permitted, missing, unknown });

describe('the look for company-admin rights', () => {
  test.each(['firewall 403', 'gateway 403', 'suspended 403', 'json 404', 'html 404', 'empty 404'])(
    'fails closed: %s is no refusal, so that membership decides',
    async (kind) => {
      const accidents = [{ target: 'rights' as const, kind, ...EACH_TIME }];
      const judgement = await readTold({ permitted: [1, 2], isAdmin: true, accidents });
      expect(judgement.counts).toMatchObject(counts(2, 4, 0));
    },
  );

  test.each([
    ['given', 3],
    ['taken', 4],
  ])('is taken twice: rights that are %s between', async (how, at) => {
    const change = (state: State) => {
      state.isAdmin = how === 'given';
    };
    const events = [{ at, name: how, happen: change }];
    const judgement = await readTold({ permitted: [1, 2], isAdmin: how === 'taken', events });
    expect(judgement.counts).toMatchObject(counts(2, 4, 0));
  });

  test('a strange answer that passes costs a plain app nothing', async () => {
    const accidents = [{ target: 'rights' as const, kind: 'firewall 403', after: 0, times: 1 }];
    expect((await readTold({ permitted: [1, 2], accidents })).counts).toMatchObject(counts(2, 4, 0));
  });
});

describe('a list', () => {
  test.each(['ignored', 'mixed'] as const)(
    'with rows of another company (%s) is none: projects are read one by one',
    async (companyId) => {
      const judgement = await readTold({ permitted: [1, 2, 5, 6], elsewhere: [5, 6], habits: { companyId } });
      expect(judgement.counts).toMatchObject(counts(2, 4, 0));
      expect(judgement.projects.filter(({ access }) => access === 'permitted').map(({ id }) => id)).toEqual(
        [1, 2].map(idOf),
      );
    },
  );

  test.each(['empty list', 'empty list without headers'])(
    'that is empty once (%s) makes nothing missing',
    async (kind) => {
      const accidents = [{ target: 'list' as const, kind, after: 0, times: 1 }];
      expect((await readTold({ permitted: [1, 2, 3], accidents })).counts).toMatchObject(counts(3, 3, 0));
    },
  );

  test('that is empty for good although projects are shown by themselves is refuted', async () => {
    const accidents = [{ target: 'list' as const, kind: 'empty list', ...EACH_TIME }];
    const { counts: found } = await readTold({ permitted: [1, 2, 3], accidents });
    expect(found).toMatchObject(counts(3, 3, 0));
  });

  test.each([
    ['right', 60],
    ['absent', 40],
  ] as const)(
    'that is empty says so by its total, or each missing project is read by itself: %s',
    async (total, most) => {
      const connected = Array.from({ length: 60 }, (_, index) => index + 1);
      const { counts: found } = await readTold({ permitted: [], sites: 60, connected, habits: { total } });
      expect(found).toMatchObject(counts(0, most, 60 - most));
    },
  );

  test('that is empty proves nothing of a Procore that answers no other question clearly', async () => {
    const accidents = [
      { target: 'list', kind: 'empty list', ...EACH_TIME },
      { target: 'single', kind: 'json 404', ...EACH_TIME },
      { target: 'rights', kind: 'html 200', ...EACH_TIME },
    ] as const;
    expect((await readTold({ permitted: [1, 2, 3], accidents })).counts).toMatchObject(counts(0, 0, 6));
  });

  test('whose total is that of a full page, without a Link, goes on', async () => {
    const habits = { perPage: 2, total: 'of this page', link: 'absent' } as const;
    const judgement = await readTold({ permitted: [1, 2, 3, 4, 5], habits });
    expect(judgement.counts).toMatchObject(counts(5, 1, 0));
    const pages = judgement.paths.filter(
      (path) => path.startsWith('/rest/v1.1/projects') && !path.includes('filters%5Bid'),
    );
    expect(pages.slice(0, 3).map((path) => /[?&]page=(\d+)/.exec(path)?.[1])).toEqual(['1', '2', '3']);
  });

  test('without a total, and one that refuses the filter for ids, find the truth all the same', async () => {
    for (const habits of [{ total: 'absent' }, { idFilter: 'refused' }, { idFilter: 'breaks' }] as const) {
      const judgement = await readTold({ permitted: [1, 2, 3, 4], habits: { perPage: 2, ...habits } });
      expect(judgement.counts).toMatchObject(counts(4, 2, 0));
    }
  });

  test('without a total is whole where its Links end, also where more are missing than can be read one by one', async () => {
    const sites = Array.from({ length: 130 }, (_, index) => index + 1);
    const told = { sites: 130, permitted: sites.slice(0, 60), inactive: [9] };
    for (const habits of [{}, { idsView: 'unknown' }] as const) {
      const judgement = await readTold({ ...told, habits: { perPage: 100, total: 'absent', ...habits } });
      expect(judgement.counts).toMatchObject(counts(60, 70, 0));
    }
  });

  test('without a total, whose Link leads to nothing, has promised more than it showed', async () => {
    const habits = { total: 'absent', perPageHeader: 'as asked', oddity: 'one page only', perPage: 3 } as const;
    const judgement = await readTold({ permitted: [1, 2, 3, 4, 5], habits });
    expect(judgement.counts).toMatchObject(counts(5, 1, 0));
  });

  test('told by copies of which one lags behind lacks what it has lacked twice since', async () => {
    const habits = { oddity: 'a replica that lags behind', single: 'absent', perPage: 6 } as const;
    const permitted = [1, 2, 3, 4, 5, 6, 7];
    const judgement = await readTold({ sites: 8, permitted, inactive: [3], connected: [1, 8], habits });
    // The first row of the list is the one that the copy lacks.
    expect(judgement.projects[0]).toMatchObject({ access: 'permitted' });
    expect(judgement.counts).toMatchObject(counts(1, 0, 1));
  });

  test('without an end ends, and so does the reading', async () => {
    const judgement = await readTold({ permitted: [1, 2], habits: { endless: true } });
    expect(judgement.counts).toMatchObject(counts(2, 4, 0));
    expect(judgement.paths.length).toBeLessThan(600);
  });
});

describe('a filter that is not heeded, or only in part', () => {
  test.each(['last', 'first', 'first three', 'both ends', 'ignored'] as const)('ids: %s', async (idFilter) => {
    // The second page is lost once, so that the second look has to find what was on it.
    const accidents = [{ target: 'list' as const, kind: 'empty list', after: 1, times: 1 }];
    const judgement = await readTold({
      sites: 9,
      permitted: [1, 2, 3, 4, 5, 6, 7],
      habits: { perPage: 3, idFilter },
      accidents,
    });
    expect(judgement.counts).toMatchObject(counts(7, 2, 0));
  });

  test.each(['last', 'first', 'first three', 'both ends', 'ignored'] as const)(
    'ids: %s, where fewer projects are in sight than it takes to tell',
    async (idFilter) => {
      const accidents = [{ target: 'list' as const, kind: 'empty list', after: 1, times: 1 }];
      const told = { sites: 7, permitted: [1, 2, 3, 4, 5], inactive: [1], accidents };
      for (const perPage of [1, 2]) {
        const judgement = await readTold({ ...told, habits: { perPage, idFilter } });
        expect(judgement.counts).toMatchObject(counts(5, 2, 0));
      }
    },
  );

  test.each(['always active', 'all means active', 'active beside ids'] as const)('status: %s', async (status) => {
    const judgement = await readTold({ permitted: [1, 2, 3], inactive: [3, 6], habits: { status } });
    expect(judgement.projects.find(({ id }) => id === idOf(3))).toMatchObject({
      access: 'permitted',
      reason: 'inactive',
    });
    expect(judgement.counts).toMatchObject(counts(3, 3, 0));
  });
});

test('a status that is heeded on the first page only makes no inactive project on the next ones missing', async () => {
  for (const total of ['right', 'absent'] as const) {
    const habits = { status: 'active after page one', perPage: 2, link: 'absent', total } as const;
    const judgement = await readTold({ sites: 5, permitted: [1, 2, 3, 5], inactive: [2, 3], habits });
    expect(judgement.projects.find(({ id }) => id === idOf(3))).toMatchObject({ access: 'permitted' });
  }
});

test.each(['all means active', 'always active'] as const)(
  'one stray "not found" makes no inactive project missing where the list shows active ones only: %s',
  async (status) => {
    for (const after of [0, 1, 2, 3, 4]) {
      const accidents = [{ target: 'single' as const, kind: 'json 404', after, times: 1 }];
      const judgement = await readTold({ permitted: [1, 2, 3, 4], inactive: [2], habits: { status }, accidents });
      expect(judgement.projects.filter(({ access }) => access === 'missing').map(({ id }) => id)).not.toEqual(
        expect.arrayContaining([idOf(2)]),
      );
      expect(judgement.counts.missing).toBeLessThanOrEqual(2);
    }
  },
);

describe('membership', () => {
  test.each(['app hidden', 'empty'] as const)('without a positive control proves nothing: %s', async (users) => {
    const judgement = await readTold({ permitted: [1, 2], connected: [1, 2, 3, 99], isAdmin: true, habits: { users } });
    expect(judgement.counts).toMatchObject({ permitted: 0, missing: 1, unknown: 3 });
    expect(judgement.projects.map(({ reason }) => reason)).not.toContain('not-found');
  });

  test('a directory that shows nobody is no absence, where others show somebody', async () => {
    const judgement = await readTold({ permitted: [1, 2, 3], isAdmin: true, habits: { users: 'hidden in some' } });
    // Those with an odd number show nobody.
    expect(judgement.counts).toMatchObject(counts(1, 2, 3));
  });

  test('a filter that looks through the whole company proves no presence', async () => {
    const habits = { users: 'filter of the whole company' } as const;
    const judgement = await readTold({ permitted: [1, 2], isAdmin: true, habits });
    expect(judgement.counts).toMatchObject(counts(2, 0, 4));
    const sites = Array.from({ length: 90 }, (_, index) => index + 1);
    const many = await readTold({ sites: 90, permitted: sites.filter((site) => site % 4 > 0), isAdmin: true, habits });
    expect(many.counts).toMatchObject({ missing: 0 });
    expect(many.projects.filter(({ access }) => access === 'permitted').length).toBeLessThanOrEqual(40);
  });

  test('a filter that looks through the whole company is not borne out by a directory where the app is a former user', async () => {
    const habits = { users: 'filter of the whole company', oddity: 'directories: the app as a former user' } as const;
    const { projects } = await readTold({ permitted: [1, 2], isAdmin: true, habits });
    expect(projects.map(({ access }) => access)).toEqual([
      'permitted',
      'permitted',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  test('a control is looked for among other projects', async () => {
    const judgement = await readTold({ permitted: [5], connected: [1, 2], isAdmin: true });
    expect(judgement.counts).toMatchObject(counts(0, 2, 0));
  });
});

test('an id that the company does not have takes Procore’s own "not found" to be called so', async () => {
  const told = {
    permitted: [1],
    connected: [1, 2, 99],
    isAdmin: true,
    question: { otherCompanyIds: ['598134325690002'] },
  };
  const reasonOf = async (accidents: Parameters<typeof readTold>[0]['accidents'] = []) =>
    (await readTold({ ...told, accidents })).projects.find(({ id }) => id === idOf(99))?.reason;
  expect(await reasonOf()).toBe('not-found');
  expect(await reasonOf([{ target: 'single', kind: 'html 404', ...EACH_TIME }])).not.toBe('not-found');
});

test('nor is a project called deleted that Procore refuses in other words', async () => {
  const told = {
    sites: 7,
    permitted: [1],
    elsewhere: [7],
    connected: [1, 2, 7],
    isAdmin: true,
    isInstalledInTheirs: false,
  };
  const { projects } = await readTold(told);
  expect(projects.find(({ id }) => id === idOf(7))).toMatchObject({ access: 'missing', reason: 'not-permitted' });
});

test('what an app with company-admin rights means is said', async () => {
  const { detail } = await readTold({ permitted: [1, 2], isAdmin: true });
  expect(detail).toContain('also sees what its Permitted Projects lack');
});

describe('rows that do not say of which company they are', () => {
  const ONES_OF_TWO = { permitted: [1, 2, 5, 6], elsewhere: [5, 6] } as const;

  test.each(['without company', 'company only alone'] as const)(
    'are no answer where the list may hold those of another company: %s',
    async (rowShape) => {
      for (const companyId of ['ignored', 'mixed'] as const) {
        const judgement = await readTold({ ...ONES_OF_TWO, habits: { companyId, rowShape } });
        expect(judgement.counts).toMatchObject(counts(2, 4, 0));
      }
    },
  );

  test('cost nothing of the truth where the company is heeded', async () => {
    const habits = { rowShape: 'without company' } as const;
    expect((await readTold({ ...ONES_OF_TWO, habits })).counts).toMatchObject(counts(2, 4, 0));
  });

  test('are believed of an app that is in one company only, where no project is shown by itself', async () => {
    const told = { permitted: [1, 2], connected: [1, 2], isInstalledInTheirs: false };
    const habits = { rowShape: 'without company', single: 'absent' } as const;
    expect((await readTold({ ...told, habits })).counts).toMatchObject(counts(2, 0, 0));
    const isInTwo = await readTold({ ...told, isInstalledInTheirs: true, habits });
    expect(isInTwo.counts).toMatchObject(counts(0, 0, 2));
  });

  test('are settled by one look at the companies where they are many', async () => {
    const sites = Array.from({ length: 90 }, (_, index) => index + 1);
    const told = { sites: 90, permitted: sites.slice(0, 80), inactive: [3], isInstalledInTheirs: false };
    const judgement = await readTold({ ...told, habits: { rowShape: 'without company' } });
    expect(judgement.counts).toMatchObject(counts(80, 10, 0));
    expect(judgement.paths.length).toBeLessThan(30);
  });
});

test.each([
  [750_003_355, 'a page that is just full, and a status that is lost on the next'],
  [740_047_190, 'inactive projects read by themselves show nothing of what the list does'],
  [710_027_190, 'a copy that lags behind'],
  [611_265_606, 'a Link that leads to nothing'],
  [608_267_942, 'a former user beside a filter of the whole company'],
])('a made-up world that was once judged falsely, %i: %s', async (seed) => {
  expect((await readWorld(seed)).wrong).toEqual([]);
});
