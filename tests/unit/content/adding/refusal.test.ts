import { describe, expect, test } from 'vitest';
import type { Fates } from '../../../../src/content/adding/fates.ts';
import { isRefusal } from '../../../../src/content/adding/refusal.ts';
import type { Tone } from '../../../../src/procore/app-management/messages.ts';
import { said } from '../said.ts';

const item = { value: '1', label: 'Tower', project: null };
const fates = (change: Partial<Fates> = {}): Fates => ({
  permitted: [],
  gone: [],
  notPermitted: [item],
  unknown: [],
  areAllOffered: false,
  ...change,
});
const isRefused = (tone: Tone, seen: Fates, { isHeld = true, text = 'Sorry', limit = null as number | null } = {}) =>
  isRefusal({ message: said(text, tone), isHeld }, seen, { limit, submitted: 5 });

describe('a message is a refusal', () => {
  test.each<Tone>(['failure', 'words of failure', 'alert'])('where the page is as it was: %s', (tone) => {
    expect(isRefused(tone, fates())).toBe(true);
  });

  test('in words of failure, where the rest has come and the table lacks it', () => {
    expect(isRefused('words of failure', fates({ permitted: [item] }), { isHeld: false })).toBe(true);
  });

  test('in words of failure, where all are offered again and the table lacks them', () => {
    expect(isRefused('words of failure', fates({ areAllOffered: true }), { isHeld: false })).toBe(true);
  });
});

describe('a message is none', () => {
  test.each<[string, Tone, Fates, { isHeld?: boolean; text?: string }]>([
    ['good news', 'success', fates(), {}],
    ['words that nobody knows', 'unknown', fates(), {}],
    ['an alert that tells how many were sent', 'alert', fates(), { text: '5 flurbs' }],
    ['an alert, once the selection is let go', 'alert', fates(), { isHeld: false }],
    ['an alert beside a table that may have more', 'alert', fates({ notPermitted: [], unknown: [item] }), {}],
    ['words of failure, once the selection is let go', 'words of failure', fates(), { isHeld: false }],
  ])('%s', (_what, tone, seen, how) => {
    expect(isRefused(tone, seen, how)).toBe(false);
  });
});
