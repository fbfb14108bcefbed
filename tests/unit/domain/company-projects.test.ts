import { describe, expect, test } from 'vitest';
import { ALL_PROJECTS, entriesOfCompany, isKept, projectsOnPage } from '../../../src/domain/company-projects.ts';

const rule = (change: Partial<typeof ALL_PROJECTS>) => ({ ...ALL_PROJECTS, ...change });
const page = (labels: string[], offered: string[]) => ({
  labels,
  offered: offered.map((label) => ({ label, ids: {} })),
  isComplete: true,
  seenAt: '2026-01-05T10:00:00.000Z',
});

describe('a rule', () => {
  test.each([
    ['26-1 - Tower', rule({}), true],
    ['26-1 - Tower', rule({ startsWith: '26-' }), true],
    ['26-1 - Tower', rule({ startsWith: 'tow' }), true],
    ['26-1 - Tower', rule({ startsWith: 'ower' }), false],
    ['26-1 - Tower', rule({ contains: 'OWE' }), true],
    ['26-1 - Test tower', rule({ startsWith: '26-', except: 'test' }), false],
    ['26-1 - Tower', rule({ contains: ' ', except: ' ' }), true],
    ['Tower', rule({ startsWith: 'Tower' }), true],
  ])('%s by %o: %s', (label, by, expected) => {
    expect(isKept(label, by)).toBe(expected);
  });
});

describe('all of the company', () => {
  test('is what the table lists and what the drop-down offers beside it', () => {
    expect(projectsOnPage(page(['A'], ['B', 'C']))).toEqual(['A', 'B', 'C']);
  });

  test('counts none twice where the drop-down still offers what is permitted', () => {
    expect(projectsOnPage(page(['A', 'D'], ['A', 'B', 'D']))).toEqual(['A', 'B', 'D']);
  });

  test('keeps namesakes apart, so that none of them is taken for the other', () => {
    expect(projectsOnPage(page(['A', 'B'], ['A', 'C']))).toEqual(['A', 'B', 'A', 'C']);
    expect(entriesOfCompany(['A', 'A'], ALL_PROJECTS)).toHaveLength(2);
  });
});
