import { describe, expect, test } from 'vitest';
import { openedForFile } from './opened-for-file.ts';
import { openTrials, type Trial } from './trial.ts';

const trials = openedForFile(openTrials);

const accepted = () => trials.procore.world.addRequests.map((ids) => ids.length);

describe('what has become of the projects after Add', () => {
  test.each<[string, Trial['page']]>([
    ['the table takes them in', {}],
    ['the table is turned page by page', { table: 'paged', offersPermitted: true, keepsChoice: true }],
    ['rows have remarks', { hasRemarks: true, table: 'list' }],
    ['the grid pins a column', { table: 'grid' }],
    ['a choice of project stands over every page', { header: 'project-choice' }],
    ['that choice stands over a page in no known language', { header: 'project-choice', language: 'nonsense' }],
  ])('is told as it is where %s', async (_where, page) => {
    const result = await trials.attempt(page);
    expect(result).toMatchObject({ ended: 'finished', remaining: [], unseen: [], notSelected: [], wrongs: [] });
    expect(new Set(result.added)).toEqual(new Set(trials.missing));
  });

  test.each<[string, Trial['page']]>([
    ['only a toast', { message: 'toast' }],
    ['only an alert', { message: 'alert' }],
    ['only a sentence', { message: 'plain' }],
    ['only a banner', { message: 'banner' }],
    ['a toast, beside a selection that stays', { message: 'toast', keepsChoice: true }],
  ])('stays open where the page shows %s', async (_what, page) => {
    const result = await trials.attempt({ showsAdded: false, ...page });
    expect(result).toMatchObject({ added: [], remaining: [], wrongs: [] });
    expect(new Set(result.unseen)).toEqual(new Set(trials.missing));
    expect(accepted()).toEqual([12]);
  });

  test.each(['toast', 'banner', 'alert', 'plain'] as const)(
    'is a refusal of their number, said in a %s',
    async (message) => {
      const result = await trials.attempt(
        { message },
        { limit: 5, limitMessage: 'You can add up to 5 projects at a time.' },
      );
      expect(result).toMatchObject({ ended: 'finished', remaining: [], unseen: [], wrongs: [] });
      expect(accepted()).toEqual([12, 5, 5, 2]);
    },
  );

  test('is a refusal of their number, where the page has to be searched anew for each part', async () => {
    const result = await trials.attempt(
      { loading: 'search', remount: 'on-added' },
      { limit: 5, limitMessage: 'You can add up to 5 projects at a time.' },
    );
    expect(result).toMatchObject({ ended: 'finished', remaining: [], unseen: [], notSelected: [], wrongs: [] });
    expect(accepted()).toEqual([12, 5, 5, 2]);
  });

  const BREAK_OFF = { mode: 'one-by-one', stepMs: 5, failAfter: 4, failMessage: 'The operation was aborted.' } as const;

  test('is half of it, where a toast says that it broke off', async () => {
    const result = await trials.attempt({ message: 'toast' }, BREAK_OFF);
    expect(result).toMatchObject({ ended: 'refused', message: 'The operation was aborted.', unseen: [], wrongs: [] });
    expect([result.added.length, result.remaining.length]).toEqual([4, 8]);
    expect(accepted()).toEqual([12]);
  });

  test('is half of it, where words without a picture say so and the table lacks the rest', async () => {
    const result = await trials.attempt({ message: 'banner' }, BREAK_OFF);
    expect(result).toMatchObject({ ended: 'refused', message: 'The operation was aborted.', unseen: [], wrongs: [] });
    expect([result.added.length, result.remaining.length]).toEqual([4, 8]);
    expect(accepted()).toEqual([12]);
  });

  test('stays open for the rest, where such words may be good or bad news', async () => {
    const failMessage = 'The rest is waiting for its turn.';
    const result = await trials.attempt({ message: 'banner' }, { ...BREAK_OFF, failMessage });
    expect(result).toMatchObject({ ended: 'finished', message: failMessage, remaining: [], wrongs: [] });
    expect([result.added.length, result.unseen.length]).toEqual([4, 8]);
    expect(accepted()).toEqual([12]);
  });
});
