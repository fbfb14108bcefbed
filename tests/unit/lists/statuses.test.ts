import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { statusIn } from '../../../src/lists/status-words.ts';
import { outcomeOf } from './outcome.ts';

const PAGE = ['Mill', 'Quay', 'Lock'];
const kinds = (text: string) => parseProjectList(text).problems.map(({ row, kind }) => `${row} ${kind}`);

describe('a status in words that are not known drops no row', () => {
  test.each([
    'Not added',
    'Unauthorized',
    'Nicht vorhanden',
    'Not yet permitted',
    "n'est pas autorisé",
    'Noch nicht hinzugefügt',
    'No autorizado',
    '未許可',
    'Access denied',
  ])('%s is missing', (status) => {
    expect(outcomeOf(`Project,Status\nMill,${status}\nQuay,OK`, PAGE).found).toEqual(['Mill']);
  });

  test.each(['Invalid', 'Pending', 'Zorg', 'Unknown', 'ausstehend', 'Not validated', 'Found, but access denied'])(
    '%s is for the user to confirm',
    (status) => {
      const text = `Project,Status\nMill,"${status}"\nQuay,OK\nLock,Missing`;
      expect(outcomeOf(text, PAGE)).toEqual({ found: ['Lock'], undecided: { Mill: ['Mill'] }, absent: [] });
      expect(kinds(text)).toEqual(['1 heading', '2 status-unclear', '3 not-missing']);
    },
  );

  test('behind names in lines', () => {
    expect(outcomeOf('Mill - Pending\nQuay - Not added\nLock - OK', PAGE)).toEqual({
      found: ['Quay'],
      undecided: { Mill: ['Mill'] },
      absent: [],
    });
  });

  test('is no status where only one name has it', () => {
    expect(kinds('Name,Number\nMill - Added,1\nQuay,2\nLock,3')).toEqual(['1 heading']);
  });

  test.each([
    ['not missing', 'present'],
    ['no longer missing', 'present'],
    ['Nothing missing', 'present'],
    ['fehlt nicht', 'present'],
    ['fehlt', 'missing'],
    ['not found in Procore', 'missing'],
    ['already added', 'present'],
    ['Waiting for approval', 'unclear'],
    ['Construction', null],
  ])('%s: %s', (text, status) => {
    expect(statusIn(text)).toBe(status);
  });
});

describe('a yes that does not say of what', () => {
  test.each(['In Procore', 'Access', 'Permission', 'Exists in Procore?'])(
    'under "%s" is to be confirmed',
    (heading) => {
      expect(outcomeOf(`Project,${heading}\nMill,No\nQuay,Yes`, PAGE)).toEqual({
        found: ['Mill'],
        undecided: { Quay: ['Quay'] },
        absent: [],
      });
    },
  );

  test.each(['Synced?', 'Sync enabled', 'Connected'])('or a no under "%s"', (heading) => {
    const { found, undecided } = outcomeOf(`Project,${heading}\nMill,No\nQuay,Yes`, PAGE);
    expect([found, Object.keys(undecided)]).toEqual([[], ['Mill', 'Quay']]);
  });

  test.each([
    ['Fehlt', 'Ja', 'Nein'],
    ['Manquant', 'oui', 'non'],
    ['Missing', '✓', '✗'],
    ['Permitted', '✗', '✓'],
    ['Autorisé', 'non', 'oui'],
  ])('under "%s" says enough', (heading, missing, present) => {
    expect(outcomeOf(`Projekt;${heading}\nMill;${missing}\nQuay;${present}`, PAGE).found).toEqual(['Mill']);
  });
});

describe('a yes under what is yet to come', () => {
  test.each([
    'To be granted to DMSA',
    'To be granted',
    'To be permitted by DMSA',
    'DMSA permitted: requested',
    'Permitted (requested)',
    'Permitted (pending)',
    'Should be permitted',
    'Needs to be permitted',
    'Will be granted',
    'Must be allowed',
    'Awaiting: permitted',
    'Request DMSA permitted',
    'Not permitted for DMSA',
    'Permitted by DMSA or granted by TSA',
    'Soll freigegeben werden',
    'Freigegeben: beantragt',
    'Doit être autorisé',
    'Autorisé (demandé)',
    'Debe ser permitido',
    'Permitido (solicitado)',
    'Deve ser autorizado',
    'Deve essere autorizzato',
    'Autorizzato (richiesto)',
    'Moet toegestaan worden',
    'Ma być dozwolony',
  ])('"%s" leaves both open', (heading) => {
    const { found, undecided } = outcomeOf(`Project;${heading}\nMill;Yes\nQuay;No`, PAGE);
    expect([found, Object.keys(undecided)]).toEqual([[], ['Mill', 'Quay']]);
  });

  test.each([
    'Permitted for DMSA',
    'Permitted in DMSA',
    'DMSA: granted?',
    'Already permitted in the DMSA',
    'Is it permitted to the DMSA',
  ])('but "%s" says how it is now', (heading) => {
    expect(outcomeOf(`Project;${heading}\nMill;No\nQuay;Yes`, PAGE)).toEqual({
      found: ['Mill'],
      undecided: {},
      absent: [],
    });
  });
});

describe('parts of a list', () => {
  test.each([
    ['a second table of Markdown', '## Missing\n| Name |\n|--|\n| Mill |\n\n## Permitted\n| Name |\n|--|\n| Quay |'],
    ['with other columns', 'Missing\n| Name | No |\n|--|--|\n| Mill | |\n\nPermitted:\n| Project |\n|--|\n| Quay |'],
    ['whose heading says it', '| Missing projects |\n|--|\n| Mill |\n\n| Permitted projects |\n|--|\n| Quay |'],
    ['a row of CSV', 'Name,City\nMill,Waco\nPermitted:,\nQuay,Waco'],
    ['a row of a spreadsheet', 'Project Name\tCity\nMissing (1)\t\nMill\tWaco\nPermitted (1)\t\nQuay\tWaco'],
    ['lines', '# Missing\nMill\n# Permitted\nQuay'],
  ])('%s', (_what, text) => {
    expect(outcomeOf(text, PAGE)).toEqual({ found: ['Mill'], undecided: {}, absent: [] });
    expect(kinds(text).filter((kind) => kind.endsWith('not-missing'))).toHaveLength(1);
  });

  test('a heading in other words ends what was permitted', () => {
    expect(outcomeOf('Permitted:\nMill\n# Houston\nQuay', PAGE)).toMatchObject({
      found: [],
      undecided: { Quay: ['Quay'] },
    });
  });
});

test.each([
  '追加済みではない',
  '許可済みではありません',
  '已授权失败',
  '許可済み（エラー）',
  '追加済み：失敗',
  '已授权（未生效）',
  '没有缺失',
  '不足していません',
])('%s denies what it says, and drops no row', (status) => {
  expect(statusIn(status)).toBe('unclear');
  expect(outcomeOf(`Project,Status\nMill,${status}\nQuay,OK`, PAGE).undecided).toEqual({ Mill: ['Mill'] });
});

test.each([
  ['追加済みです', 'present'],
  ['已授权的项目', 'present'],
  ['权限不足，未授权', 'missing'],
  ['許可されていません。', 'missing'],
  ['未找到（错误）', 'missing'],
])('%s is %s', (status, meaning) => {
  expect(statusIn(status)).toBe(meaning);
});
