import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ComponentAnswer } from '../../../src/procore/drop-downs/component/protocol.ts';
import type { Adapter } from '../../../src/procore/drop-downs/kinds/adapter.ts';
import { knownOptions } from '../../../src/procore/drop-downs/known-options.ts';
import type { Parts } from '../../../src/procore/drop-downs/parts.ts';
import type { PickerOption } from '../../../src/procore/drop-downs/picker.ts';

let isTaken: boolean;
let isShown: boolean;
let held: readonly string[];
let holdsOne: boolean;
let parts: Parts;
const read = vi.fn<() => Promise<void>>();
const readMore = vi.fn<() => Promise<void>>();
const pressEach = vi.fn<(values: ReadonlySet<string>) => Promise<void>>();

vi.mock('../../../src/procore/drop-downs/component/ask-component.ts', () => ({
  askComponent: (_: unknown, what: string): Partial<ComponentAnswer> =>
    what === 'set' ? { isSet: isTaken } : { selected: [...held] },
}));
vi.mock('../../../src/procore/drop-downs/closed-control.ts', () => ({ shows: () => isShown }));
vi.mock('../../../src/procore/drop-downs/read-options.ts', () => ({ read, readMore: () => readMore() }));
vi.mock('../../../src/procore/drop-downs/press-each.ts', () => ({ pressEach }));
vi.mock('../../../src/procore/dom/waiting.ts', () => ({
  nextFrame: async () => {},
  until: async (condition: () => boolean) => condition(),
}));

const { choose } = await import('../../../src/procore/drop-downs/choose.ts');

const option = (value: string, more: Partial<PickerOption> = {}): PickerOption => ({
  value,
  label: `Project ${value}`,
  ids: {},
  selected: false,
  isDisabled: false,
  ...more,
});

const chosen = (...values: string[]) =>
  choose({ values: new Set(values), names: [] }, parts, { signal: new AbortController().signal });
const refused = (detail: string) => ({ problem: { code: 'selection-failed', detail } });

beforeEach(() => {
  vi.clearAllMocks();
  read.mockResolvedValue(undefined);
  readMore.mockResolvedValue(undefined);
  isTaken = true;
  isShown = true;
  held = [];
  holdsOne = false;
  const known = knownOptions();
  for (const value of ['1', '2']) known.learn(option(value));
  const adapter = { holdsOne: () => holdsOne } as Adapter;
  parts = {
    adapter: () => adapter,
    known,
    openList: { close: async () => {} } as never,
    unanswered: new Set(),
    seen: null,
  };
});

describe('what is chosen', () => {
  test('is handed to the component, and no row is pressed where the control then shows it', async () => {
    await chosen('1', '2');
    expect(read).not.toHaveBeenCalled();
    expect(pressEach).not.toHaveBeenCalled();
  });

  test('is pressed row by row where the component does not take it', async () => {
    isTaken = false;
    await chosen('1', '2');
    expect(pressEach.mock.calls[0]?.[0]).toEqual(new Set(['1', '2']));
  });

  test('is pressed where the control does not show what the component has taken', async () => {
    isShown = false;
    await chosen('1');
    expect(pressEach).toHaveBeenCalledOnce();
  });

  test.each([
    ['holds the right one', ['3'], 0],
    ['holds the other one', ['4'], 1],
  ])('has a name like another’s: the component is asked once more, and %s', async (_, now, presses) => {
    for (const value of ['3', '4']) parts.known.learn(option(value, { label: 'Twin' }));
    held = now;
    await chosen('3');
    expect(pressEach).toHaveBeenCalledTimes(presses);
  });
});

describe('an option that nobody knows', () => {
  test('is looked for, first in what is there and then in all that there is', async () => {
    readMore.mockImplementation(async () => parts.known.learn(option('9')));
    await chosen('9');
    expect([read.mock.calls.length, readMore.mock.calls.length]).toEqual([1, 1]);
  });

  test('and is not to be found is named, with nothing touched', async () => {
    await expect(chosen('1', '9')).rejects.toMatchObject(refused('9'));
    expect(pressEach).not.toHaveBeenCalled();
  });
});

describe('an option that nobody may choose', () => {
  test('is refused by its name', async () => {
    parts.known.learn(option('1', { isDisabled: true }));
    await expect(chosen('1')).rejects.toMatchObject(refused('Project 1'));
  });

  test('stays where it is chosen already', async () => {
    parts.known.learn(option('1', { isDisabled: true, selected: true }));
    await chosen('1', '2');
    expect(pressEach).not.toHaveBeenCalled();
  });
});

test('a control that holds one gets no second one by rows', async () => {
  isTaken = false;
  holdsOne = true;
  await expect(chosen('1', '2')).rejects.toMatchObject(refused('Project 2'));
  expect(pressEach).not.toHaveBeenCalled();
});
