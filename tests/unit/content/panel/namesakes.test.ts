import { describe, expect, test } from 'vitest';
import { offeredNamesakes } from '../../../../src/content/panel/namesakes.ts';
import type { Project } from '../../../../src/domain/project.ts';
import { projectsOf } from '../../../../src/domain/project-list.ts';
import { missingProject } from './panel-world.ts';

const option = (label: string, ids: Record<string, string> = {}) => ({
  label,
  ids,
  value: label,
  selected: false,
  isDisabled: false,
});
const [entry] = projectsOf([{ name: 'Tower', number: null, id: null }]);
const [numbered] = projectsOf([{ name: '26-1 - Tower', number: null, id: null }]);
const find = (project: Project | undefined, row: string, options: ReturnType<typeof option>[], others = ['Depot']) => {
  if (project === undefined) throw new Error('no entry was read');
  const shown = { known: [project], reading: { options }, rows: [row, ...others] };
  return offeredNamesakes([{ project, label: row }], shown).get(project.id);
};

describe('a project of which the table has a row and the drop-down an option', () => {
  test('is what is offered, where the option bears its id', () => {
    const known = missingProject('562949953400381', 'Tower');
    expect(find(known, 'Tower', [option('Tower', { id: '562949953400381' }), option('Lofts', { id: '77' })])).toBe(
      'sure',
    );
  });

  test('is what is offered, where only the option has its number', () => {
    expect(find(numbered, 'Tower', [option('26-1 - Tower'), option('26-2 - Lofts')])).toBe('sure');
  });

  test('may be either, where both say the same of it', () => {
    expect(find(entry, 'Tower', [option('Tower'), option('Lofts')])).toBe('doubtful');
  });

  test('may be neither to a validation without ids: it stays what it was', () => {
    expect(find(missingProject('1', 'Tower'), 'Tower', [option('Tower'), option('Lofts')])).toBeUndefined();
  });

  test('is permitted where the drop-down offers what is permitted', () => {
    expect(find(entry, 'Tower', [option('Tower'), option('Depot')])).toBeUndefined();
    expect(find(entry, 'Tower', [option('26-1 - Tower'), option('26-9 - Depot')])).toBeUndefined();
    expect(find(entry, '26-1 - Tower', [option('Tower'), option('Depot')], ['26-9 - Depot'])).toBeUndefined();
  });

  test('is permitted where no other row tells what the drop-down offers', () => {
    expect(find(entry, 'Tower', [option('Tower')], [])).toBeUndefined();
  });

  test('is permitted where nobody can choose the option, or it is another one', () => {
    expect(find(entry, 'Tower', [{ ...option('Tower'), isDisabled: true }])).toBeUndefined();
    expect(find(entry, 'Tower', [option('Tower A')])).toBeUndefined();
  });
});
