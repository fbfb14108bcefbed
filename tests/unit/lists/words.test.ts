import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isPlaceholder, isStatus } from '../../../src/domain/label-keys.ts';
import { headingOf } from '../../../src/lists/headings.ts';
import { statusSaid } from '../../../src/lists/status-words.ts';

/** What a word means, in the languages of Procore. */
const MEANING: Readonly<Record<string, (word: string) => unknown>> = {
  status: statusSaid,
  heading: (word) => headingOf(word)?.meaning,
  own: (word) => isStatus(word) && 'status',
  placeholder: (word) => isPlaceholder(word) && undefined,
};

describe('words that lists use', () => {
  test.each(readFileSync('tests/unit/lists/words.txt', 'utf8').trim().split('\n'))('%s', (line) => {
    const [what = '', words = ''] = line.split(': ');
    const [kind = '', meaning] = what.split(' ');
    const others = words.split(' | ').filter((word) => MEANING[kind]?.(word) !== meaning);
    expect(others).toEqual([]);
  });

  test('mean the same in capitals, with a full stop, with accents and in one word', () => {
    expect(['NOT FOUND', 'Missing.', 'Okay!'].map(statusSaid)).toEqual(['missing', 'missing', 'present']);
    expect(
      ['NUMÉRO DU PROJET', 'projectNumber', 'project_number', 'Project #', 'Numéro'].map(MEANING.heading ?? String),
    ).toEqual(Array(5).fill('number'));
  });
});
