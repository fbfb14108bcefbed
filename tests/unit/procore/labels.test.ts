import { describe, expect, test } from 'vitest';
import { findLabel, hasLanguage, LABELS, type LabelName } from '../../../src/procore/labels.ts';
import { LABEL_SOURCES } from './label-sources.ts';

describe('the labels', () => {
  const labels = Object.entries(LABELS).flatMap(([name, list]) => list.map((label) => ({ name, ...label })));
  const sourceOf = (name: string, key: string) => LABEL_SOURCES[name as LabelName][key];

  test.each(labels)('$name "$text" has a language and a source of Procore’s', ({ name, text, language }) => {
    expect(text.trim()).toBe(text);
    expect(text).not.toBe('');
    expect(language).toMatch(/^[a-z]{2}(?:-[A-Z]{2})?$/);
    expect(sourceOf(name, `${language} ${text}`)).toMatch(/(?:support\.procore\.com|github\.com\/procore\/)/);
  });

  test('are none twice', () => {
    const keys = labels.map(({ name, text, language }) => `${name} ${text} ${language}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    'Permitted Projects',
    'permitted projects',
    ' PERMITTED  PROJECTS: ',
    'Permitted\u00a0Projects (1,234)',
    'Permitted Projects *',
  ])('"%s" is the label of the section', (text) => {
    expect(findLabel(text, 'permittedProjects')?.language).toBe('en');
  });

  test.each(['Permitted', 'Permitted Projects of Acme', 'Not Permitted Projects', '', 'Add', 'x'.repeat(500)])(
    '"%s" is not',
    (text) => {
      expect(findLabel(text, 'permittedProjects')).toBeNull();
    },
  );

  test('of one kind are asked for by the language of another', () => {
    const add = findLabel('Ajouter', 'add');
    expect(add?.language).toBe('fr-CA');
    expect(add && hasLanguage('permittedProjects', add)).toBe(true);
    expect(add && hasLanguage('appConfigurations', add)).toBe(false);
  });
});
