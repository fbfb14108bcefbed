import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { statusUnder } from '../../../src/lists/answers.ts';
import { bareStatus } from '../../../src/lists/bare-status.ts';
import { splitStatus } from '../../../src/lists/split-status.ts';
import { isPerhapsFine, mayBeFine, statusIn } from '../../../src/lists/status-words.ts';

/** What a cell, a line or a heading says of a project with more than one word. */
const SAID = {
  in: statusIn,
  split: (line: string) => (splitStatus(line)?.name === 'Tower' ? splitStatus(line)?.status : splitStatus(line)),
  bare: bareStatus,
  fine: (text: string) => `${mayBeFine(text)}`,
  all: (text: string) => `${isPerhapsFine(text)}`,
  cell: (cell: string) => statusUnder('Missing', cell),
  yes: (heading: string) => statusUnder(heading, 'yes'),
  no: (heading: string) => statusUnder(heading, 'no'),
};

test.each(readFileSync('tests/unit/lists/status-phrases.txt', 'utf8').trimEnd().split('\n'))('%s', (line) => {
  const [what = '', rest = ''] = line.split(/: (.*)/su);
  const phrases = rest.split(' | ').map((phrase) => phrase.replaceAll('\\t', '\t'));
  const [kind = '', meaning] = what.split(' ').filter((word) => word !== 'is');
  const wanted = meaning === 'none' || meaning === 'nothing' ? null : meaning;
  expect(phrases.filter((phrase) => SAID[kind as keyof typeof SAID](phrase) !== wanted)).toEqual([]);
});
