import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { outcomeOf } from './outcome.ts';

const PAGE = ['Mill', 'Quay', 'Lock'];
const kinds = (value: unknown) =>
  parseProjectList(JSON.stringify(value)).problems.map(({ row, kind }) => `${row} ${kind}`);
const outcome = (value: unknown) => outcomeOf(JSON.stringify(value), PAGE);

describe('JSON with several lists', () => {
  test('none of which is clearly the missing one asks for each', () => {
    const value = { projects: [{ name: 'Mill' }], errors: [{ project: 'Quay', message: 'not permitted' }] };
    expect(outcome(value)).toEqual({ found: [], undecided: { Mill: ['Mill'], Quay: ['Quay'] }, absent: [] });
    expect(kinds(value)).toEqual(['1 several-lists', '2 several-lists']);
  });

  test('loses none beside the missing ones', () => {
    const value = { missing: ['Mill'], notFound: ['Quay'], unknown: ['Lock'], all: ['Mill', 'Dam'], ok: ['Weir'] };
    expect(outcome(value)).toEqual({ found: ['Mill', 'Quay'], undecided: { Lock: ['Lock'] }, absent: [] });
    expect(kinds(value)).toEqual(['3 status-unclear', '4 other-list', '5 other-list', '6 not-missing']);
  });

  test('in the groups of an array', () => {
    const groups = [
      { company: 'A', projects: [{ name: 'Mill' }] },
      { company: 'B', projects: [{ name: 'Quay' }] },
    ];
    expect(outcome(groups).found).toEqual(['Mill', 'Quay']);
    expect(outcome([{ missing: ['Mill'], permitted: ['Quay'] }]).found).toEqual(['Mill']);
  });
});

describe('JSON with objects that have lists of their own', () => {
  test('loses no project that has errors, and takes no error for one', () => {
    const rows = [
      { name: 'Mill', errors: ['not permitted'] },
      { name: 'Quay', errors: [] },
    ];
    expect(outcome(rows)).toEqual({ found: ['Mill'], undecided: {}, absent: [] });
    expect(kinds(rows)).toEqual(['2 not-missing']);
    expect(outcome({ projects: rows }).found).toEqual(['Mill']);
  });

  test('says so where it is not clear which ones are the projects', () => {
    expect(kinds([{ name: 'Mill', children: [{ name: 'Phase 1' }] }])).toEqual(['1 several-lists', '2 several-lists']);
    expect(kinds([{ name: 'Mill', tools: { missing: ['RFIs'] } }])).toEqual(['1 status-unclear']);
    expect(kinds({ data: { label: 'Mill', tags: ['a'] } })).toEqual(['1 columns-unknown']);
    expect(kinds([{ name: 'Acme', missing: ['Mill'], permitted: ['Quay'] }])).toEqual([
      '1 several-lists',
      '2 several-lists',
      '3 not-missing',
    ]);
  });

  test.each<[string, unknown]>([
    ['a list of projects', { project: 'Lock', projects: ['Mill', 'Quay'] }],
    ['projects with names', { project_name: 'Lock', sub_projects: [{ name: 'Mill' }, { name: 'Quay' }] }],
    ['what is missing', { project: 'Lock', missing: ['Mill', 'Quay'] }],
    ['what is missing, with names', { project: 'Lock', not_found: [{ name: 'Mill' }, { name: 'Quay' }] }],
  ])('a project that holds %s may be a group: each is to be confirmed', (_what, group) => {
    const undecided = { Lock: ['Lock'], Mill: ['Mill'], Quay: ['Quay'] };
    expect(outcome([group])).toEqual({ found: [], undecided, absent: [] });
  });

  test.each<[string, object]>([
    ['a title, and names for something', { title: 'Lock', missingForProConnector: ['Mill', 'Quay'] }],
    [
      'a title, and objects for something',
      { title: 'Lock', missingForProConnector: [{ name: 'Mill' }, { name: 'Quay' }] },
    ],
    ['a label, and what is absent from something', { label: 'Lock', absentFromAcme: ['Mill', 'Quay'] }],
    ['a name, and what another system has not found', { name: 'Lock', not_found_in_erp: ['Mill', 'Quay'] }],
    ['the name of a project, and what the app lacks', { project_name: 'Lock', missing_for_app: ['Mill', 'Quay'] }],
  ])('an object with %s may be a project or a report: each is to be confirmed', (_what, report) => {
    const undecided = { Lock: ['Lock'], Mill: ['Mill'], Quay: ['Quay'] };
    expect(outcome(report)).toEqual({ found: [], undecided, absent: [] });
    expect(outcome([report])).toEqual({ found: [], undecided, absent: [] });
  });

  test('a report says of others that they are permitted, and an app by any name lacks projects', () => {
    expect(outcome({ title: 'Lock', grantedForAcme: ['Quay'], missingForAcme: ['Mill'] })).toEqual({
      found: [],
      undecided: { Lock: ['Lock'], Mill: ['Mill'] },
      absent: [],
    });
    expect(outcome({ name: 'Acme sync', missing_for_app: ['Mill'] }).found).toEqual(['Mill']);
  });

  test.each(['missing_tools', 'failedChecks', 'missing_permissions'])(
    'a project that lacks something is one: %s',
    (key) => {
      const said = { found: [], undecided: { Mill: ['Mill'] }, absent: [] };
      expect(outcome({ name: 'Mill', [key]: ['Quay'] })).toEqual(said);
      expect(outcome([{ name: 'Mill', [key]: ['Quay'] }])).toEqual(said);
    },
  );

  test('loses no project that has no projects of its own', () => {
    expect(outcome([{ project: 'Mill', sub_projects: [] }]).found).toEqual(['Mill']);
  });

  test.each<[string, object, string]>([
    ['an id', { project_id: '562949953400011' }, '//562949953400011'],
    ['an object', { project: { id: '562949953400011', name: 'Mill' } }, 'Mill//562949953400011'],
    ['an object with a number', { attributes: { number: '19-1' } }, '/19-1/'],
    ['a number', { project_number: '19-1', full_name: 'Mill' }, 'Mill/19-1/'],
  ])('takes no error for a project, where the item has %s', (_what, item, said) => {
    const { entries } = parseProjectList(JSON.stringify([{ ...item, errors: ['no access'] }]));
    expect(entries.map(({ name, number, id }) => [name, number, id].join('/'))).toEqual([said]);
  });

  test('of which only the errors name projects', () => {
    expect(outcome([{ company_id: '7', code: 'E1', errors: ['Mill'] }]).found).toEqual(['Mill']);
    expect(outcome([{ company: { id: '7', name: 'Acme' }, errors: ['Mill'] }]).found).toEqual(['Mill']);
  });

  test('has no rows for a company without projects', () => {
    const groups = [
      { company: 'A', projects: [] },
      { company: 'B', projects: ['Mill'] },
    ];
    expect(outcome(groups)).toEqual({ found: ['Mill'], undecided: {}, absent: [] });
    expect(kinds(groups)).toEqual([]);
  });
});

describe('JSON in other forms', () => {
  test.each<[string, unknown]>([
    ['JSON:API', { data: { projects: [{ id: '1', attributes: { name: 'Mill' } }] } }],
    ['JSON:API of one', { data: { id: '1', type: 'projects', attributes: { name: 'Mill' } } }],
    ['GraphQL', { data: { projects: { edges: [{ node: { id: 'x', name: 'Mill' } }], pageInfo: { next: null } } } }],
    ['with what it says of itself', { meta: { total: 1, columns: ['a', 'b'] }, projects: [{ name: 'Mill' }] }],
    ['names by id', { missing: { 562949953400011: 'Mill' } }],
    ['statuses by name', { results: { Mill: 'missing', Quay: 'ok' } }],
    ['columns and rows', { columns: ['Number', 'Name'], rows: [['19-1', 'Mill']] }],
    ['deep objects', [{ integration: { project: { attributes: { name: 'Mill' } } }, status: 'missing' }]],
    ['a list in each item', [{ name: 'Mill', tags: ['a', 'b'], phases: [{ id: 1 }] }]],
  ])('%s', (_what, value) => {
    expect(outcome(value).found).toEqual(['Mill']);
  });

  test('what holds no name is said', () => {
    expect(kinds([null, 'Mill', { name: null }, []])).toEqual(['1 no-name', '3 no-name', '4 no-name']);
    expect(kinds([{ name: 'Mill' }, { name: null }, {}])).toEqual(['2 no-name', '3 no-name']);
    expect(kinds({ missing: [null] })).toEqual(['1 no-name']);
  });
});

describe('JSON in which keys are names', () => {
  const entries = (value: unknown) =>
    parseProjectList(JSON.stringify(value)).entries.map(({ name, number, id }) => [name, number, id].join('/'));

  test.each<[string, unknown, string[]]>([
    ['objects by id', { missing: { 562949953400011: { title: 'Mill' } } }, ['Mill//562949953400011']],
    [
      'objects by name',
      { results: { Mill: { number: '19-1' }, Quay: { number: '19-2' } } },
      ['Mill/19-1/', 'Quay/19-2/'],
    ],
    [
      'names with a word of a status in them',
      { results: { 'Snoqualmie Pass Lodge': { number: '19-1' }, 'Lost and Found Centre': { number: '19-2' } } },
      ['Snoqualmie Pass Lodge/19-1/', 'Lost and Found Centre/19-2/'],
    ],
    [
      'names that end in a word of a status',
      { 'Brenner Pass': { status: 'missing' }, Mill: { status: 'ok' }, 'Valid Care Home': { status: 'missing' } },
      ['Brenner Pass//', 'Valid Care Home//'],
    ],
    ['a project named like a column', { results: { Office: 'missing', Quay: 'ok' } }, ['Office//']],
    ['statuses beside who has checked them', { Mill: 'missing', Quay: 'ok', checked_by: 'Ann' }, ['Mill//']],
    ['statuses of names in one word', { mill_park: 'missing', quay: 'ok' }, ['mill_park//']],
    ['a name in small letters', { missing: { 'mill park': true, Quay: false } }, ['mill park//']],
    [
      'ids of each company',
      [{ company: 'A', project_ids: ['562949953400011', '562949953400012'] }],
      ['//562949953400011', '//562949953400012'],
    ],
    ['a number beside an empty list', [{ job_no: '19-1', values: [], missing: [] }], ['/19-1/']],
    [
      'groups of several kinds',
      [
        { missing: ['Mill'], ok: ['Dam'] },
        { missing: ['Lock'], ok: ['Weir'] },
      ],
      ['Mill//', 'Lock//'],
    ],
  ])('%s', (_what, value, said) => {
    expect(entries(value)).toEqual(said);
  });

  test.each<[string, unknown]>([
    ['flags', { Active: true, Value: false }],
    ['flags of a validation', { Missing: true, Granted: false }],
    ['what an answer says of itself', { id: '5', result: 'missing', comment: 'asked' }],
    ['flags of a program', { isOpen: true, isNew: false }],
    ['a problem', { title: 'Missing', detail: 'not found' }],
    ['settings', { theme: 'dark', mode: 'fast' }],
    ['an error', { error: 'forbidden' }],
    ['an error and what it means', { error: 'unauthorized', error_description: 'The token has expired' }],
    ['an error and where', { error: 'Not found', path: '/projects' }],
    ['one state among settings', { Level: 'missing', theme: 'dark', mode: 'fast' }],
    ['one company', { company: { city: 'Waco' } }],
    ['objects that have nothing in common', { integration: { key: 'x' }, company: { city: 'Waco' } }],
    ['nothing', {}],
    ['no rows', { projects: {} }],
  ])('%s are no names of projects', (_what, value) => {
    const keys = Object.keys(value as object);
    expect(entries(value).filter((entry) => keys.includes(entry.split('/')[0] ?? ''))).toEqual([]);
  });
});

describe('JSON with other text around it', () => {
  test.each<[string, string, string[]]>([
    ['in a mail', 'Hi, these are missing:\n[{"name":"Mill"},\n{"name":"Quay"}]\nThanks', ['1 remark', '4 remark']],
    ['in a block of code', '```json\n["Mill","Quay"]\n```', ['1 remark', '3 remark']],
    [
      'below a comment, in JavaScript',
      "// missing\nconst missing = [\n  { name: 'Mill' }, // first\n  { name: 'Quay', },\n];",
      ['1 remark'],
    ],
    ['with a comment in it', '[\n  /* the first, "Yard", is done */\n  {"name":"Mill"},\n  {"name":"Quay"}\n]', []],
  ])('%s', (_what, text, problems) => {
    expect(outcomeOf(text, PAGE).found).toEqual(['Mill', 'Quay']);
    expect(parseProjectList(text).problems.map(({ row, kind }) => `${row} ${kind}`)).toEqual(problems);
  });

  test('lines in brackets are no JSON', () => {
    expect(parseProjectList('[19-1] Mill\n[19-2] Quay').entries).toHaveLength(2);
  });
});

/** What the key says under which something stands. */
test.each(readFileSync('tests/unit/lists/json-keys.txt', 'utf8').trim().split('\n'))('%s', (line) => {
  const [what = '', rest = ''] = line.split(/: (.*)/su);
  const [json = '', ...keys] = rest.split(' | ');
  const outcomeUnder = (key: string) => {
    const { found, undecided } = outcomeOf(json.replace('@', key), PAGE);
    return found.includes('Mill') ? 'found' : 'Mill' in undecided ? 'undecided' : 'nothing';
  };
  expect(keys.filter((key) => outcomeUnder(key) !== what)).toEqual([]);
});
