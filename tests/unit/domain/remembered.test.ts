import { expect, test, vi } from 'vitest';
import { remembered } from '../../../src/domain/remembered.ts';

test('each text is looked at once, until there are too many', () => {
  const make = vi.fn((text: string) => (text === '' ? null : text.length));
  const lengthOf = remembered(2, make);
  expect(['', 'Tower', '', 'Tower'].map(lengthOf)).toEqual([null, 5, null, 5]);
  expect(make).toHaveBeenCalledTimes(2);
  expect(['Bridge', ''].map(lengthOf)).toEqual([6, null]);
  expect(make).toHaveBeenCalledTimes(4);
});
