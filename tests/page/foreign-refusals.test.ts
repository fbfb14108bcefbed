/** Pages in the markup of other libraries on which nothing is added: said honestly, and nothing is claimed. */
import { describe, expect, test } from 'vitest';
import { openForeignPages } from './foreign/foreign-page.ts';
import { NOT_DONE, SAYS_NO, TAKEN_OUT } from './foreign/outcomes.ts';
import { openedForFile } from './opened-for-file.ts';

const foreign = openedForFile(openForeignPages);

describe('nothing is added, and nothing is claimed', () => {
  test.each(NOT_DONE)('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report?.added ?? []).toEqual([]);
    expect(truth).toMatchObject({ granted: [], presses: 0 });
    if (TAKEN_OUT.includes(name)) expect(truth.chosen).toEqual([]);
  });

  test('where the user says no to the page’s own question', async () => {
    const { report, truth, wrongs } = await foreign.attempt(SAYS_NO);
    expect(wrongs).toEqual([]);
    // Nobody can see that nothing was sent.
    expect(report).toMatchObject({ ended: 'declined', added: [], remaining: [] });
    expect(truth).toMatchObject({ granted: [], presses: 1, requests: [] });
  });
});
