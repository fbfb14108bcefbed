import { describe, expect, test } from 'vitest';
import {
  areNumbersLast,
  bearsName,
  labelsOf,
  nameBeforeNumber,
  normalForm,
  normalLabelsOf,
  numberedNames,
  withoutSharedEndings,
} from '../../../src/domain/label-forms.ts';
import {
  isPlaceholder,
  isStatus,
  keysOf,
  nameWords,
  squeeze,
  withoutStatus,
  wordsIn,
} from '../../../src/domain/label-keys.ts';

describe('a number beside a name', () => {
  test.each([
    ['19-001 - Tower'],
    ['19-001 | Tower'],
    ['19-001 \u2022 Tower'],
    ['19-001 \u00b7 Tower'],
    ['19-001 / Tower'],
    ['19-001 > Tower'],
    ['19-001 = Tower'],
    ['19-001: Tower'],
    ['19-001, Tower'],
    ['19-001; Tower'],
    ['19-001\uff1aTower'],
    ['(19-001) Tower'],
    ['[19-001] Tower'],
    ['{19-001} - Tower'],
    ['Tower (19-001)'],
    ['Tower (19 -001)'],
    ['(19-001 ) Tower'],
    ['Tower, 19- 001'],
    ['19 - 001 - Tower'],
    ['(19 - 001) Tower'],
    ['Tower [19 - 001]'],
    ['19 - 001: Tower'],
    ['Tower: 19 - 001'],
    ['19-001 - Tower (Inactive)'],
    ['Closed - 19-001 - Tower'],
    ['- 19-001 - Tower'],
    ['\u2022 19-001 - Tower'],
    ['a) 19-001 - Tower'],
    ['(iv) 19-001 - Tower'],
    ['19-001 - Tower\u00b9'],
    ['0019-001 - T\u00f3wer'],
  ])('is known: %s', (label) => {
    const { names, numbers, parts } = keysOf(label);
    expect(names).toContain('tower');
    expect(numbers).toContain('19~1');
    expect(parts).not.toContain('');
  });

  test.each([
    ['1024 Tower', '1024'],
    ['7 Tower', '7'],
    ['19-001\tTower', '19~1'],
    ['A-101 Tower', 'a101'],
    ['Tower A101', 'a101'],
    ['Tower 19-1', '19~1'],
    ['12 34 - Tower', '12~34'],
    ['TBD - Tower', 'tbd'],
  ])('may be known: %s', (label, number) => {
    const { names, looseNames, numbers } = keysOf(label);
    expect([...names, ...looseNames]).toContain('tower');
    expect(numbers).toContain(number);
  });

  test.each(['Tower 12', 'Tower II', 'Harbour Tower', 'Level 3 Tower'])('is none: %s', (label) => {
    expect(keysOf(label)).toMatchObject({ names: [squeeze(label)], looseNames: [], numbers: [] });
  });

  test('is the text itself where there is nothing else', () => {
    expect(keysOf('19-001')).toMatchObject({ names: ['19~1'], numbers: ['19~1'], parts: [] });
    expect(keysOf('Tower (East) - 19-001')).toMatchObject({ numbers: ['19~1'], parts: ['tower', 'east'] });
  });

  test('a dash between two numbers parts them, or belongs to one', () => {
    expect(keysOf('23 - 101 - Tower').numbers).toEqual(expect.arrayContaining(['23', '101', '23~101']));
  });

  test('is a part of the whole text', () => {
    expect(keysOf('19-001 - Harbour - Tower').names).toEqual(['19~1harbourtower', 'harbourtower']);
  });

  test('is not a status', () => {
    expect(['INACTIVE', 'Not found!', 'East'].map(isStatus)).toEqual([true, true, false]);
    expect(keysOf('Tower\u00b2').names).toEqual(expect.arrayContaining(['tower', 'tower2']));
  });

  test('is not there yet', () => {
    expect(['TBD', 'n/a', 'Tower'].map(isPlaceholder)).toEqual([true, true, false]);
  });
});

describe('what a web page is written in', () => {
  const TAGS = 'b strong i em u s span font small mark code a'.split(' ');

  test.each(TAGS.flatMap((tag) => [`Harbour <${tag}>Tower</${tag}>`, `Harbour <${tag} class="x">Tower</${tag}>`]))(
    'is no part of the name: %s',
    (label) => {
      expect(keysOf(label).names).toContain('harbourtower');
    },
  );

  test.each(
    'Harbour&nbsp;Tower Harbour&bull;Tower Harbour&middot;Tower Harbour&ndash;Tower Harbour&mdash;Tower'.split(' '),
  )('stands for a space: %s', (label) => {
    expect(keysOf(label).names).toContain('harbourtower');
  });

  test.each([
    ['M&uuml;hle', 'M\u00fchle'],
    ['Caf&eacute;', 'Caf\u00e9'],
    ['P&egrave;re', 'P\u00e8re'],
    ['For&ecirc;t', 'For\u00eat'],
    ['A&ntilde;o', 'A\u00f1o'],
    ['Gar&ccedil;on', 'Gar\u00e7on'],
    ['&Aring;rhus', '\u00c5rhus'],
    ['S&oslash;by', 'S\u00f8by'],
    ['&Scaron;koda', '\u0160koda'],
    ['O&apos;Brien', 'O\u2019Brien'],
    ['O&rsquo;Brien', "O'Brien"],
    ['&quot;Mill&quot;', 'Mill'],
    ['&ldquo;Mill&rdquo;', 'Mill'],
    ['Mill &amp; Quay', 'Mill and Quay'],
    ['Mill &#38; Quay', 'Mill & Quay'],
    ['Mill &#x26; Quay', 'Mill & Quay'],
  ])('stands for a letter: %s', (label, name) => {
    expect(keysOf(label).names).toEqual(keysOf(name).names);
  });
});

describe('spellings of one text', () => {
  test.each([
    ['Mueller', 'M\u00fcller'],
    ['Stra\u00dfe', 'Strasse'],
    ['\u0141\u00f3d\u017a', 'Lodz'],
    ['S\u00f8by', 'Soby'],
    ['\u00c6by', 'Aby'],
    ['0045', '45'],
    ['A-0045', 'A 45'],
    ['19-001', '19/1'],
    ['Mill & Quay', 'Mill and Quay'],
    ['Mill &amp; Quay', 'Mill and Quay'],
    ["O'Brien", 'OBrien'],
    ['Tower\u00b2', 'Tower 2'],
    ['19-A', '19 A'],
  ])('%s is %s', (one, other) => {
    expect(squeeze(one)).toBe(squeeze(other));
  });

  test.each([
    ['19-1', '191'],
    ['1001', '11'],
    ['10', '1'],
    ['Phase 0', 'Phase'],
    ['\u{1f3d7}', '\u{1f6a7}'],
  ])('%s is not %s', (one, other) => {
    expect(squeeze(one)).not.toBe(squeeze(other));
  });

  test('signs that nobody sees, and kinds of dash and quote', () => {
    expect(normalForm('\u26a0\ufe0f Tower\u200b \u2013 \u201cEast\u201d')).toBe('\u26a0 tower - "east"');
    expect(normalForm('\u2709\ufe0e Tower')).toBe('\u2709 tower');
    expect(normalForm('Tow\u200der')).toBe('tower');
    expect(normalForm('Tower\u200d\u6771')).toBe('tower\u6771');
    expect(normalForm('\u6771\u200dTower')).toBe('\u6771tower');
    expect(normalForm(' Cafe\u0301 O\u2019Brien\u00a0')).toBe("caf\u00e9 o'brien");
  });

  test('what joins the parts of a sign belongs to it', () => {
    expect(normalForm('\u{1f469}\u200d\u{1f692}')).toBe('\u{1f469}\u200d\u{1f692}');
  });

  test('the words of a name', () => {
    expect(nameWords('19-001 - Harbour Tower (Inactive)')).toEqual(['harbour', 'tower']);
    expect(nameWords('(19-001) \tHarbour Tower')).toEqual(['harbour', 'tower']);
    expect(nameWords('Closed - (19-001 )')).toEqual(['19', '1']);
    expect(nameWords('(19-001 ) Harbour Tower')).toEqual(['harbour', 'tower']);
    expect(wordsIn('- Harbour, Tower!')).toEqual(['harbour', 'tower']);
  });

  test.each([
    ['Tower (Inactive)', 'tower'],
    ['Tower [closed]', 'tower'],
    ['Tower - Archived', 'tower'],
    ['Tower | Aktiv', 'tower'],
    ['Tower (East)', 'tower (east)'],
    ['Tower - East', 'tower - east'],
    ['Tower (NOT FOUND!)', 'tower'],
    ['Inactive', 'inactive'],
  ])('%s is %s without a status', (text, bare) => {
    expect(withoutStatus(text)).toBe(bare);
  });
});

describe('labels', () => {
  test('of a project', () => {
    const forms = ['Tower', '19-1 - Tower', '19-1: Tower', 'Tower (19-1)', '19-1 Tower'];
    expect(labelsOf({ name: 'Tower', number: '19-1' })).toEqual(forms);
    expect(labelsOf({ name: 'Tower', number: '19-1' }, true)).toEqual([...forms, 'Tower - 19-1']);
    expect(labelsOf({ name: 'Tower', number: 'East' }, true)).not.toContain('Tower - East');
    expect(labelsOf({ name: 'Tower', number: null }, true)).toEqual(['Tower']);
    expect(labelsOf({ name: '\u200b', number: '19-1' })).toEqual([]);
    expect(labelsOf({ name: '\u6771\u4eac', number: null })).toEqual(['\u6771\u4eac']);
    expect(normalLabelsOf({ name: 'Tower', number: 'A\u20131' })).toContain('a-1 - tower');
  });

  test('bear a name as whole words only', () => {
    expect(['Tower East', 'East-Tower', 'TOWER  (East)'].filter((label) => bearsName(label, 'Tower'))).toHaveLength(3);
    expect(['Towers', 'Motower', 'East'].filter((label) => bearsName(label, 'Tower'))).toEqual([]);
    expect(bearsName('Towers Tower', 'Tower')).toBe(true);
    expect([bearsName('Tower', ''), bearsName('Tower -', '\u200b')]).toEqual([false, false]);
  });

  test.each<[string, string[], string[] | null]>([
    ['statuses', ['Tower - Active', 'Mill [Closed]'], ['Tower', 'Mill']],
    ['one word that is no number', ['Tower - East'], ['Tower']],
    ['the same year', ['Tower (2024)', 'Mill (2024)'], ['Tower', 'Mill']],
    ['a number of each', ['Tower - 101', 'Mill - 102'], null],
    ['a number of each in brackets', ['Tower (101)', 'Mill (102)'], null],
    ['one number', ['Tower [19-1]'], null],
    ['numbers of some', ['Tower - 101', 'Mill - East'], ['Tower', 'Mill']],
    ['none at one of them', ['Tower - Active', 'Mill'], null],
    ['four words', ['A - one', 'B - two', 'C - three', 'D - four', 'E - four'], null],
  ])('end in %s', (_what, labels, bare) => {
    expect(withoutSharedEndings(labels)).toEqual(bare);
  });

  test('end in what no page has added', () => {
    expect(withoutSharedEndings(['Tower - East'], () => false)).toBeNull();
  });

  test.each<[string, string[], (string | null)[] | null]>([
    ['a dash', ['19-1 - Tower', '19-2 - Mill', 'All'], ['19-1/Tower', '19-2/Mill', null]],
    ['a colon', ['19-1: Tower', '19-2: Mill'], ['19-1/Tower', '19-2/Mill']],
    ['brackets', ['Tower (19-1)', 'Mill (19-2)'], ['19-1/Tower', '19-2/Mill']],
    ['a dash behind a word', ['North - Tower', 'South - Mill'], null],
    ['a colon behind a word', ['North: Tower', 'South: Mill'], null],
    ['brackets around a word', ['Tower (North)', 'Mill (South)'], null],
    ['nothing', ['Tower', 'Mill', '19-1 - Quay'], null],
  ])('have their number set apart by %s', (_what, labels, said) => {
    const named = numberedNames(labels)?.map((one) => (one === null ? null : `${one.number}/${one.name}`));
    expect(named ?? null).toEqual(said);
  });

  test('have their number last', () => {
    expect(areNumbersLast(['Tower - 19-1', 'Mill - 19-2', 'Quay'])).toBe(true);
    expect(areNumbersLast(['Tower - 19-1', 'Mill', 'Quay'])).toBe(false);
    expect(areNumbersLast(['19-1 - Phase 2 - 7', '19-2 - Mill - 8'])).toBe(false);
    expect(areNumbersLast([])).toBe(false);
    expect(areNumbersLast(['Tower - East', 'Mill - West'])).toBe(false);
    expect(nameBeforeNumber('Tower - 19-1')).toEqual({ number: '19-1', name: 'Tower' });
    expect(nameBeforeNumber('Tower')).toBeNull();
  });
});
