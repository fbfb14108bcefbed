import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  isFarewell,
  isPerhapsFarewell,
  isPerhapsGreeting,
  isPerhapsSender,
  isRemark,
  isRemarkRow,
  isSentence,
  isTotalRow,
} from '../../../src/lists/remark-words.ts';

/** Each word alone makes a remark of its line, or keeps it from being one. */
test.each(readFileSync('tests/unit/lists/remark-words.txt', 'utf8').trim().split('\n'))('%s', (line) => {
  const [meaning = '', phrases = ''] = line.split(/: (.*)/su);
  const others = phrases.split(' | ').filter((phrase) => isRemark(phrase) !== (meaning === 'remark'));
  expect(others).toEqual([]);
});

describe('where a letter begins and ends', () => {
  test.each([
    ['Kind regards Ann', true],
    ['KIND REGARDS ANN', true],
    ['The Best Western', false],
    ['Best Western 2', false],
    ['Best Western - East', false],
    ['Best Practice Training Centre of Northern Leeds', false],
    ['Best', false],
  ])('"%s" may be a farewell: %s', (line, expected) => {
    expect(isPerhapsFarewell(line)).toBe(expected);
  });

  test.each([
    ['Dear Park', true],
    ['DEAR PARK', true],
    ['My Dear Park', false],
    ['Hi Line 2', false],
    ['Hi Line - East', false],
    ['Dear Residents of the Upper Harbour Street Housing Estate', false],
    ['Dear', false],
  ])('"%s" may be a greeting: %s', (line, expected) => {
    expect(isPerhapsGreeting(line)).toBe(expected);
  });

  test.each([
    ['Thanks', true],
    ['KIND REGARDS,', true],
    ['Hotel Thanks', false],
    ['Thanks Plaza', false],
  ])('"%s" is a farewell: %s', (line, expected) => {
    expect(isFarewell(line)).toBe(expected);
  });

  test.each([
    ['[09:14] Ann Lee', true],
    ['[9:14] Ann Lee', true],
    ['[9:14 AM] Ann Lee', true],
    ['[9:14pm] Ann Lee', true],
    ['At [9:14] Ann Lee', false],
    ['[9:14] A', false],
    ['[9:14] Tower 2', false],
    ['[9:14] Ann: Mill', false],
    ['[9:14]Ann', false],
    ['[9:14] Harbour Street Housing Estate of the Upper Town', false],
  ])('"%s" may be a sender: %s', (line, expected) => {
    expect(isPerhapsSender(line)).toBe(expected);
  });

  test.each([
    ['Missing so far:', true],
    ['We lack all of these.', true],
    ['Do we lack all these?', true],
    ['We lack all of these!', true],
    ['Mill Park St. Mary', false],
    ['Mill at the Park.', false],
    ['Mill of  the  Park.', false],
    ['Ratio 1:2', false],
    ['Inc. of Mill and Park', false],
  ])('"%s" is a sentence: %s', (line, expected) => {
    expect(isSentence(line)).toBe(expected);
  });
});

describe('rows of a table', () => {
  test.each([
    [['--', '---'], true],
    [['==', '', '__'], true],
    [['~~', '**', '++'], true],
    [['-', '-'], false],
    [['--', 'Mill'], false],
    [['a--', '--'], false],
    [['--a', '--'], false],
    [['', ''], false],
    [['* permitted since May'], true],
    [['** permitted since May'], true],
    [['*permitted since May'], true],
    [['* Permitted'], false],
    [['A * permitted'], false],
    [['* permitted', '3'], false],
    [['Missing', '2'], true],
    [['Missing', '12'], true],
    [['Mill', '2'], false],
    [['Missing', '2a'], false],
    [['Missing', 'A2'], false],
    [['Missing', '2', '3'], false],
    [['Total', '12', '$ 1,200.00'], true],
    [['Total', '', '12'], true],
    [['TOTAL', '3 projects found'], true],
    [['Grand Total', '12'], true],
    [['Grand  Total', '12'], true],
    [['Subtotal', '12'], true],
    [['Sub-total', '12'], true],
    [['Summe', '12'], true],
    [['Gesamt', '12'], true],
    [['Suma', '12'], true],
    [['Totale', '12'], true],
    [['Total', 'Wine'], false],
    [['Total', '12', 'Wine'], false],
    [['Total', '12-3'], false],
    [['Total', '12a'], false],
    [['Total', 'A12'], false],
    [['Old Total', '12'], false],
    [['Totals East', '12'], false],
  ] as const)('%j sums up or rules off: %s', (cells, expected) => {
    expect(isTotalRow(cells)).toBe(expected);
  });

  test.each([
    [['Please add these projects', ' thanks.'], true],
    [['', 'Please add these projects'], true],
    [['Please add these', 'and confirm.'], true],
    [['On Monday', 'Ann wrote:'], true],
    [['Please', 'add these!'], true],
    [['Contact', 'us today.'], true],
    [['Mill', 'Elm St.'], false],
    [['On Monday', 'Ann Lee 9:14 am'], false],
    [['Page', '1 of 3'], false],
    [['Mill', '19-1'], false],
  ] as const)('%j is a sentence that was parted: %s', (cells, expected) => {
    expect(isRemarkRow(cells)).toBe(expected);
  });
});
