import { describe, expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

const PAGE = ['19-001 - Mill', '19-002 - Mill', '19-002 - Lock', '19-003 - Elm'];
const foundIn = (text: string, page: readonly string[] = PAGE) => outcomeOf(text, page).found;

describe('records one below the other: what one lacks is not taken from the next', () => {
  test.each([
    ['a blank line', 'Name: Mill\n\nNumber: 19-002\nName: Lock'],
    ['a rule', 'Name: Mill\n---\nNumber: 19-002\nName: Lock'],
    ['a dash', '- name: Mill\n- number: 19-002\n  name: Lock'],
    ['a bullet', '• Name: Mill\n• Number: 19-002\n  Name: Lock'],
    ['other columns', 'Name: Mill\nCity: Waco\n\nNumber: 19-002\nName: Lock\nCity: Waco'],
    ['words that nobody knows', 'Name: Mill\nZorg: a\n\nNumber: 19-002\nName: Lock\nZorg: b'],
    ['the key that begins them all', 'Number: 19-003\nName: Elm\nName: Mill\nNumber: 19-002\nName: Lock'],
  ])('behind %s', (_what, text) => {
    expect(foundIn(text)).not.toContain('19-002 - Mill');
    expect(foundIn(text)).toContain('19-002 - Lock');
  });

  test('a number without a name is nobody’s', () => {
    const text = 'Name: Mill\nNumber: 19-001\n\nNumber: 19-002\n\nName: Elm\nNumber: 19-003';
    expect(foundIn(text)).toEqual(['19-001 - Mill', '19-003 - Elm']);
  });

  test('a status neither', () => {
    const text = 'Name: Mill\n\nStatus: OK\nName: Quay\n\nStatus: Missing\nName: Lock';
    expect(outcomeOf(text, ['Mill', 'Quay', 'Lock'])).toEqual({
      found: ['Lock'],
      undecided: { Mill: ['Mill'] },
      absent: [],
    });
  });

  test.each([
    ['without anything between them', 'Name: Mill\nNumber: 19-001\nName: Elm\nNumber: 19-003'],
    ['with a blank line behind each', 'Name: Mill\n\nNumber: 19-001\n\nName: Elm\n\nNumber: 19-003'],
    ['with a dash before each', '- Name: Mill\n- Number: 19-001\n- Name: Elm\n- Number: 19-003'],
    ['in another order', 'Number: 19-001\nName: Mill\n\nName: Elm\nNumber: 19-003'],
    [
      'with more keys',
      'Name: Mill\nNumber: 19-001\nProject Manager: Ann\n\nName: Elm\nNumber: 19-003\nProject Manager: Bob',
    ],
    ['as cards', 'Mill\nProject number: 19-001\nStatus: Missing\n\nElm\nProject number: 19-003\nStatus: Missing'],
  ])('whole ones are read %s', (_what, text) => {
    expect(foundIn(text)).toEqual(['19-001 - Mill', '19-003 - Elm']);
  });
});

describe('a name that may go on in the next row', () => {
  const TOWERS = ['Harbour Tower', 'Harbour Tower Residences', 'Mill Park'];
  const NUMBERED = ['19-001 - Harbour Tower', '19-001 - Harbour Tower Residences', '19-002 - Mill Park'];
  test.each([
    ['bullets', '• Harbour Tower\n  Residences\n• Mill Park', TOWERS],
    ['lines', 'Harbour Tower\nResidences\nMill Park', TOWERS],
    [
      'three lines',
      'Harbour Tower\nResidences Phase\n2\nMill Park',
      ['Harbour Tower', 'Harbour Tower Residences Phase 2', 'Mill Park'],
    ],
    ['a table', 'Number\tName\n19-001\tHarbour Tower\n\tResidences\n19-002\tMill Park', NUMBERED],
    ['a broken row', 'Number,Name\n19-001,Harbour Tower\nResidences\n19-002,Mill Park', NUMBERED],
    ['a table of one column', 'Project Name\nHarbour Tower\nResidences\nMill Park', TOWERS],
  ])('is left open in %s', (_what, text, page) => {
    const { found, undecided } = outcomeOf(text, page);
    expect(found).toEqual(page.slice(-1));
    expect(undecided['Harbour Tower']?.toSorted()).toEqual(page.slice(0, 2));
  });

  test('and is certain where the page has no such name', () => {
    expect(foundIn('Harbour Tower\nMill Park', ['Harbour Tower', 'Mill Park', 'Mill Park West'])).toEqual([
      'Harbour Tower',
      'Mill Park',
    ]);
  });
});
