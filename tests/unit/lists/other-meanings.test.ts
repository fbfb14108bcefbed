import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { outcomeOf } from './outcome.ts';

const PAGE = ['Harbour Tower', 'Mill Park', 'Quay'];

describe('the two letters of a state are no status', () => {
  test.each([
    [
      'as Procore’s API has them',
      '[{"name":"Harbour Tower","state_code":"OK"},{"name":"Mill Park","state_code":"TX"},{"name":"Quay","state_code":"TX"}]',
    ],
    [
      'in a column of states',
      'Project Name\tCity\tState\nHarbour Tower\tTulsa\tOK\nMill Park\tNorman\tOK\nQuay\tEnid\tOK',
    ],
    [
      'in one of job states',
      'Project Name\tCity\tJob State\nHarbour Tower\tTulsa\tOK\nMill Park\tNorman\tOK\nQuay\tEnid\tOK',
    ],
    ['under ST', 'Project Name,City,ST\nHarbour Tower,Tulsa,OK\nMill Park,Dallas,TX\nQuay,Austin,TX'],
  ])('%s', (_where, text) => {
    expect(outcomeOf(text, PAGE).found).toEqual(PAGE);
  });

  test.each([
    'Harbour Tower\tTulsa\tOK\nMill Park\tDallas\tTX\nQuay\tAustin\tTX',
    'Harbour Tower, Tulsa, OK\nMill Park, Norman, OK\nQuay, Enid, OK',
    'Depot - Tulsa, OK\nHarbour Tower, Phase 2, Norman, OK\nMill Park',
  ])('where they may be a status, nobody is said to be permitted: %s', (text) => {
    expect(JSON.stringify(parseProjectList(text))).not.toContain('not-missing');
  });

  test.each(['Harbour Tower, OK\nMill Park, Missing\nQuay, OK', 'Harbour Tower - OK\nMill Park - Missing\nQuay - OK'])(
    'beside another status they are one: %s',
    (text) => {
      expect(outcomeOf(text, PAGE).found).toEqual(['Mill Park']);
    },
  );
});

test.each([
  ['KO', 'DMSA'],
  ['NG', 'DMSA'],
  ['NO', 'DMSA'],
  ['KO', 'Sync State'],
  ['NG', 'DMSA State'],
])('beside OK %s is no state under %s', (word, heading) => {
  const text = `Project Name\t${heading}\nHarbour Tower\tOK\nMill Park\t${word}\nQuay\tOK`;
  expect(outcomeOf(text, PAGE).found).not.toContain('Harbour Tower');
});

test('how jobs stand is no status of a validation', () => {
  const text = 'Job No,Job Name,Job Status\n24-001,Harbour Tower,Open\n24-002,Mill Park,Closed\n24-003,Quay,Open';
  expect(outcomeOf(text, PAGE).found).toEqual(PAGE);
});

test.each(['Available Projects', 'Available projects:', 'Projects available'])(
  'what stands below "%s" is not said to be permitted',
  (title) => {
    expect(JSON.stringify(parseProjectList(`${title}\nHarbour Tower\nMill Park`))).not.toContain('not-missing');
  },
);
