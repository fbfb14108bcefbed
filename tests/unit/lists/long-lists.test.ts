import { expect, test } from 'vitest';
import { outcomeInWords } from './corpus.ts';

const ROWS = Array.from({ length: 1_500 }, (_, index) => ({ name: `Site ${index} North`, number: `S-${index}` }));
const PAGE = ['S-1199 - Site 1199 North', 'S-1200 - Site 1200 North', 'S-1201 - Site 1201 North', 'S-9999 - Extra'];
const [BEFORE, ODD, BEHIND, EXTRA] = PAGE;

/** What becomes of the row in question and of its neighbours. */
function outcomeOf(heading: string, line: (row: (typeof ROWS)[number]) => string, odd: string): string[] {
  const lines = ROWS.map((row, index) => (index === 1_200 ? odd : line(row)));
  const words = outcomeInWords({ text: [heading, ...lines].join('\n'), page: PAGE }).split('\n');
  return words.filter((word) => /^(?:found|undecided)/u.test(word));
}

const csv = ({ name, number }: (typeof ROWS)[number]) => `${name},${number}`;

test.each<[string, string, (row: (typeof ROWS)[number]) => string, string, string[]]>([
  ['a quotation mark that never closes', 'Name,Number', csv, '"broken,row', [`found ${BEFORE}`, `found ${BEHIND}`]],
  [
    'one that is fine',
    'Name\tStatus',
    ({ name }) => `${name}\tMissing`,
    'Site 1200 North\tOK',
    [`found ${BEFORE}`, `found ${BEHIND}`],
  ],
  ['another part', 'Missing:', ({ name }) => name, 'Permitted:', [`found ${BEFORE}`]],
  [
    'another heading',
    'Name,Number',
    csv,
    'Number,Name\nS-9999,Extra',
    [`found ${BEFORE}`, `found ${EXTRA}`, `undecided S-1201: ${BEHIND}`],
  ],
  [
    'no number yet',
    'Name,Number',
    csv,
    'Site 1200 North,TBD',
    [`found ${BEFORE}`, `found ${BEHIND}`, `undecided Site 1200 North: ${ODD}`],
  ],
  ['a total', 'Name,Number', csv, 'Total,1200', [`found ${BEFORE}`, `found ${BEHIND}`]],
])('a long list with one odd row: %s', (_what, heading, line, odd, expected) => {
  expect(outcomeOf(heading, line, odd)).toEqual(expected);
});
