import { expect, test } from 'vitest';
import { askedSeconds, rateLimitOf } from '../../../src/procore-api/http/rate-limit.ts';

const THEIRS = Date.UTC(2026, 10, 23, 12, 0, 0);
const date = new Date(THEIRS).toUTCString();

test.each([-300_000, 0, 300_000])('moments are read against the clock of the answer, ours being %i ms off', (off) => {
  const ours = THEIRS + off;
  const reset = String(THEIRS / 1000 + 10);
  expect(askedSeconds(new Headers({ date, 'x-rate-limit-reset': reset }), ours)).toBe(10);
  const retryAfter = new Date(THEIRS + 7_000).toUTCString();
  expect(askedSeconds(new Headers({ date, 'retry-after': retryAfter }), ours)).toBe(7);
  const headers = new Headers({ date, 'x-rate-limit-remaining': '3', 'x-rate-limit-reset': reset });
  expect(rateLimitOf(headers, ours)).toEqual({ remaining: 3, resetsAt: ours + 10_000 });
});

test('without a Date our own clock is all there is', () => {
  const headers = new Headers({ 'x-rate-limit-reset': String(THEIRS / 1000 + 10) });
  expect(askedSeconds(headers, THEIRS)).toBe(10);
});
