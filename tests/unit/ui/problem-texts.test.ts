import { expect, test } from 'vitest';
import { exactClockOf } from '../../../src/ui/more-texts.ts';
import { nextStepOf, sentenceOf } from '../../../src/ui/problem-texts.ts';

const retryAt = new Date(2026, 0, 5, 10, 42, 7).toISOString();

test('too many requests are no error of the backend, and say from when to try again', () => {
  expect(sentenceOf({ code: 'too-many-requests' })).toContain('too often');
  expect(nextStepOf({ code: 'too-many-requests', retryAt })).toContain(`Try again after ${exactClockOf(retryAt)}`);
  expect(exactClockOf(retryAt)).toContain('10:42:07');
  expect(nextStepOf({ code: 'too-many-requests' })).toContain('Wait a minute');
});

test('a backend that cannot work just now may name a time as well', () => {
  expect(nextStepOf({ code: 'backend-failing', retryAt })).toContain(exactClockOf(retryAt));
});
