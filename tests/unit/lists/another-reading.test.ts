import { describe, expect, test } from 'vitest';
import { type Offered, outcomeOf } from './outcome.ts';

describe('a row that names another option just as well is for the user to decide', () => {
  test.each<[string, string, readonly Offered[], string]>([
    ['a column that goes on with the name', 'Name,Phase\nMill,2', ['Mill', 'Mill 2'], 'Mill 2'],
    ['with its heading', 'Name,Phase\nMill,2', ['Mill', 'Mill, Phase 2', 'Quay'], 'Mill, Phase 2'],
    ['a column that nobody needs', 'Project Name,City\nMill,Houston', ['Mill', 'Mill Houston'], 'Mill Houston'],
    ['two columns', 'Name,City,Lot\nMill,Waco,B', ['Mill', 'Mill - Waco - Lot B'], 'Mill - Waco - Lot B'],
    ['a column before the name', 'Region\tProject\nEast\tMill', ['Mill', 'East Mill'], 'East Mill'],
    ['a number that the page does not know', 'Name,Number\nMill,2', ['Mill', 'Mill 2'], 'Mill 2'],
    ['beside numbers', 'Name,Phase\nMill,2', ['19-1 - Mill', '19-2 - Mill Phase 2'], '19-2 - Mill Phase 2'],
    ['in JSON', '[{"name":"Mill","phase":2}]', ['Mill', 'Mill Phase 2'], 'Mill Phase 2'],
  ])('%s', (_what, text, offered, rival) => {
    const { found, undecided } = outcomeOf(text, offered);
    expect(found).toEqual([]);
    expect(undecided.Mill).toContain(rival);
  });

  test.each<[string, string, readonly Offered[], string]>([
    ['its number', 'Name,Number,City\nMill,19-1,Waco', ['19-1 - Mill', '19-2 - Mill Waco'], '19-1 - Mill'],
    ['words that the row does not say', 'Name,City\nMill,Waco', ['Mill', 'Mill Houston'], 'Mill'],
  ])('found is what is certain by %s', (_what, text, offered, found) => {
    expect(outcomeOf(text, offered).found).toEqual([found]);
  });
});

describe('a comma that nobody has quoted', () => {
  test.each([
    ['Name,City\nMill, Phase 2'],
    ['Name,Number,City\nMill, Phase 2,19-3'],
    ['Name,Number,City\nQuay,19-1,Waco\nMill, Phase 2,19-3'],
    ['Project Name,Address\nMill, North'],
  ])('%j never finds the first part of the name alone', (text) => {
    const { found, undecided } = outcomeOf(text, ['Mill', 'Lock', 'Dam']);
    expect(found).toEqual([]);
    expect(undecided.Mill).toEqual(['Mill']);
  });

  test('is no matter where the page has the whole line', () => {
    expect(outcomeOf('Mill, 1\nMill, 2', ['Mill, 1', 'Mill, 2', 'Mill']).found).toEqual(['Mill, 1', 'Mill, 2']);
    expect(outcomeOf('Mill, 1\nQuay, 2', ['Mill, 1', '1 - Mill', '2 - Quay']).found).toEqual(['2 - Quay']);
  });

  test.each([
    ['numbers behind it', 'Name,Number\nMill, 19-1\nQuay, 19-2', ['19-1 - Mill', '19-2 - Quay']],
    ['the heading too', 'Name, City\nMill, Waco\nQuay, Houston', ['Mill', 'Quay']],
    ['quotation marks', 'Name,City\n"Mill", Waco\n"Quay", Houston', ['Mill', 'Quay']],
  ])('is none where spaces stand behind commas for another reason: %s', (_what, text, offered) => {
    expect(outcomeOf(text, offered).found).toEqual(offered);
  });
});

describe('an ending that all labels share', () => {
  test.each([[' - Phase 1'], [' (North)'], [' [Lot 2]'], [' • Houston']])('%s may belong to the names', (ending) => {
    const offered = ['Mill', 'Quay', 'Lock', 'Dam'].map((name) => name + ending);
    const { found, undecided } = outcomeOf('Mill\nQuay\nLock', offered);
    expect(found).toEqual([]);
    expect(undecided).toEqual({ Mill: [`Mill${ending}`], Quay: [`Quay${ending}`], Lock: [`Lock${ending}`] });
  });

  test.each([[' - Active'], [' (Inactif)'], [' [Archiviert]'], [' - 有効']])('%s is a status', (ending) => {
    const offered = ['Mill', 'Quay', 'Lock'].map((name) => name + ending);
    expect(outcomeOf('Mill\nQuay\nLock', offered).found).toEqual(offered);
  });
});

test.each(['Tower²', '10 - Tower²', '23 - 101 - Tower²'])('%s is Tower 2, or Tower with a note', (label) => {
  expect(outcomeOf('Tower 2', [label, 'Quay']).undecided).toEqual({ 'Tower 2': [label] });
  expect(outcomeOf('Tower', [label, 'Quay']).undecided).toEqual({ Tower: [label] });
});
