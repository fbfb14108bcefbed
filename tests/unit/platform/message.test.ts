import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from '../../../src/platform/browser.ts';
import { numberText } from '../../../src/platform/language.ts';
import { fillPieces, message, plural, prepareMessages } from '../../../src/platform/message.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a text', () => {
  test('has each value where its placeholder stands, whatever order they are given in', () => {
    expect(message('progressSelectingOf', { total: 1_204, done: 3 })).toBe('Selecting in Procore’s list: 3 of 1,204');
    expect(message('progressComparingOf', { done: 3, total: 4 })).toBe('Comparing with Procore’s list: 3 of 4');
  });

  test('takes values as they are, also with what has a meaning in the catalogue', () => {
    expect(message('copyName', { name: '$1 $NAME$ $$' })).toBe('Copy “$1 $NAME$ $$”');
  });

  test('has the form that goes with its number', () => {
    expect(plural('projects', 1)).toBe('1 project');
    expect(plural('projects', 0)).toBe('0 projects');
    expect(plural('projects', 12_000)).toBe('12,000 projects');
  });

  test('in pieces has what belongs where its placeholders are', () => {
    const tab = { bold: 'Permissions' };
    expect(fillPieces('guideOpenTab', { tab })).toEqual(['Open the ', tab, ' tab']);
  });
});

test('once the extension was updated, what was said or prepared before can be said, and nothing else', () => {
  const before = plural('additionDone', 2);
  prepareMessages(['additionProcoreSays']);
  const gone = () => {
    throw new Error('Extension context invalidated.');
  };
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(gone);
  vi.spyOn(browser.i18n, 'getUILanguage').mockImplementation(gone);
  expect(plural('additionDone', 2)).toBe(before);
  expect(plural('additionDone', 30)).toBe('30 projects added');
  expect(numberText(1_000)).toBe('1,000');
  expect(message('additionProcoreSays', { words: 'No.' })).toBe('Procore says: “No.”');
  expect(message('additionSilent')).toBe('');
});
