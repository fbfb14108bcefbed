import { describe, expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

const PAGE = ['Mill', 'Quay', 'Lock', 'Yard'];
const foundIn = (text: string) => outcomeOf(text, PAGE).found;

describe('what stands above a part says what its projects are', () => {
  test.each([
    ['Permitted', 'Missing'],
    ['Passed', 'Failed'],
    ['Granted', 'Denied'],
    ['Success', 'Errors'],
    ['OK', 'Not OK'],
    ['✅ Permitted', '❌ Missing'],
    ['[permitted]', '[missing]'],
    ['=== Permitted ===', '=== Missing ==='],
    ['--- Permitted (1) ---', '--- Missing (1) ---'],
    ['h3. Permitted', 'h3. Missing'],
    ['2 permitted projects', '2 missing projects'],
    ['List of permitted projects', 'List of missing projects'],
    ['Projects with access', 'Projects without access'],
    ['The following projects are already permitted', 'The following projects are not permitted'],
    ['Validation succeeded for:', 'Validation failed for:'],
    ['PERMITTED PROJECTS:', 'MISSING PROJECTS:'],
    ['Already added:', 'Still to add:'],
    ['Projets autorisés :', 'Projets manquants :'],
    ['Permitted - 2', 'Missing - 2'],
    ['**Found**', '**Not found**'],
    ['許可済み：', '不足：'],
  ])('%s, %s', (permitted, missing) => {
    expect(outcomeOf(`${permitted}\nMill\nQuay\n${missing}\nLock\nYard`, PAGE)).toEqual({
      found: ['Lock', 'Yard'],
      undecided: {},
      absent: [],
    });
    expect(foundIn(`${permitted}\n- Mill\n- Quay\n\n${missing}\n- Lock\n- Yard`)).toEqual(['Lock', 'Yard']);
  });

  test.each([
    ['Working:', 'Not working:'],
    ['Done:', 'To do:'],
    ['Connected projects:', 'Disconnected projects:'],
    ['No longer needed:', 'Needed:'],
    ['Houston:', 'Dallas:'],
    ['# North', '# South'],
    ['Group A:', 'Group B:'],
  ])('words that nobody has told us leave both open: %s, %s', (one, other) => {
    const { found, undecided } = outcomeOf(`${one}\nMill\nQuay\n${other}\nLock\nYard`, PAGE);
    expect([found, Object.keys(undecided)]).toEqual([[], PAGE]);
  });

  test.each([
    'These projects are fine:',
    'Please remove these projects from the DMSA:',
    'Please do not add:',
    'Ignore these:',
    'No longer needed:',
    'The others:',
    'Keep',
  ])('%s leaves them open', (title) => {
    expect(foundIn(`${title}\nMill\nQuay`)).toEqual([]);
    expect(foundIn(`Please add:\nLock\n\n${title}\nMill\nQuay`)).toEqual(['Lock']);
  });

  test.each([
    'Please add:',
    'Could you grant access to:',
    'Projects:',
    'Still not showing up on our side:',
    'Hi team:',
    'Missing 4',
    'To add:',
  ])('%s does not', (title) => {
    expect(foundIn(`${title}\nMill\nQuay\nLock\nYard`)).toEqual(PAGE);
  });

  test('names above "Missing" are not said to be missing, and one line there is a title', () => {
    expect(outcomeOf('Mill\nQuay\nMissing:\nLock', PAGE)).toMatchObject({ found: ['Lock'], absent: [] });
    expect(outcomeOf('Acme\nMissing:\nLock', PAGE)).toEqual({ found: ['Lock'], undecided: {}, absent: [] });
  });

  test('a sentence below a list asks for those above it', () => {
    expect(foundIn('Mill\nQuay\nPlease add these projects in Procore.')).toEqual(['Mill', 'Quay']);
  });
});

describe('what stands above a table', () => {
  test.each([
    'Permitted projects',
    'DMSA - permitted projects',
    'Already permitted as of Monday',
    'Granted:',
    'Passed',
  ])('%s: none of its rows is certain', (title) => {
    expect(foundIn(`${title}\nName\tCity\nMill\tWaco\nQuay\tWaco`)).toEqual([]);
    expect(foundIn(`${title}\n\nProject Name,City\nMill,Waco\nQuay,Waco`)).toEqual([]);
  });

  test('and what stands above its second part', () => {
    const second = 'Permitted projects\nName\tNo\nMill\t1\n\nMissing projects\nNumber\tName\n19-3\tQuay';
    expect(outcomeOf(second, ['1 - Mill', '19-3 - Quay']).found).toEqual(['19-3 - Quay']);
    const first = 'Missing projects\nNumber\tName\n19-3\tQuay\n\nPermitted projects\nName\tNo\nMill\t1';
    expect(outcomeOf(first, ['1 - Mill', '19-3 - Quay']).found).toEqual(['19-3 - Quay']);
  });

  test.each(['Acme Construction', 'Projects to add', 'Missing projects', 'Export of Monday'])(
    '%s is no matter',
    (title) => {
      expect(foundIn(`${title}\nName\tCity\nMill\tWaco`)).toEqual(['Mill']);
    },
  );
});

describe('a column that says how each stands, in words that nobody has told us', () => {
  test.each([
    ['Outcome', 'Missing', 'All good'],
    ['Remarks', 'missing', 'done, please ignore'],
    ['Situação', 'Faltando', 'Permitido'],
    ['État', 'Absent', 'Présent'],
    ['Zugriff', 'nein', 'ja'],
    ['Validation', '0%', '100%'],
    ['Status', '🔴', '🟢'],
    ['Service Account', 'missing', 'sa-4711'],
    ['Missing permissions', '4', '0'],
    ['Errors', '2', '0'],
    ['http_status', '403', '200'],
    ['Status Code', '404', '200'],
    ['Permitted On', '', '2026-10-01'],
    ['Granted by', '', 'Ann'],
    ['Action', 'Add', 'Remove'],
    ['Missing', 'WAHR', 'FALSCH'],
    ['Notes', 'not found', 'spoke to Ann'],
    ['Check', 'failed', 'fine now'],
  ])('%s: %s and %s', (heading, missing, other) => {
    const { found } = outcomeOf(`Project;${heading}\nMill;${missing}\nQuay;${other}`, PAGE);
    expect(found.filter((name) => name !== 'Mill')).toEqual([]);
  });

  test.each([
    ['Status', 'Active', 'Bidding'],
    ['Status', 'Course of Construction', 'Warranty'],
    ['Notes', 'urgent', 'call Ann'],
    ['City', 'Waco', 'Houston'],
    ['Missing project no', '4', '5'],
  ])('but a state of its own says nothing: %s: %s, %s', (heading, one, other) => {
    expect(foundIn(`Project,${heading}\nMill,${one}\nQuay,${other}`)).toEqual(['Mill', 'Quay']);
  });

  test('in JSON', () => {
    expect(foundIn('{"connected":["Mill"],"available":["Quay"]}')).toEqual([]);
    expect(foundIn('[{"name":"Mill","access":{"granted":false}},{"name":"Quay","access":{"granted":true}}]')).toEqual([
      'Mill',
    ]);
  });

  test('in lines that have come and gone', () => {
    expect(foundIn('+ Mill\n- Quay\n  Lock')).toEqual([]);
  });
});

test.each(['Add', 'Remove', 'Add project', 'Remove project', 'Delete', 'Ignore', 'Keep'])(
  '"%s" on a button of each project says nothing of it, and is none',
  (word) => {
    const outcome = outcomeOf(['Mill', word, 'Quay', word].join('\n'), ['Mill', 'Quay', 'Lock']);
    expect(outcome).toEqual({ found: ['Mill', 'Quay'], undecided: {}, absent: [] });
  },
);

test.each([
  ['two words for buttons', 'Add, Mill, Ignore, Quay, Add, Lock, Ignore, Dam'],
  ['two words of which one comes once', 'Mill, Keep, Quay, Add, Lock, Keep, Dam'],
  ['such a word above the first name', 'Ignore, Mill, Ignore, Quay, Ignore, Lock, Ignore, Dam'],
  ['a longer one above the first name', 'Remove project, Mill, Quay, Lock, Dam'],
  ['one above the last name', 'Mill, Ignore, Quay, Lock, Ignore, Dam'],
  ['one between each two names', 'Mill, Ignore, Quay, Ignore, Lock, Ignore, Dam'],
  ['fewer of them than names', 'Missing, Mill, Quay, Ignore, Lock, Ignore, Dam'],
])('%s may be titles of parts: each name is to be confirmed', (_what, lines) => {
  const { found, undecided, absent } = outcomeOf(lines.replaceAll(', ', '\n'), ['Mill', 'Quay', 'Lock', 'Dam']);
  expect([found, Object.keys(undecided), absent]).toEqual([[], ['Mill', 'Quay', 'Lock', 'Dam'], []]);
});

test('the button of a page below its list says nothing of it', () => {
  const { found } = outcomeOf('Mill\nQuay\nLock\nAdd project', ['Mill', 'Quay', 'Lock']);
  expect(found).toEqual(['Mill', 'Quay', 'Lock']);
});

test.each([
  ['Projets autoris\u00e9s', 'nothing'],
  ['Projetos autorizados', 'nothing'],
  ['Progetti autorizzati', 'nothing'],
  ['Proyectos permitidos', 'nothing'],
  ['Les projets autoris\u00e9s', 'undecided'],
  ['Die Projekte mit Zugriff', 'undecided'],
  ['Os projetos j\u00e1 autorizados', 'undecided'],
  ['I progetti gi\u00e0 autorizzati', 'undecided'],
  ['Los proyectos ya permitidos', 'undecided'],
  ['The projects that somebody has permitted', 'nothing'],
])('below "%s" the app may have access to all of them', (title, what) => {
  const { found, undecided, absent } = outcomeOf([title, 'Mill', 'Quay'].join('\n'), ['Mill', 'Quay', 'Lock']);
  expect([found, absent]).toEqual([[], []]);
  expect(Object.keys(undecided)).toEqual(what === 'nothing' ? [] : ['Mill', 'Quay']);
});
