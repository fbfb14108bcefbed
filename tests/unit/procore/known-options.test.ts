import { describe, expect, test } from 'vitest';
import type { ComponentAnswer } from '../../../src/procore/drop-downs/component/protocol.ts';
import type { RowFacts } from '../../../src/procore/drop-downs/kinds/adapter.ts';
import { knownOptions } from '../../../src/procore/drop-downs/known-options.ts';
import type { PickerOption } from '../../../src/procore/drop-downs/picker.ts';

const option = (value: string, label = value): PickerOption => ({
  value,
  label,
  ids: {},
  selected: false,
  isDisabled: false,
});

const row = (label: string, key: string | null = null): RowFacts => ({
  key,
  label,
  isSelected: null,
  isDisabled: false,
  ids: () => ({}),
});

function answer(options: Readonly<Record<string, string>>, more: Partial<ComponentAnswer> = {}): ComponentAnswer {
  return {
    id: '',
    holdsOne: false,
    isOpenEnded: false,
    asksServer: false,
    selected: [],
    names: Object.keys(options),
    labels: Object.values(options),
    fields: [],
    ...more,
  };
}

describe('what the component tells', () => {
  test('is known by value and by label, with its ids and with what nobody may choose', () => {
    const known = knownOptions();
    const fields = [{ id: 7 }, { id: 8 }];
    expect(known.learnAnswer(answer({ a: 'Same', b: 'Same' }, { fields, disabled: ['b'] }))).toEqual(['a', 'b']);
    expect(known.valuesOf('Same')).toEqual(['a', 'b']);
    expect(known.get('a')).toMatchObject({ label: 'Same', ids: { id: '7' }, isDisabled: false });
    expect(known.get('b')).toMatchObject({ ids: { id: '8' }, isDisabled: true });
  });

  test('names options without a name by what they are, equal ones by their number', () => {
    const known = knownOptions();
    const unnamed = answer({}, { names: undefined, labels: ['One', 'One'], fields: [{ id: 1 }, { id: 1 }] });
    expect(known.learnAnswer(unnamed)).toEqual(['{"id":1}', '{"id":1}\n2']);
  });

  test('is forgotten where a component that tells all no longer offers it, but for what is chosen', () => {
    const known = knownOptions();
    known.learnAnswer(answer({ a: 'A', b: 'B', c: 'C' }));
    known.learnAnswer(answer({ c: 'C' }, { selected: ['b'] }));
    expect(known.all().map(({ value }) => value)).toEqual(['b', 'c']);
    expect(known.valuesOf('A')).toEqual([]);
  });

  test('that has the label of a forgotten one stays known by it', () => {
    const known = knownOptions();
    known.learnAnswer(answer({ a: 'Same', b: 'Same', c: 'Same' }));
    known.learnAnswer(answer({ b: 'Same', c: 'Same' }));
    expect(known.valuesOf('Same')).toEqual(['b', 'c']);
  });

  test('stays known where the component gets its options from somewhere else', () => {
    const known = knownOptions();
    known.learnAnswer(answer({ a: 'A' }, { isOpenEnded: true }));
    known.learnAnswer(answer({ b: 'B' }, { isOpenEnded: true }));
    expect(known.all().map(({ value }) => value)).toEqual(['a', 'b']);
  });

  test('names the chosen ones that it does not offer by their bare value', () => {
    const known = knownOptions();
    known.learnAnswer(answer({ a: 'A' }, { selected: ['99'] }));
    expect(known.get('99')).toMatchObject({ label: '99', selected: true });
  });

  test('is not taken in again with the labels of before', () => {
    const known = knownOptions();
    const first = answer({ a: 'A', b: 'B' });
    known.learnAnswer(first);
    known.select(({ value }) => value === 'a');
    expect(known.learnAnswer({ ...first, selected: ['a'] })).toEqual(['a', 'b']);
    expect(known.get('a')?.selected).toBe(true);
  });
});

describe('a row', () => {
  test('is known by the name that the page puts on it', () => {
    const known = knownOptions();
    known.learn(option('id-1', 'Tower'));
    expect(known.valueOfRow(row('Tower', 'id-1'), new Map())).toBe('id-1');
  });

  test("has the component's name where its label is the only one of its kind", () => {
    const known = knownOptions();
    known.learnAnswer(answer({ 7: 'Tower' }));
    expect(known.valueOfRow(row('Tower', 'row-3'), new Map())).toBe('7');
  });

  test('has its own name where two options have its label, or only rows have shown it', () => {
    const known = knownOptions();
    known.learnAnswer(answer({ 7: 'Tower', 8: 'Tower' }));
    known.learn(option('seen', 'Bridge'));
    expect(known.valueOfRow(row('Tower', 'row-3'), new Map())).toBe('row-3');
    expect(known.valueOfRow(row('Bridge', 'row-4'), new Map())).toBe('row-4');
  });

  test('without a name is known by its label, numbered where the label comes again', () => {
    const known = knownOptions();
    const times = new Map<string, number>();
    const values = ['Tower', 'Bridge', 'Tower'].map((label) => known.valueOfRow(row(label), times));
    expect(values).toEqual(['Tower', 'Bridge', 'Tower\n2']);
  });
});

test('of an option that nobody knows the value is the label', () => {
  expect(knownOptions().labelOf('who')).toBe('who');
});
