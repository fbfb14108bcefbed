import { expect, test } from 'vitest';
import { type ListedProject, saysSame } from '../../../src/domain/listed-project.ts';

const entry: ListedProject = {
  name: 'Tower',
  number: '1001',
  id: '7',
  others: ['A. Client'],
  otherNames: ['Turm'],
  beside: [{ heading: 'City', text: 'Oslo' }],
  below: ['North'],
  line: '1001 - Tower',
};

test('what the user has said of an entry makes it no other, nor whether it is sure', () => {
  expect(saysSame(entry, { ...entry, isUnsure: true, chosen: { label: 'Tower', ids: {} } })).toBe(true);
  expect(saysSame(entry, { ...entry, beside: [{ heading: 'City', text: 'Oslo' }], isIdLost: undefined })).toBe(true);
});

test.each<Partial<ListedProject>>([
  { name: 'tower' },
  { number: null },
  { id: '8' },
  { others: [] },
  { others: undefined },
  { otherNames: ['Turm', 'Tour'] },
  { beside: [{ heading: 'Town', text: 'Oslo' }] },
  { beside: [{ heading: 'City', text: 'Bergen' }] },
  { below: ['South'] },
  { line: '1001 Tower' },
  { isIdLost: true },
])('an entry that says %o is another', (change) => {
  expect(saysSame(entry, { ...entry, ...change })).toBe(false);
});
