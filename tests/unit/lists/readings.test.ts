import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListedProject } from '../../../src/domain/listed-project.ts';
import { matchProjects } from '../../../src/domain/matching.ts';
import { projectsOf } from '../../../src/domain/project-list.ts';
import { parseProjectList } from '../../../src/lists/parse-list.ts';

interface Real {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

/** `npm run bench` asks for more. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 120);

const NAMES = [
  'Mill',
  'Mill, Phase 2',
  'Mill - North',
  'MILL',
  'Quay',
  'Harbour Tower',
  'Harbour Tower 2',
  '"A" Street',
];
const MORE_NAMES = [
  'Bob’s Café',
  'Mill (East)',
  '10 Downing Street',
  'Tower & Co',
  'Phase 2',
  'Mill 2',
  'Mill Phase 2',
  'Mill North',
  'Dear Park',
  'Quay (North)',
  'Quay - Phase 1',
  'Missing Link Trail',
  'Total',
  'Lock: East',
  'Page 1',
  'Cafe',
  '塔',
  'Łódź Depot',
];
const NUMBERS = [
  '1',
  '2',
  '3',
  '45',
  '0045',
  '045',
  '19-1',
  '19-01',
  '19-001',
  '191',
  '23 - 101',
  '23-101',
  'P-100',
  'TBD',
];

const company = fc
  .uniqueArray(fc.record({ name: fc.constantFrom(...NAMES, ...MORE_NAMES), number: fc.constantFrom(...NUMBERS) }), {
    minLength: 1,
    maxLength: 9,
    selector: ({ name, number }) => `${number}\n${name.toLowerCase()}`,
  })
  .map((all) => all.map((one, index): Real => ({ ...one, id: String(562_949_953_400_011 + index) })));

/** How a page writes its options. */
const PAGES: Readonly<Record<string, (project: Real) => string>> = {
  'number - name': ({ name, number }) => `${number} - ${name}`,
  'name (number)': ({ name, number }) => `${name} (${number})`,
  'number: name': ({ name, number }) => `${number}: ${name}`,
  name: ({ name }) => name,
};

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const table =
  (heading: string[], delimiter: string, cells: (project: Real) => string[]) => (projects: readonly Real[]) =>
    [heading, ...projects.map(cells)].map((row) => row.map(quoted).join(delimiter)).join('\n');
const lines = (line: (project: Real) => string) => (projects: readonly Real[]) => projects.map(line).join('\n');
const withoutZeros = (number: string) => (/^\d+$/u.test(number) ? String(Number(number)) : number);

/** Lists that say which project they mean, by number or by id, in the ways of people and programs. */
const TELLING: Readonly<Record<string, (projects: readonly Real[]) => string>> = {
  csv: table(['Project Name', 'Project Number'], ',', ({ name, number }) => [name, number]),
  'tabs, the number first': table(['No.', 'Project'], '\t', ({ name, number }) => [number, name]),
  'under a title': (projects) =>
    `Project List\nExported 01/02/2026\n\n${table(['Nom du projet', 'Numéro'], ';', ({ name, number }) => [name, number])(projects)}`,
  'an unread column': table(['Project Name', 'Zorg'], ',', ({ name, number }) => [name, number]),
  'a job number': table(['Job No', 'Name', 'City'], ',', ({ name, number }) => [number, name, 'Houston']),
  'zeros lost': table(['Name', 'Number'], ',', ({ name, number }) => [name, withoutZeros(number)]),
  'number kept as a formula': table(['Name', 'Number'], ',', ({ name, number }) => [name, `="${number}"`]),
  'ids rounded': table(['id', 'name', 'project_number'], ',', ({ name, number }) => ['5.6295E+14', name, number]),
  json: (projects) =>
    JSON.stringify(projects.map(({ id, name, number }) => ({ id: Number(id), name, project_number: number }))),
  markdown: (projects) =>
    ['| Name | Number |', '|---|---|', ...projects.map(({ name, number }) => `| ${name} | ${number} |`)].join('\n'),
  'as Procore labels them': lines(({ name, number }) => `${number} - ${name}`),
  'with an en dash': lines(({ name, number }) => `${number} – ${name}`),
  'name (number)': lines(({ name, number }) => `${name} (${number})`),
  'name - number': lines(({ name, number }) => `${name} - ${number}`),
  'number: name': lines(({ name, number }) => `${number}: ${name}`),
  'a pop-up': (projects) =>
    `Following projects are Missing\n${lines(({ name, number }) => `• ${number} - ${name} - Missing`)(projects)}\nPlease add these projects in Procore and validate again.`,
  'cells below each other': (projects) =>
    `Project Name\nProject Number\n${lines(({ name, number }) => `${name}\n${number}`)(projects)}`,
  'keys and values': lines(({ name, number }) => `Name: ${name}\nNumber: ${number}\n`),
  yaml: lines(({ name, number }) => `- name: ${name}\n  project_number: ${number}`),
  'a log': lines(({ name, number }) => `2026-11-02 10:00:01 ERROR project '${name}' (${number}) not permitted`),
  python: (projects) =>
    `missing = [${projects.map(({ name, number }) => `{'name': ${JSON.stringify(name)}, 'number': '${number}'}`).join(', ')}]`,
  'json by name': (projects) =>
    JSON.stringify({ missing: Object.fromEntries(projects.map(({ name, number }) => [name, { number }])) }),
  'commas that nobody quotes': (projects) =>
    ['Name,Number,City', ...projects.map(({ name, number }) => `${name},${number},Waco`)].join('\n'),
  'a console': (projects) =>
    [
      '+---+---+',
      '| Name | Number |',
      '+---+---+',
      ...projects.map(({ name, number }) => `| ${name} | ${number} |`),
      '+---+---+',
      `${projects.length} rows in set`,
    ].join('\n'),
  'a column of statuses': table(['Project', 'No.', 'Status'], ';', ({ name, number }) => [name, number, 'Not added']),
  'unclear statuses': table(['Project', 'No.', 'Result'], '\t', ({ name, number }) => [name, number, 'Pending']),
  'a yes or no': table(['Project', 'No.', 'In Procore'], ',', ({ name, number }) => [name, number, 'No']),
  'unread columns around': table(['Region', 'Project Name', 'Zorg', 'City'], ',', ({ name, number }) => [
    'North',
    name,
    number,
    'East',
  ]),
  'quoted mail': (projects) =>
    `On Monday, Bob wrote:\n${lines(({ name, number }) => `> - ${number} - ${name}`)(projects)}`,
};

const NAMING: Readonly<Record<string, (projects: readonly Real[]) => string>> = {
  names: lines(({ name }) => name),
  'a column of names': table(['Project Name'], ',', ({ name }) => [name]),
  numbered: (projects) => projects.map(({ name }, index) => `${index + 1}. ${name}`).join('\n'),
  bullets: lines(({ name }) => `• ${name}`),
  'names with a status': lines(({ name }) => `${name}\tMissing`),
  'inactive ones': lines(({ name }) => `${name} (Inactive)`),
  'no-break and zero-width spaces': lines(({ name }) => `${name.replaceAll(' ', '\u00a0')}\u200b`),
};

interface World {
  readonly listed: readonly Real[];
  readonly options: readonly { readonly label: string; readonly ids: Record<string, string>; readonly truth: Real }[];
  readonly spelling: string;
}

function worlds(spellings: Readonly<Record<string, unknown>>, pages = Object.keys(PAGES)): fc.Arbitrary<World> {
  return company.chain((all) =>
    fc
      .record({
        listed: fc.subarray(all, { minLength: 1 }),
        offered: fc.subarray(all),
        page: fc.constantFrom(...pages),
        hasIds: fc.boolean(),
        spelling: fc.constantFrom(...Object.keys(spellings)),
      })
      .map(({ listed, offered, page, hasIds, spelling }) => ({
        listed,
        spelling,
        options: offered.map((truth) => ({
          label: PAGES[page]?.(truth) ?? '',
          ids: hasIds ? { id: truth.id } : {},
          truth,
        })),
      })),
  );
}

/** The entries of the list in its order, as far as each row became one. */
function entriesOf({ listed, spelling }: World, spellings: Readonly<Record<string, (all: readonly Real[]) => string>>) {
  const { entries } = parseProjectList(spellings[spelling]?.(listed) ?? '');
  return entries;
}

function outcomes(world: World, entries: readonly ListedProject[]) {
  const projects = projectsOf(entries);
  const { found, absent } = matchProjects(projects, world.options);
  return {
    found: found.map(({ project, option }) => ({ index: projects.indexOf(project), truth: option.truth })),
    absent: absent.map((project) => projects.indexOf(project)),
  };
}

/** What the list has lost it cannot tell. */
function isSameWithoutZeros({ listed, spelling }: World, index: number, truth: Real): boolean {
  const meant = listed[index];
  if (spelling !== 'zeros lost' || meant === undefined) return false;
  return withoutZeros(meant.number) === truth.number && meant.name.toLowerCase() === truth.name.toLowerCase();
}

const numbered = Object.keys(PAGES).filter((page) => page !== 'name');

test('a list that says which project it means never finds another one', () => {
  fc.assert(
    fc.property(worlds(TELLING, numbered), (world) => {
      const entries = entriesOf(world, TELLING);
      fc.pre(entries.length === world.listed.length);
      const wrong = outcomes(world, entries).found.filter(
        ({ index, truth }) => world.listed[index] !== truth && !isSameWithoutZeros(world, index, truth),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('what Procore offers is never called absent, however the list spells it', () => {
  const all = { ...TELLING, ...NAMING };
  fc.assert(
    fc.property(worlds(all), (world) => {
      const entries = entriesOf(world, all);
      fc.pre(entries.length === world.listed.length);
      const offered = new Set(world.options.map(({ truth }) => truth));
      const { absent } = outcomes(world, entries);
      expect(absent.filter((index) => offered.has(world.listed[index] as Real))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('a list of names alone finds none that shares its name with another project', () => {
  fc.assert(
    fc.property(worlds(NAMING), (world) => {
      const entries = entriesOf(world, NAMING);
      fc.pre(entries.length === world.listed.length);
      const offered = new Set(world.options.map(({ truth }) => truth));
      const wrong = outcomes(world, entries).found.filter(
        ({ index, truth }) => world.listed[index] !== truth && offered.has(world.listed[index] as Real),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

/** A row of these is no line. */
const IN_SEVERAL_LINES = new Set([
  'json',
  'json by name',
  'python',
  'cells below each other',
  'keys and values',
  'yaml',
]);

test('every row is an entry or a problem, in every spelling', () => {
  const all = { ...TELLING, ...NAMING };
  fc.assert(
    fc.property(worlds(all), ({ listed, spelling }) => {
      const text = all[spelling]?.(listed) ?? '';
      const { rows, problems } = parseProjectList(text);
      const said = new Set([...rows, ...problems.map(({ row }) => row)]);
      if (IN_SEVERAL_LINES.has(spelling)) {
        const remaining = problems.filter(({ kind }) => kind !== 'heading');
        const count = spelling === 'json by name' ? new Set(listed.map(({ name }) => name)).size : listed.length;
        expect(rows.length + remaining.length).toBeGreaterThanOrEqual(count);
      } else {
        const blank = text
          .split('\n')
          .flatMap((line, index) => (line.trim() === '' || /^(?:\|?-|\+-)/.test(line) ? [index + 1] : []));
        const missed = text
          .split('\n')
          .map((_, index) => index + 1)
          .filter((row) => !said.has(row) && !blank.includes(row));
        expect(missed).toEqual([]);
      }
    }),
    { numRuns: RUNS },
  );
});

/** The words of a name in columns of their own, under headings that do not say so. */
const SPLIT: Readonly<Record<string, (projects: readonly Real[]) => string>> = {
  'the last word': table(['Name', 'Lot'], ',', ({ name }) => splitAt(name, name.lastIndexOf(' '))),
  'all but the first word': table(['Project', 'City'], '\t', ({ name }) => splitAt(name, name.indexOf(' '))),
  'the last word before': table(['Phase', 'Project Name'], ';', ({ name }) =>
    splitAt(name, name.lastIndexOf(' ')).reverse(),
  ),
  'unquoted commas': (projects) => ['Name,City', ...projects.map(({ name }) => name.replace(' ', ', '))].join('\n'),
};

function splitAt(text: string, at: number): string[] {
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

test('a name in two columns never finds a namesake that is but the one of them', () => {
  fc.assert(
    fc.property(worlds(SPLIT, ['name', 'number - name']), (world) => {
      const entries = entriesOf(world, SPLIT);
      fc.pre(entries.length === world.listed.length);
      const offered = new Set(world.options.map(({ truth }) => truth));
      const wrong = outcomes(world, entries).found.filter(
        ({ index, truth }) =>
          offered.has(world.listed[index] as Real) &&
          truth.name.toLowerCase() !== (world.listed[index] as Real).name.toLowerCase(),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
