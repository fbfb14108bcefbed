import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { NO_CORRECTIONS } from '../../../src/lists/parsed-list.ts';
import { outcomeOf } from './outcome.ts';

const names = (text: string, putIn: readonly number[] = [], offered: readonly string[] = []) =>
  parseProjectList(text, { ...NO_CORRECTIONS, putIn: new Set(putIn) }, new Set(offered)).entries.map(
    ({ name }) => name,
  );

describe('names that read like remarks', () => {
  test.each([
    'Dear Park',
    'Hi Line',
    'Hello Kitty Store',
    'Cheers Bar',
    'Best Western',
    'Please Touch Museum Annex',
    'Page 1',
    'Run 3 Mine',
    'Created 2 Win Studio',
    'Showing Barn 2',
    'Thanks Plaza',
    'From Here Cafe',
    'Open House 2',
    'Highway 12:30',
  ])('%s is a project', (name) => {
    expect(names(`Mill\n${name}\nQuay`)).toEqual(['Mill', name, 'Quay']);
    expect(names(`${name}\nMill\nQuay`)).toEqual([name, 'Mill', 'Quay']);
    expect(names(`Mill\nQuay\n${name}`)).toEqual(['Mill', 'Quay', name]);
    expect(names(`Name,Number\n${name},1`)).toEqual([name]);
  });

  test.each([
    'Hi Bob,',
    'Dear all',
    'Hello team!',
    'Hallo zusammen,',
    'お世話になっております。',
    'Please add these projects.',
    'Please kindly check the following',
    'Contact your administrator.',
    'Page 1 of 3',
    'Exported 01/02/2026 10:00',
    'Showing 1 to 10 of 12 entries',
    'Am 3. November schrieb Bob <b@x.de>:',
    'Le lun. 3 nov. 2026, Bob a écrit :',
  ])('%s is none', (line) => {
    expect(names(`${line}\nMill\nQuay`)).toEqual(['Mill', 'Quay']);
  });

  test('a greeting and a signature without a comma stand apart', () => {
    expect(names('Hi Bob\n\nMill\nQuay\n\nKind regards Ann\nSales')).toEqual(['Mill', 'Quay']);
    expect(names('Hi Bob,\n> Mill\n> Quay\n> Thanks,\n> Ann\nJohn')).toEqual(['Mill', 'Quay']);
    expect(names('> Mill\n> Quay\nJohn')).toEqual(['Mill', 'Quay']);
  });
});

describe('the way back', () => {
  test.each([
    ['a remark', 'Thanks\nMill', 1, ['Thanks', 'Mill']],
    ['one that is not missing', 'Mill - Missing\nQuay - OK', 2, ['Mill', 'Quay']],
    ['in a table', 'Name,Status\nMill,Missing\nQuay,OK', 3, ['Mill', 'Quay']],
    ['above the heading', 'Quay\nName,Number\nMill,1', 1, ['Quay', 'Mill']],
    ['a heading that was none', 'Weir Dam\tHeron\nMill\t1\nQuay\t2', 1, ['Weir Dam', 'Mill', 'Quay']],
    ['a heading of one column', 'Name\nMill', 1, ['Name', 'Mill']],
    ['a row that reads like a total', 'Name,Number\nTotal,\nMill,1', 2, ['Total', 'Mill']],
    ['beside a table of Markdown', 'Thanks\n| Name |\n|--|\n| Mill |', 1, ['Thanks', 'Mill']],
    ['in another list of JSON', '{"missing":["Mill"],"all":["Quay"]}', 2, ['Mill', 'Quay']],
  ])('%s is put in', (_what, text, row, expected) => {
    expect(names(text)).not.toEqual(expected);
    expect(names(text, [row])).toEqual(expected);
  });

  test('a name that the page offers is read as a name, and missing only if the list does not say otherwise', () => {
    expect(names('Permitted:\nMill\nMissing:\nQuay', [], ['mill', 'quay'])).toEqual(['Quay']);
    expect(names('Name,Status\nMill,OK\nQuay,Missing', [], ['mill', 'quay'])).toEqual(['Quay']);
  });

  test('a name that the page offers is never a remark', () => {
    expect(names('Thanks\nMill', [], ['thanks'])).toEqual(['Thanks', 'Mill']);
    expect(names('Total\nMill', [], ['total'])).toEqual(['Total', 'Mill']);
  });
});

describe('headings', () => {
  test.each(['Name', 'Nom', 'Nombre', 'Projects', 'Projektname'])('"%s" above names is one', (heading) => {
    expect(names(`${heading}\nMill\nQuay`)).toEqual(['Mill', 'Quay']);
  });

  test.each(['Nº do projeto', 'N° du projet', 'Nº de proyecto', 'Projekt-Nr.', 'Número do projeto'])(
    '%s',
    (heading) => {
      const offered = ['19-1 - Mill', '19-2 - Mill', '19-3 - Quay'];
      expect(outcomeOf(`Nome;${heading}\nMill;19-1`, offered).found).toEqual(['19-1 - Mill']);
    },
  );
});
