import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { hasStatuses, statusCell } from '../../../src/lists/status-columns.ts';
import { mayBeStatuses } from '../../../src/lists/unknown-statuses.ts';

/** What a column says of its projects, by its heading and by what stands below. */
test.each(readFileSync('tests/unit/lists/columns.txt', 'utf8').trim().split('\n'))('%s', (line) => {
  const [meaning = '', rest = ''] = line.split(/: (.*)/su);
  const [heading = '', cells = ''] = rest.split(' | ');
  const values = cells.split(',').map((value) => value.trim());
  if (/guess$/u.test(meaning)) expect(mayBeStatuses({ heading, values }) ? 'guess' : 'no guess').toBe(meaning);
  else if (meaning === 'own each')
    expect(values.filter((value) => hasStatuses({ heading, values: [value] }))).toEqual([]);
  else if (meaning === 'own') expect(hasStatuses({ heading, values })).toBe(false);
  else if (meaning === 'status') expect(hasStatuses({ heading, values })).toBe(true);
  else expect(values.filter((value) => statusCell(heading, value) !== meaning)).toEqual([]);
});

test.each([
  ['Name,Project Site\nTower A,Dallas\nMall,Austin'],
  ['Project Job,Name\nDallas,Tower A\nAustin,Mall'],
  ['Name,Chantier projet\nTower A,Dallas\nMall,Austin'],
])('where a project is does not name it: %j', (text) => {
  expect(parseProjectList(text).entries.map(({ name }) => name)).toEqual(['Tower A', 'Mall']);
});

test.each(['Item', 'Line', 'Index', 'Row', 'Pos'])(
  '"Project %s" counts rows, and is no number of a project',
  (word) => {
    const numbers = (text: string) => parseProjectList(text).entries.map(({ number }) => number);
    expect(numbers(`Project Number,Project ${word},Name\n101,7,Tower A\n102,9,Mall`)).toEqual(['101', '102']);
  },
);

test.each(['Project #', 'Project No', 'Projekt-Nr.', 'N do projeto'])('"%s" is the number of a project', (heading) => {
  expect(parseProjectList(`${heading},Name\n101,Tower A`).entries[0]?.number).toBe('101');
});

test.each([
  ['Name,Builder\nTower A,Acme\nMall,Acme\nQuay,Beta'],
  ['Nr;Gebäude;Straße\n101;Tower A;Ahornweg\n102;Mall;Birkenweg\n103;Quay;Buchenweg'],
  ['Name,Zorg,Blik\nTower A,yep,red\nMall,nope,red\nQuay,yep,green'],
  ['Tower A\tyep\tred\nMall\tnope\tred\nQuay\tyep\tgreen'],
])('nobody knows which column says how each stands: %j', (text) => {
  expect(parseProjectList(text).columns.map(({ role }) => role)).not.toContain('status');
});

test('of two such columns the one whose heading tells of a check says how each stands', () => {
  const roles = (text: string) => parseProjectList(text).columns.map(({ role }) => role);
  const text = 'Name,Zorg,DMSA now\nTower A,yep,red\nMall,nope,red\nQuay,yep,green';
  expect(roles(text)).toEqual(['name', 'other', 'status']);
  expect(roles(text.replace('Zorg', 'Sync now'))).toEqual(['name', 'other', 'other']);
});
