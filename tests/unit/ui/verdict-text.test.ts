import { expect, test } from 'vitest';
import { verdictText } from '../../../src/ui/verdict-text.ts';
import { passedValidation } from '../../support/validation.ts';

const counts = { connected: 6, permitted: 6, missing: 0, unknown: 0 };
const permittedTable = { rows: 6, isComplete: true, seenAt: new Date(2026, 0, 5, 10, 42).toISOString() };

test('a verdict by Procore’s API alone says so of all projects', () => {
  expect(verdictText(passedValidation({ counts, byPage: 0 }), 'Sync').sentence).toMatch(/^All 6 projects/);
});

test('of projects that only the page has shown no check is claimed that was not made', () => {
  const { title, sentence } = verdictText(passedValidation({ counts, byPage: 3, permittedTable }), 'Sync');
  expect(sentence).toMatch(/3 of 6 projects .* as Procore’s page showed them; the API cannot tell\./);
  expect(sentence).toMatch(/shown to Acme consultant at 10:42/);
  expect(`${title} ${sentence}`).not.toMatch(/successful|All 6/);
});

test('a contradiction of API and page does not say that nothing could be checked', () => {
  const contested = passedValidation({ counts, verdict: 'inconclusive', detail: 'Reload that page.' });
  expect(verdictText(contested, 'Sync').sentence).toBe('Procore’s API and its page do not agree. Reload that page.');
});

test('what this browser has found beside a verdict of its own is said in words', () => {
  const partly = passedValidation({ counts, verdict: 'inconclusive', byPage: 6, remarks: ['list-is-part'] });
  expect(verdictText(partly, 'Sync').sentence).toMatch(
    /^6 projects permitted by Procore’s page\. The list .* only a part/,
  );
});
