import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { NO_CORRECTIONS } from '../../../src/lists/parsed-list.ts';

const FOLDER = 'tests/unit/lists/rules';

/** Each entry with what is said of it, `?` where it is unsure; then the problems. */
function readingInWords(text: string, offered: readonly string[]): string {
  const { entries, problems } = parseProjectList(text, NO_CORRECTIONS, new Set(offered));
  const said = entries.map(({ name, number, id, others = [], isUnsure = false }) => {
    const parts = [name, number, id].filter((part) => part !== null && part !== '');
    return `${parts.join(' / ')}${others.length > 0 ? ` (${others.join(' / ')})` : ''}${isUnsure ? '?' : ''}`;
  });
  return [...said, ...problems.map(({ row, kind }) => `- ${row} ${kind}`)].join('\n');
}

/** Lists in which one rule alone decides. */
describe.each(readdirSync(FOLDER))('%s', (file) => {
  const cases = readFileSync(`${FOLDER}/${file}`, 'utf8').trim().split(/^=== /mu).slice(1);
  test.each(cases.map((one) => [one.split('\n', 1)[0], one] as const))('%s', (name, one) => {
    const [text = '', reading = ''] = one.slice(`${name}\n`.length).split('\n--->');
    const [offered = '', ...expected] = reading.split('\n');
    expect(readingInWords(text, offered.trim().split(' | '))).toBe(expected.join('\n').trim());
  });
});
