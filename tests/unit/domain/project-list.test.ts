import { describe, expect, test } from 'vitest';
import type { ListedProject } from '../../../src/domain/listed-project.ts';
import { matchProjects } from '../../../src/domain/matching.ts';
import { projectsOf } from '../../../src/domain/project-list.ts';

const line = (name: string, more: Partial<ListedProject> = {}): ListedProject => ({
  name,
  number: null,
  id: null,
  ...more,
});

function outcome(entries: ListedProject[], options: (string | [label: string, id: string])[]): string[] {
  const projects = projectsOf(entries);
  const { found, ambiguous, absent } = matchProjects(
    projects,
    options.map((option) =>
      typeof option === 'string' ? { label: option, ids: {} } : { label: option[0], ids: { id: option[1] } },
    ),
  );
  const optionOf = new Map(found.map(({ project, option }) => [project, option]));
  const said = (project: (typeof projects)[number]) => {
    const option = optionOf.get(project);
    if (option !== undefined) return `= ${option.label}${option.ids.id === undefined ? '' : ` #${option.ids.id}`}`;
    return ambiguous.includes(project) ? 'ambiguous' : absent.includes(project) ? 'unknown' : 'lost';
  };
  return projects.map(said);
}

describe('the lines of a list', () => {
  test('that are names, where Procore writes numbers before or behind them', () => {
    expect(outcome([line('Tower'), line('North  quay')], ['19-1 - Tower', '19-2 - North Quay', 'Mill'])).toEqual([
      '= 19-1 - Tower',
      '= 19-2 - North Quay',
    ]);
    expect(outcome([line('Tower')], ['Tower (19-1)', 'North Quay (19-2)'])).toEqual(['= Tower (19-1)']);
  });

  test('that are written as Procore writes them', () => {
    expect(outcome([line('19-1 - Tower')], ['19-1 - Tower', '19-2 - Tower'])).toEqual(['= 19-1 - Tower']);
  });

  test('that several options could be, with or without a number', () => {
    expect(outcome([line('Tower')], ['19-1 - Tower', '19-2 - Tower'])).toEqual(['ambiguous']);
    expect(outcome([line('Tower')], ['19-1 - Tower', 'Tower', '19-3 - Mill'])).toEqual(['ambiguous']);
  });

  test('with a number are not found under another one, nor called absent', () => {
    expect(outcome([line('Tower', { number: '19-2' })], ['19-1 - Tower', '19-3 - Mill'])).toEqual(['ambiguous']);
  });

  test('that name nothing that is offered, and headings', () => {
    expect(outcome([line('Missing projects (2)'), line('To'), line('')], ['19-1 - Tower'])).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  test('that say the same project twice in other letters', () => {
    expect(outcome([line('Tower'), line('TOWER')], ['Tower'])).toEqual(['ambiguous', 'ambiguous']);
  });

  test('are not sure of a name behind a dash where Procore writes no numbers', () => {
    expect(outcome([line('Tower')], ['1 - Tower', 'Mill', 'Quay', 'Bridge'])).toEqual(['ambiguous']);
  });

  test('with ids go by them, beside others that have none', () => {
    const options: [string, string][] = [
      ['19-1 - Tower', '562949953400011'],
      ['19-2 - Tower', '562949953400012'],
      ['19-3 - Mill', '562949953400013'],
    ];
    const entries = [line('Tower', { id: '562949953400012' }), line('Mill'), line('Quay', { id: '562949953400099' })];
    expect(outcome(entries, options)).toEqual([
      '= 19-2 - Tower #562949953400012',
      '= 19-3 - Mill #562949953400013',
      'unknown',
    ]);
  });

  test('that name a project which another line has by its id', () => {
    const options: [string, string][] = [
      ['Tower', '562949953400011'],
      ['Mill', '562949953400013'],
    ];
    expect(outcome([line('Tower', { id: '562949953400011' }), line('Tower')], options)).toEqual([
      '= Tower #562949953400011',
      'ambiguous',
    ]);
  });

  test('whose ids are not Procore’s', () => {
    const entries = ['Tower', 'Mill'].map((name, index) => line(name, { id: `${index + 1}` }));
    expect(outcome(entries, ['Tower', 'Mill'])).toEqual(['= Tower', '= Mill']);
    const options: [string, string][] = [
      ['Tower', '562949953400011'],
      ['Mill', '562949953400013'],
    ];
    expect(outcome(entries, options)).toEqual(['ambiguous', 'ambiguous']);
  });
});
