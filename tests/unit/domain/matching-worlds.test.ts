import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalForm, normalLabelsOf } from '../../../src/domain/label-forms.ts';
import { matchProjects } from '../../../src/domain/matching.ts';
import type { OfferedProject } from '../../../src/domain/offered-project.ts';
import type { Project } from '../../../src/domain/project.ts';

/** `npm run bench` asks for more. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 400);

const NAMES = [
  ...[
    'Tower',
    'tower',
    'TOWER ',
    'Tower 2',
    'Tower  2',
    'North Tower',
    'North\u00a0Tower',
    '\u200fTower',
    'Tower - Phase 1',
  ],
  ...[
    'Tower [Active]',
    '19-1 - Tower',
    '19-2 - Tower',
    '19-1',
    '19-1 Tower',
    'Tower (19-1)',
    'Tower - Active',
    'A',
    'B',
    'A - B',
  ],
  ...[
    '',
    ' ',
    'Café',
    'Cafe\u0301',
    '👩\u200d🚒',
    '👩🚒',
    '<b>Tower</b>',
    'برج',
    'x'.repeat(300),
    'Quay',
    'Mill - Phase 1',
    'Mill',
  ],
];
const NUMBERS = [null, '19-1', '19-2', '1001', '1002', '2', 'A', 'Tower', ''];

const FORMS: Record<string, (project: Project, isActive: boolean) => string> = {
  'number - name': ({ name, number }) => (number === null ? name : `${number} - ${name}`),
  'name (number)': ({ name, number }) => (number === null ? name : `${name} (${number})`),
  'number name': ({ name, number }) => (number === null ? name : `${number} ${name}`),
  name: ({ name }) => name,
  'name - status': ({ name }, isActive) => `${name} - ${isActive ? 'Active' : 'Inactive'}`,
  'name [status]': ({ name }, isActive) => `${name} [${isActive ? 'Active' : 'Inactive'}]`,
};

type IdsOf = (project: Project, index: number) => Record<string, string>;
const TRUE_IDS: Record<string, IdsOf> = {
  id: ({ id }) => ({ id }),
  nested: ({ id }, index) => ({ rank: `${index + 1}`, 'project.id': id }),
  'behind others': ({ id }, index) => ({ logo: `${700_000 + ((index * 7919) % 1000)}`, company: '4278454', k: id }),
};
const OTHER_IDS: Record<string, IdsOf> = {
  none: () => ({}),
  index: (_project, index) => ({ id: `${index + 1}` }),
  'index, some rows': (_project, index) => ({ value: `${index + 1000}` }),
  'some only': (_project, index): Record<string, string> => (index % 2 === 0 ? {} : { logo: `${700_000 + index}` }),
};

interface World {
  readonly company: readonly Project[];
  readonly options: readonly (OfferedProject & { readonly truth: Project })[];
  readonly sought: readonly Project[];
}

function worlds(idShapes: Record<string, IdsOf>): fc.Arbitrary<World> {
  const member = fc.record({
    name: fc.constantFrom(...NAMES),
    number: fc.constantFrom(...NUMBERS),
    step: fc.integer({ min: 1, max: 400 }),
    isActive: fc.boolean(),
    isOffered: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    isSought: fc.boolean(),
  });
  return fc
    .record({
      members: fc.array(member, { minLength: 1, maxLength: 14 }),
      form: fc.constantFrom(...Object.keys(FORMS)),
      shape: fc.constantFrom(...Object.keys(idShapes)),
    })
    .map(({ members, form, shape }) => {
      let id = 562_949_953_400_000;
      const all = members.map(({ name, number, step, ...rest }) => {
        id += step;
        return { ...rest, project: { id: String(id), name, number: name.trim() === '' ? null : number } };
      });
      const offered = all.filter(({ isOffered }) => isOffered);
      return {
        company: all.map(({ project }) => project),
        options: offered.map(({ project, isActive }, index) => ({
          label: FORMS[form]?.(project, isActive) ?? '',
          ids: idShapes[shape]?.(project, index) ?? {},
          truth: project,
        })),
        sought: all.filter(({ isSought }) => isSought).map(({ project }) => project),
      };
    });
}

const isOffered = ({ options }: World, project: Project) => options.some(({ truth }) => truth === project);
const notOffered = (world: World) => world.sought.filter((project) => !isOffered(world, project));

/** Whether an option that is nobody's we look for has a text of a sought project that is not offered. */
function hasHiddenNamesake(world: World): boolean {
  const strangers = world.options.filter(({ truth }) => !world.sought.includes(truth));
  return notOffered(world).some((project) => {
    const texts = new Set(normalLabelsOf(project));
    return strangers.some(({ label, truth }) =>
      [normalForm(label), normalForm(truth.name), ...normalLabelsOf(truth)].some((text) => texts.has(text)),
    );
  });
}

function wrongPairs({ sought, options }: World): string[] {
  const { found, ambiguous, absent } = matchProjects(sought, options);
  expect(found.length + ambiguous.length + absent.length).toBe(sought.length);
  return found.filter(({ project, option }) => project.id !== option.truth.id).map(({ option }) => option.label);
}

/** Three that are looked for, none of them offered, each with a stranger who has its name: that is no accident. */
const isNoConspiracy = (world: World) => notOffered(world).length < 3;

function expectNoWrongPair(worldsToTry: fc.Arbitrary<World>): void {
  fc.assert(
    fc.property(worldsToTry, (world) => {
      expect(wrongPairs(world)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}

test('where options carry the project ids, whatever they are called: no pair is wrong', () => {
  expectNoWrongPair(worlds(TRUE_IDS).filter(isNoConspiracy));
});

test('where they carry none: no pair is wrong, but for strangers with the name of a project that is not offered', () => {
  expectNoWrongPair(worlds(OTHER_IDS).filter((world) => isNoConspiracy(world) && !hasHiddenNamesake(world)));
});

test('there are no strangers where all projects of the company are passed', () => {
  const all = worlds(OTHER_IDS).map((world) => ({ ...world, sought: world.company }));
  expectNoWrongPair(all.filter(isNoConspiracy));
});

test('the order of projects and options decides nothing', () => {
  fc.assert(
    fc.property(worlds({ ...TRUE_IDS, none: () => ({}) }), ({ options, sought }) => {
      const pairs = ({ found }: ReturnType<typeof matchProjects<Project, World['options'][number]>>) =>
        found.map(({ project, option }) => `${project.id} ${option.truth.id}`).sort();
      const turned = matchProjects(sought.toReversed(), options.toReversed());
      expect(pairs(turned)).toEqual(pairs(matchProjects(sought, options)));
    }),
    { numRuns: RUNS },
  );
});

/** What grows with the square of the size takes longer than a test may. */
describe('4,000 projects among 4,000 options', () => {
  const projects = Array.from({ length: 4_000 }, (_, index) => ({
    id: String(562_949_953_400_000 + index * 7),
    name: `Site ${index} North Tower`,
    number: `19-${index}`,
  }));
  const namesakes = projects.map((project) => ({ ...project, name: 'Tower' }));

  test.each<[string, readonly Project[], (project: Project) => OfferedProject, number]>([
    ['ids', projects, ({ id, name }) => ({ label: name, ids: { id } }), 4_000],
    ['names', projects, ({ name, number }) => ({ label: `${number} - ${name}`, ids: {} }), 4_000],
    ['other letters', projects, ({ name }) => ({ label: name.toUpperCase(), ids: {} }), 4_000],
    ['shared endings', projects, ({ name }) => ({ label: `${name} - Active`, ids: {} }), 4_000],
    ['namesakes', namesakes, () => ({ label: 'Tower', ids: {} }), 0],
  ])('are matched by %s', (_what, sought, optionOf, found) => {
    expect(matchProjects(sought, sought.map(optionOf)).found).toHaveLength(found);
  });
});
