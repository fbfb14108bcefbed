import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { prepareAddingWords } from '../../../../src/content/panel/adding-words.ts';
import { prepareLastWords } from '../../../../src/content/panel/last-words.ts';
import { browser } from '../../../../src/platform/browser.ts';

const VIEWS = resolve(import.meta.dirname, '../../../../src/content/panel/view');

test('all that can be said of an Add is had ahead', () => {
  const asked = vi.spyOn(browser.i18n, 'getMessage');
  prepareLastWords();
  prepareAddingWords();
  const prepared = asked.mock.calls.map(([name]) => name);
  asked.mockRestore();
  const views = ['addition-report.tsx', 'procore-asks.tsx'].map((file) => readFileSync(resolve(VIEWS, file), 'utf8'));
  const words = [...views.join('\n').matchAll(/'(\w+)'/g)].map(([, word = '']) => word);
  const names = Object.keys(messages).filter((name) => words.includes(name.replace(/_(?:one|other)$/, '')));
  expect(names.length).toBeGreaterThan(30);
  expect(prepared).toEqual(expect.arrayContaining(names));
});
