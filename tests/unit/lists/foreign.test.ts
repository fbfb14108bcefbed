import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { outcomeOf } from './outcome.ts';

const TOWER = '19-001 - Harbour Tower';
const QUAY = '20-011 - Quay';
const NUMBERED = [TOWER, QUAY, '20-010 - Quay North', '19-004 - Mill Phase 2'];
const NAMED = ['Harbour Tower', 'Quay', 'Quay North', 'Mill Phase 2', 'Müller & Söhne Werk 2', 'St. Mary’s Hospital'];
const kinds = (text: string) => parseProjectList(text).problems.map(({ row, kind }) => `${row} ${kind}`);

describe('lists from elsewhere', () => {
  test.each([
    ['keys and values', 'Name: Harbour Tower\nNumber: 19-001\n\nName: Quay\nNumber: 20-011'],
    ['YAML', 'projects:\n  - name: Harbour Tower\n    number: 19-001\n  - name: Quay\n    number: 20-011'],
    ['cells below each other', 'Project Name\nProject Number\nHarbour Tower\n19-001\nQuay\n20-011'],
    ['Python', "missing = [{'name': 'Harbour Tower', 'number': '19-001'}, {'name': 'Quay', 'number': '20-011'},]"],
    ['a wiki', '||Name||Number||\n|Harbour Tower|19-001|\n|Quay|20-011|'],
    [
      'a console',
      '┌──────┬──────┐\n│ Name │ No │\n├──────┼──────┤\n│ Harbour Tower │ 19-001 │\n│ Quay │ 20-011 │\n└──────┴──────┘',
    ],
    ['JSON by name', '{"missing":{"Harbour Tower":{"number":"19-001"},"Quay":{"number":"20-011"}}}'],
    ['a cell of two lines', 'Number,Name,Zorg\n19-001,Harbour Tower,"one\ntwo"\n20-011,Quay,x'],
    ['one column of labels', 'Project\n19-001 - Harbour Tower\n20-011 - Quay'],
    ['a column of zeros and ones', 'Project,No,Permitted\nHarbour Tower,19-001,0\nQuay,20-011,0'],
    ['codes of a program', 'name,number,status\nHarbour Tower,19-001,NOT_PERMITTED\nQuay,20-011,notFound'],
  ])('%s', (_what, text) => {
    expect(outcomeOf(text, NUMBERED)).toEqual({ found: [TOWER, QUAY], undecided: {}, absent: [] });
  });

  test.each([
    ['bullets in bullets', '• A\n   o Harbour Tower\n   o Quay'],
    ['arrows', '→ Harbour Tower\n→ Quay'],
    ['number signs', '#1 Harbour Tower\n#2 Quay'],
    ['commas behind', 'Harbour Tower,\nQuay,'],
    ['brackets', '[Harbour Tower]\n[Quay]'],
    ['links', '- [Harbour Tower](https://x.example/1)\n- [Quay](https://x.example/2)'],
    ['bold letters before a status', '- **Harbour Tower** – missing\n- **Quay** – missing'],
    ['parts with bullets', 'missing:\n  - Harbour Tower\n  - Quay\npermitted:\n  - Mill Phase 2'],
    ['parts in German', 'Fehlende Projekte:\nHarbour Tower\nQuay\nGenehmigte Projekte:\nMill Phase 2'],
    ['a sentence with both words', '2 projects are missing from the permitted projects list:\nHarbour Tower\nQuay'],
    ['full-width colons', 'Harbour Tower：見つかりません\nQuay：欠落'],
    ['a footer', 'Harbour Tower\nQuay\n\nann@acme.example\nT: +1 713 555 0100\nSent from my iPhone'],
    ['JSON:API errors', '{"errors":[{"message":"x","extensions":{"missingProjects":["Harbour Tower","Quay"]}}]}'],
  ])('%s', (_what, text) => {
    expect(outcomeOf(text, NAMED).found).toEqual(['Harbour Tower', 'Quay']);
  });

  test.each([
    ['behind a sentence', 'Following projects are missing: Harbour Tower, Quay. Please add them.'],
    ['alone', '“Harbour Tower”, “Quay” and “Mill Phase 2”'],
    ['with semicolons', 'Harbour Tower; Quay; Mill Phase 2'],
  ])('several names in one line %s are each to be confirmed', (_what, text) => {
    const { found, undecided } = outcomeOf(text, NAMED);
    expect(found).toEqual([]);
    expect(undecided).toMatchObject({ 'Harbour Tower': ['Harbour Tower'], Quay: ['Quay'] });
    expect(kinds(text)).toEqual(['1 several-names']);
  });

  test.each([
    ['a sentence of a log', 'Could not sync project Quay', 'Quay'],
    ['a log', "ERROR project 'Quay' (124) not permitted", 'Quay'],
    ['a settings file', 'project1=Harbour Tower', 'Harbour Tower'],
    ['an umlaut in two letters', 'Mueller & Soehne Werk 2', 'Müller & Söhne Werk 2'],
    ['signs of a web page', 'M&uuml;ller &amp; S&#246;hne Werk 2', 'Müller & Söhne Werk 2'],
    ['a name that was cut off', 'Müller & Söhne W', 'Müller & Söhne Werk 2'],
    ['words put in', 'The Quay', 'Quay'],
    ['words put in behind', 'Harbor Tower Project', 'Harbour Tower'],
  ])('%s is never called absent', (_what, text, option) => {
    expect(Object.values(outcomeOf(text, NAMED).undecided)).toEqual([[option]]);
  });

  test.each([
    ['columns that do not agree', 'Project,Traditional,Result\nQuay,✓,OK\nHarbour Tower,✓,Missing'],
    ['a yes of which nobody says what for', 'Project;In DMSA list\nHarbour Tower;No\nQuay;Yes'],
    ['a blank status, as below a cell of several rows', 'Project,Status\nMill Phase 2,OK\nQuay,\nHarbour Tower,'],
  ])('%s are to be confirmed', (_what, text) => {
    const { found, undecided } = outcomeOf(text, NAMED);
    expect([found, Object.keys(undecided).sort()]).toEqual([[], ['Harbour Tower', 'Quay']]);
  });

  test.each([
    ['a name above each status', 'Harbour Tower\nMissing\n\nMill Phase 2\nPermitted\n\nQuay\nMissing'],
    ['with its own word', 'Harbour Tower\nStatus: Missing\nMill Phase 2\nStatus: Permitted\nQuay\nStatus: not found'],
  ])('the cards of a portal: %s', (_what, text) => {
    expect(outcomeOf(text, NAMED).found).toEqual(['Harbour Tower', 'Quay']);
    expect(kinds(text).filter((kind) => kind.endsWith('not-missing'))).toHaveLength(1);
  });

  test.each([
    ['behind each other thing', 'Harbour Tower\nWaco\nMissing\nQuay\nHouston\nPermitted'],
    ['behind some', 'Harbour Tower\nPermitted\nQuay'],
  ])('a status that stands alone %s asks', (_what, text) => {
    const { found, undecided } = outcomeOf(text, NAMED);
    expect(found).toEqual([]);
    expect(undecided).toMatchObject({ 'Harbour Tower': ['Harbour Tower'], Quay: ['Quay'] });
  });

  test('one name above its status, and one above a button', () => {
    expect(outcomeOf('Quay\nPermitted', NAMED).found).toEqual([]);
    expect(outcomeOf('Quay\nMissing', NAMED).found).toEqual(['Quay']);
    expect(outcomeOf('Quay\nHarbour Tower\nOK', NAMED).found).toEqual(['Harbour Tower', 'Quay']);
    expect(outcomeOf('Quay\nOK', NAMED).found).toEqual(['Quay']);
  });

  test('a web page is told, not read as rubbish', () => {
    expect(kinds('<ul>\n<li>Quay</li>\n</ul>')).toEqual(['1 web-page']);
  });
});
