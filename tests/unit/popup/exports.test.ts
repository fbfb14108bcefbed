import { expect, test } from 'vitest';
import type { ValidatedProject } from '../../../src/domain/project.ts';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { adminMessage, missingCsv, missingText } from '../../../src/popup/edit/exports.ts';
import { integration } from '../../support/integration.ts';

const names: readonly (readonly [string | null, string])[] = [
  ['22-107', 'Tower'],
  ['007', 'Café “Zürich”, north'],
  [null, '=HYPERLINK("https://evil.example","x")'],
  [null, '+49 Hafen'],
  ['-12', '- Annex -'],
  [null, '@home'],
  [null, 'says "no"'],
];
const missing = names.map(([number, name], index) => ({
  id: String(100 + index),
  number,
  name,
  access: 'missing',
  reason: 'not-permitted',
})) satisfies ValidatedProject[];

test('a spreadsheet reads the file as UTF-8 and finds no formula in it', () => {
  const text = missingCsv(missing);
  expect(text.startsWith('\uFEFFNumber,Name,Reason\r\n')).toBe(true);
  const cells = text
    .slice(1)
    .split('\r\n')
    .flatMap((line) => line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []);
  expect(cells.filter((cell) => /^"?\s*[=+\-@]/.test(cell))).toEqual([]);
});

test('*Use a list* reads the same projects back from it', () => {
  const { entries } = parseProjectList(missingCsv(missing).slice(1));
  expect(entries.map(({ name, number }) => [number, name])).toEqual(names);
});

test('the copied list pastes into two columns', () => {
  expect(missingText(missing).split('\n')[0]).toBe('22-107\tTower');
});

test('the message for the admin says app, way, number and names', () => {
  const text = adminMessage(integration, missing);
  for (const part of [
    integration.app.name,
    'App Management',
    'Permissions',
    '7 projects:',
    '22-107 – Tower',
    '@home',
  ]) {
    expect(text).toContain(part);
  }
});
