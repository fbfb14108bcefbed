import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { prepareLastWords } from '../../../../src/content/panel/last-words.ts';
import { browser } from '../../../../src/platform/browser.ts';

const VIEWS = resolve(import.meta.dirname, '../../../../src/content/panel/view');

test.each(['addition-report.tsx', 'procore-asks.tsx'])('all that %s can say is had ahead', (file) => {
  const asked = vi.spyOn(browser.i18n, 'getMessage');
  prepareLastWords();
  const prepared = asked.mock.calls.map(([name]) => name);
  asked.mockRestore();
  const words = [...readFileSync(resolve(VIEWS, file), 'utf8').matchAll(/'(\w+)'/g)].map(([, word = '']) => word);
  const names = Object.keys(messages).filter((name) => words.includes(name.replace(/_(?:one|other)$/, '')));
  expect(names.length).toBeGreaterThan(1);
  expect(prepared).toEqual(expect.arrayContaining(names));
});
