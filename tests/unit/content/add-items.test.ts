import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AddingPage } from '../../../src/content/adding/adding-page.ts';
import type { Item } from '../../../src/content/adding/additions.ts';
import type { Fates } from '../../../src/content/adding/fates.ts';
import type { Outcome } from '../../../src/content/adding/press-add.ts';
import { ProblemError } from '../../../src/domain/problem.ts';
import { said } from './said.ts';

/** One press of Add, by the values of its part: what Procore does with them. */
type Answer = (
  part: readonly string[],
) => Partial<Outcome> & { permitted?: readonly string[]; unknown?: readonly string[] };

let answers: Answer[];
let pressed: string[][];
let holdsOne: boolean;
let isTakenBack: boolean;
const setSelected = vi.fn<(values: ReadonlySet<string>) => Promise<void>>();
const requireRightApp = vi.fn<() => Promise<void>>();
const untilAddReady = vi.fn<() => Promise<void>>();
/** What the control holds. */
let held: ReadonlySet<string>;
const picker = {
  get holdsOne() {
    return holdsOne;
  },
  setSelected,
  read: async () => ({ options: items.map((item) => ({ ...item, selected: held.has(item.value) })) }),
};
const page = { section: () => ({ editor: { picker } }), requireRightApp } as unknown as AddingPage;

let answer: ReturnType<Answer>;
vi.mock('../../../src/content/adding/press-add.ts', () => ({
  untilAddReady,
  pressAdd: async (part: readonly Item[]): Promise<Outcome> => {
    const values = part.map(({ value }) => value);
    pressed.push(values);
    answer = (answers.shift() ?? addAll)(values);
    return { kind: 'settled', message: null, isHeld: false, ...answer };
  },
}));
vi.mock('../../../src/content/adding/fates.ts', () => ({
  areTakenBack: () => isTakenBack,
  seenBefore: () => ({ namesakes: new Set(), rows: null, otherOptions: [] }),
  fatesOf: async (part: readonly Item[]): Promise<Fates> => {
    const isIn = (values: readonly string[] = []) => part.filter(({ value }) => values.includes(value));
    const [permitted, unknown] = [isIn(answer.permitted), isIn(answer.unknown)];
    const notPermitted = part.filter((item) => !permitted.includes(item) && !unknown.includes(item));
    return { permitted, gone: [], unknown, notPermitted, areAllOffered: permitted.length === 0 };
  },
}));

const { addItems } = await import('../../../src/content/adding/add-items.ts');

const addAll: Answer = (part) => ({ permitted: part });
const addNone =
  (text: string, change: Partial<Outcome> = {}): Answer =>
  () => ({
    message: said(text, 'failure'),
    isHeld: true,
    ...change,
  });

const items: readonly Item[] = ['1', '2', '3', '4', '5'].map((value) => ({
  value,
  label: `Project ${value}`,
  project: { id: value, name: `Project ${value}`, number: null },
}));
const values = (some: readonly Item[]) => some.map(({ value }) => value);

function work(stop = new AbortController().signal) {
  return { signal: stop, onProgress: vi.fn() };
}

beforeEach(() => {
  answers = [];
  pressed = [];
  holdsOne = false;
  isTakenBack = false;
  held = new Set(values(items));
  setSelected.mockReset().mockImplementation(async (chosen) => {
    held = chosen;
  });
  requireRightApp.mockReset().mockResolvedValue();
  untilAddReady.mockReset().mockResolvedValue();
});

describe('adding', () => {
  test('is one press where Procore takes all', async () => {
    expect(await addItems(items, page, work())).toMatchObject({ added: items, remaining: [], ended: 'finished' });
    expect(pressed).toEqual([['1', '2', '3', '4', '5']]);
    expect(setSelected).not.toHaveBeenCalled();
  });

  test('is one by one where the drop-down holds one', async () => {
    holdsOne = true;
    expect(await addItems(items, page, work())).toMatchObject({ added: items, ended: 'finished' });
    expect(pressed).toEqual([['1'], ['2'], ['3'], ['4'], ['5']]);
    expect(setSelected.mock.calls.map(([chosen]) => [...chosen])).toEqual(pressed);
  });

  test('selects the one where the drop-down holds one and there is one', async () => {
    holdsOne = true;
    held = new Set();
    expect(await addItems(items.slice(0, 1), page, work())).toMatchObject({ added: items.slice(0, 1), problem: null });
    expect(pressed).toEqual([['1']]);
  });

  test.each([
    [undefined, [['1', '2', '3', '4', '5']]],
    [2, [['1', '2'], ['3', '4'], ['5']]],
  ])('is by %s at once where it shows by the first choice that the drop-down holds many', async (partSize, parts) => {
    holdsOne = true;
    held = new Set();
    setSelected.mockImplementation(async (chosen) => {
      holdsOne = false;
      held = chosen;
    });
    const made = await addItems(items, page, { ...work(), ...(partSize && { partSize }) });
    expect(made).toMatchObject({ added: items, ended: 'finished', problem: null });
    expect(pressed).toEqual(parts);
  });

  test('leaves open what may be on its way after a no, and neither sends nor selects it again', async () => {
    answers = [() => ({ kind: 'declined', isHeld: true })];
    expect(await addItems(items, page, work())).toMatchObject({ unseen: items, remaining: [], ended: 'declined' });
    expect(pressed).toHaveLength(1);
    expect(setSelected).not.toHaveBeenCalled();
  });

  test('is in parts as large as a refusal allows', async () => {
    answers = [addNone('At most 2 projects at a time.')];
    expect(await addItems(items, page, work())).toMatchObject({ added: items, ended: 'finished' });
    expect(pressed.slice(1)).toEqual([['1', '2'], ['3', '4'], ['5']]);
  });

  test('ends at a refusal that names no number, with everything selected again', async () => {
    answers = [addNone('You have no permission.')];
    const made = await addItems(items, page, work());
    expect(made).toMatchObject({ added: [], unseen: [], ended: 'refused', message: 'You have no permission.' });
    expect(values(made.remaining)).toEqual(['1', '2', '3', '4', '5']);
    expect([...(setSelected.mock.lastCall?.[0] ?? [])]).toEqual(['1', '2', '3', '4', '5']);
  });

  test('never sends again what may have been taken', async () => {
    answers = [() => ({ permitted: ['1', '2'], unknown: ['3'], message: said('Failed.', 'failure') })];
    const made = await addItems(items, page, work());
    expect(values(made.added)).toEqual(['1', '2']);
    expect(values(made.unseen)).toEqual(['3']);
    expect(values(made.remaining)).toEqual(['4', '5']);
    expect(pressed).toHaveLength(1);
  });

  test('leaves open what was broken off, where the page shows nothing of it', async () => {
    answers = [addNone('The operation was aborted.')];
    const made = await addItems(items, page, work());
    expect(made).toMatchObject({ added: [], remaining: [], ended: 'finished', message: 'The operation was aborted.' });
    expect(made.unseen).toHaveLength(5);
    answers = [addNone('The request timed out.')];
    expect(await addItems(items, page, { ...work(), partSize: 2 })).toMatchObject({
      ended: 'refused',
      unseen: items.slice(0, 2),
      remaining: items.slice(2),
    });
  });

  test('leaves open to which part bad news belongs, while the fate of an earlier one is open', async () => {
    answers = [({ 0: first }) => ({ unknown: [first ?? ''] }), addNone('2 projects could not be added.')];
    const made = await addItems(items, page, { ...work(), partSize: 2 });
    expect(made).toMatchObject({ ended: 'refused', message: '2 projects could not be added.' });
    expect(values(made.unseen)).toEqual(['1', '2', '3', '4']);
    expect(values(made.remaining)).toEqual(['5']);
    expect(pressed).toHaveLength(2);
  });

  test('leaves it open as well where the rows of an earlier one are gone', async () => {
    isTakenBack = true;
    answers = [addAll, addNone('They could not be added.')];
    const made = await addItems(items, page, { ...work(), partSize: 2 });
    expect(values(made.unseen)).toEqual(['3', '4']);
    expect(values(made.remaining)).toEqual(['5']);
  });

  test('takes words in a tone that nobody knows for no refusal', async () => {
    answers = [() => ({ message: said('Procore is at work on it.', 'unknown') })];
    const made = await addItems(items, page, work());
    expect(made).toMatchObject({ added: [], remaining: [], ended: 'finished', message: 'Procore is at work on it.' });
    expect(made.unseen).toHaveLength(5);
  });

  test('takes good news for no refusal, whatever number is in it', async () => {
    answers = [() => ({ message: said('3 projects are on their way.', 'success'), isHeld: true })];
    const made = await addItems(items, page, work());
    expect(made).toMatchObject({ remaining: [], ended: 'finished' });
    expect(made.unseen).toHaveLength(5);
  });

  test('that Procore is silent about is sent, and waits for a validation', async () => {
    answers = [() => ({ kind: 'silence' })];
    const made = await addItems(items, page, work());
    expect(made).toMatchObject({ added: [], remaining: [], ended: 'silence' });
    expect(made.unseen).toHaveLength(5);
  });
});

describe('what stops it', () => {
  test('between two presses is told with what was added until then', async () => {
    holdsOne = true;
    const stop = new AbortController();
    answers = [
      (part) => {
        stop.abort();
        return addAll(part);
      },
    ];
    const made = await addItems(items, page, work(stop.signal));
    expect(made.ended).toBe('cancelled');
    expect(values(made.added)).toEqual(['1']);
    expect(values(made.remaining)).toEqual(['2', '3', '4', '5']);
  });

  test('before the press leaves all of it unsent', async () => {
    requireRightApp.mockRejectedValueOnce(new ProblemError('page-changed'));
    const made = await addItems(items, page, work());
    expect(made).toMatchObject({ unseen: [], ended: 'failed', problem: { code: 'page-changed' } });
    expect(made.remaining).toHaveLength(5);
    expect(pressed).toEqual([]);
  });

  test('behind the press leaves all of it sent', async () => {
    answers = [
      () => {
        throw new ProblemError('page-changed');
      },
    ];
    const made = await addItems(items, page, work());
    expect(made).toMatchObject({ remaining: [], ended: 'failed' });
    expect(made.unseen).toHaveLength(5);
    expect(setSelected).not.toHaveBeenCalled();
  });

  test("because the control holds another set leaves that set as it is: it is somebody else's", async () => {
    untilAddReady.mockRejectedValueOnce(new ProblemError('selection-differs'));
    expect(await addItems(items, page, work())).toMatchObject({ ended: 'failed' });
    expect(setSelected).not.toHaveBeenCalled();
  });
});
