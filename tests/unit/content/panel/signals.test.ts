import { effect, signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { isEqual } from '../../../../src/content/panel/is-equal.ts';
import { beginAnewWith, computedData, onEach } from '../../../../src/content/panel/signals.ts';

describe('plain data', () => {
  test.for<[unknown, unknown]>([
    [null, null],
    [
      { names: ['A', 'B'], isSure: true },
      { isSure: true, names: ['A', 'B'] },
    ],
    [[{ id: '1' }], [{ id: '1' }]],
  ])('%j says the same as %j', ([one, other]) => {
    expect(isEqual(one, other)).toBe(true);
    expect(isEqual(other, one)).toBe(true);
  });

  test.for<[unknown, unknown]>([
    [null, {}],
    [[], {}],
    [
      ['A', 'B'],
      ['B', 'A'],
    ],
    [['A'], ['A', 'B']],
    [{ id: '1' }, { id: '1', name: 'A' }],
    [{ number: null }, { number: '' }],
    [{ a: undefined }, { b: 1 }],
  ])('%j says something else than %j', ([one, other]) => {
    expect(isEqual(one, other)).toBe(false);
    expect(isEqual(other, one)).toBe(false);
  });

  test('that is computed stays the same object while it says the same', () => {
    const source = signal({ names: ['A'], seen: 1 });
    const names = computedData(() => [...source.value.names]);
    const before = names.value;
    source.value = { names: ['A'], seen: 2 };
    expect(names.value).toBe(before);
    source.value = { names: ['B'], seen: 2 };
    expect(names.value).toEqual(['B']);
  });
});

test('each value is acted on once, whatever else the act reads, and none after the end', () => {
  const [source, other] = [signal(1), signal('a')];
  const seen: string[] = [];
  const end = onEach(source, (value) => seen.push(`${value}${other.value}`));
  other.value = 'b';
  source.value = 2;
  end();
  source.value = 3;
  expect(seen).toEqual(['1a', '2b']);
});

test('an effect begins anew with each change of what it names', () => {
  const one = signal(1);
  const other = signal('a');
  let runs = 0;
  const end = effect(() => {
    beginAnewWith(one, other);
    runs += 1;
  });
  one.value = 2;
  other.value = 'b';
  expect(runs).toBe(3);
  end();
});
