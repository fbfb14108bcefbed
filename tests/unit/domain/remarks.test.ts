import { expect, test } from 'vitest';
import { lookUpIn } from '../../../src/domain/permitted-table.ts';
import type { Project } from '../../../src/domain/project.ts';

const project = (name: string, number: string | null = null): Project => ({ id: name, name, number });
/** Names of the projects that a complete table certainly lacks. */
const lackedBy = (labels: readonly string[], projects: readonly Project[]) =>
  [...lookUpIn({ labels, isComplete: true }, projects).unlisted].map(({ name }) => name);

test.each([
  'Tower | closed',
  'Tower \u2022 closed in May',
  'Tower \u00b7 closed',
  'Tower : fermé',
  '(Archived) Tower',
  '() Tower',
  '(!) Tower',
  '* Tower',
  '\u2022 Tower',
  '\u00b7 Tower',
  '! Tower',
  '\u26a0 Tower',
  '\u2605 Tower',
  'Tower(Archived)',
  'Tower  (Archived)',
  'Tower [Archived]',
  '[Archived] Tower',
  '(!)  Tower',
  '* [Archived] Tower (East)',
  'Tower (East) - closed - old',
])('"%s" may be the tower', (row) => {
  expect(lackedBy(['Bridge', row], [project('Bridge'), project('Tower')])).toEqual([]);
});

test.each([
  'Tower (West) Annex',
  'West * Tower',
  'Old (Archived) Tower',
  'Tower | closed (2024) again',
  'Tower (West) (Annex))',
  'Tower [West] [Annex]]',
  '(Old) Bridge (West) Tower Annex',
  '[Old] Bridge [West] Tower Annex',
  'Tower Annex (East) (North) (Upper) (Old)',
])('"%s" sets no remark apart that would leave the tower', (row) => {
  expect(lackedBy(['Bridge', row], [project('Bridge'), project('Tower Annex'), project('West Tower')])).toEqual([
    'Tower Annex',
    'West Tower',
  ]);
});

test.each(['Bridge (East)', '(East) Bridge', 'Bridge - East', 'Bridge | East'])(
  'a row that is another project as a whole has no remark: %s',
  (name) => {
    expect(lackedBy([name, 'Quay'], [project('Bridge'), project(name), project('Quay')])).toEqual(['Bridge']);
  },
);
