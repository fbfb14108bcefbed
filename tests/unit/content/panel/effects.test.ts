import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PanelView } from '../../../../src/platform/protocol.ts';
import type { Picker } from '../../../../src/procore/drop-downs/picker.ts';
import { freshPanel, missingProject, pageWith, runOver, sectionWith, viewOf } from './panel-world.ts';

type Answers = Readonly<Record<string, unknown>>;

let view: PanelView;
let answers: Answers;
const sendCommand = vi.fn(async (command: string, _input: unknown): Promise<unknown> => {
  const answer = command === 'page.read' ? view : answers[command];
  if (answer instanceof Error) throw answer;
  return await answer;
});
const marks = { stop: vi.fn() };
const markMissing = vi.fn((..._asked: unknown[]) => marks);
let viewHasChanged: () => void;

vi.mock('../../../../src/platform/send-command.ts', () => ({ sendCommand }));
vi.mock('../../../../src/platform/view-news.ts', () => ({
  onViewChange(listener: () => void) {
    viewHasChanged = listener;
    return () => {};
  },
  keepAsking: () => () => {},
}));
vi.mock('../../../../src/content/panel/page.ts', () => ({ lookAgain: vi.fn(), sectionNow: vi.fn() }));
vi.mock('../../../../src/content/panel/last-act.ts', () => ({ watchActs: vi.fn(), lastAct: () => 5 }));
vi.mock('../../../../src/content/marks/mark-missing.ts', () => ({ markMissing, prepareMarks: () => () => {} }));
vi.mock('../../../../src/content/pace/when-idle.ts', () => ({
  whenIdle(act: () => void) {
    act();
    return () => {};
  },
}));

const A = missingProject('1', 'Tower');
const B = missingProject('2', 'Bridge');
const tableOf = (...labels: string[]) => ({ labels, isComplete: true });
const picker = { glance: () => null } as unknown as Picker;
const section = sectionWith(picker);

let panel: Awaited<ReturnType<typeof freshPanel>>;
let stop: AbortController;

const asked = (command: string) => sendCommand.mock.calls.filter(([name]) => name === command);
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  answers = { 'page.table-seen': false };
  view = viewOf(runOver([A, B]));
  panel = await freshPanel();
  const { keepPanelCurrent } = await import('../../../../src/content/panel/effects.ts');
  stop = new AbortController();
  keepPanelCurrent(stop.signal);
  panel.seePage(pageWith({ section, table: tableOf() }));
  await settle();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('the view', () => {
  test('is asked for on each page, and whenever the background has news', async () => {
    expect(panel.view.value).toEqual(view);
    const before = asked('page.read').length;
    viewHasChanged();
    panel.seePage(pageWith({ section, address: '/another' }));
    expect(panel.view.value.kind).toBe('nothing');
    await settle();
    expect(asked('page.read')).toHaveLength(before + 2);
    expect(panel.view.value).toEqual(view);
  });

  test('of an older question does not replace that of a later one', async () => {
    let answerLate = (_: PanelView) => {};
    sendCommand.mockImplementationOnce(
      () =>
        new Promise<PanelView>((resolve) => {
          answerLate = resolve;
        }),
    );
    viewHasChanged();
    view = viewOf(runOver([B]));
    viewHasChanged();
    await settle();
    answerLate(viewOf(runOver([A])));
    await settle();
    expect(panel.missing.value).toEqual([B]);
  });

  test('that cannot be read is nothing, with its problem, until it is asked for again', async () => {
    sendCommand.mockRejectedValueOnce(new Error('gone'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    viewHasChanged();
    await settle();
    expect(panel.view.value.kind).toBe('nothing');
    expect(panel.problem.value?.code).toBe('unexpected');
    await settle(5_000);
    expect(panel.view.value).toEqual(view);
    expect(panel.problem.value).toBeNull();
  });
});

describe("Procore's table", () => {
  test('is told to the background once it holds still', async () => {
    panel.seePage(pageWith({ section, table: tableOf('Tower') }));
    await settle(999);
    panel.seePage(pageWith({ section, table: tableOf('Tower', 'Other') }));
    await settle(999);
    expect(asked('page.table-seen')).toEqual([]);
    await settle(1);
    expect(asked('page.table-seen').at(-1)?.[1]).toMatchObject({ table: { labels: ['Tower', 'Other'] } });
  });

  test('is history where the background says so, until it changes', async () => {
    answers = { 'page.table-seen': true };
    panel.seePage(pageWith({ section, table: tableOf('Other') }));
    await settle(1_000);
    expect(panel.isTableHistory.value).toBe(true);
    panel.seePage(pageWith({ section, table: tableOf('Other', 'More') }));
    expect(panel.isTableHistory.value).toBe(false);
  });

  test('that has changed before the background could say so is no history', async () => {
    let answerLate = (_: boolean) => {};
    answers = {
      'page.table-seen': new Promise<boolean>((resolve) => {
        answerLate = resolve;
      }),
    };
    panel.seePage(pageWith({ section, table: tableOf('Other') }));
    await settle(1_000);
    panel.seePage(pageWith({ section, table: tableOf('Other', 'More') }));
    answerLate(true);
    await settle();
    expect(panel.isTableHistory.value).toBe(false);
  });

  test('that is history is not waited for before Save', async () => {
    view = viewOf(runOver([], { canSave: true, table: null }));
    answers = { 'page.table-seen': true };
    viewHasChanged();
    panel.seePage(pageWith({ section, table: tableOf('Other') }));
    await settle();
    expect(panel.isBeingCompared.value).toBe(true);
    await settle(1_000);
    expect(panel.isBeingCompared.value).toBe(false);
  });

  test('that cannot be compared is not waited for before Save, until it is compared anew', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    view = viewOf(runOver([], { canSave: true, table: null }));
    answers = { 'page.table-seen': new Error('gone') };
    viewHasChanged();
    panel.seePage(pageWith({ section, table: tableOf('Other') }));
    await settle(1_000);
    expect(panel.problem.value?.code).toBe('unexpected');
    expect(panel.isBeingCompared.value).toBe(false);
    panel.seePage(pageWith({ section, table: tableOf('Other', 'More') }));
    expect(panel.isBeingCompared.value).toBe(true);
  });

  test('that has changed since says nothing of a comparison that fails late', async () => {
    let fail = (_: Error) => {};
    answers = { 'page.table-seen': new Promise((_, reject) => (fail = reject)) };
    view = viewOf(runOver([], { canSave: true, table: null }));
    viewHasChanged();
    panel.seePage(pageWith({ section, table: tableOf('Other') }));
    await settle(1_000);
    panel.seePage(pageWith({ section, table: tableOf('Other', 'More') }));
    fail(new Error('gone'));
    await settle();
    expect(panel.problem.value).toBe(null);
    expect(panel.isBeingCompared.value).toBe(true);
  });

  test('that has taken in all that was missing makes the check repeat itself at once', async () => {
    panel.seePage(pageWith({ section, table: tableOf('Tower', 'Bridge') }));
    await settle();
    expect(asked('validation.repeat').at(-1)?.[1]).toMatchObject({ integrationId: 'i1', byItself: true, actedAt: 5 });
  });

  test('that has taken in a part makes it repeat itself after a while without a new row', async () => {
    panel.seePage(pageWith({ section, table: tableOf('Tower') }));
    await settle(4_999);
    expect(asked('validation.repeat')).toEqual([]);
    await settle(1);
    expect(asked('validation.repeat')).toHaveLength(1);
  });

  test('without a row that was there lets its project be added again', async () => {
    panel.seePage(pageWith({ section, table: tableOf('Tower') }));
    panel.rememberSent('i1', [A]);
    panel.seePage(pageWith({ section, table: tableOf() }));
    expect(panel.remaining.value).toEqual([A, B]);
  });
});

describe('the open list', () => {
  const list = {} as HTMLElement;

  test('is marked while it is open', () => {
    panel.seePage(pageWith({ section, openList: list }));
    expect(markMissing.mock.lastCall?.slice(0, 2)).toEqual([{ picker, list }, [A, B]]);
    expect(panel.marks.value).toBe(marks);
    panel.seePage(pageWith({ section }));
    expect(marks.stop).toHaveBeenCalledOnce();
    expect(panel.marks.value).toBe(null);
  });

  test('is not marked anew when the same result is read again', async () => {
    panel.seePage(pageWith({ section, table: panel.table.value, openList: list }));
    view = viewOf(runOver([{ ...A }, { ...B }]));
    viewHasChanged();
    await settle();
    expect(markMissing).toHaveBeenCalledOnce();
  });

  test('is marked no more once the panel has ended', () => {
    panel.seePage(pageWith({ section, openList: list }));
    stop.abort();
    expect(marks.stop).toHaveBeenCalledOnce();
  });
});

test('the section in question has a frame until the user has answered', () => {
  const container = { setAttribute: vi.fn(), removeAttribute: vi.fn() };
  const asking = { ...sectionWith(picker, 'by-structure'), container: container as unknown as HTMLElement };
  panel.seePage(pageWith({ section: asking }));
  expect(container.setAttribute).toHaveBeenCalledOnce();
  panel.denySection(asking.heading);
  expect(container.removeAttribute).toHaveBeenCalledOnce();
});

test('what was chosen for one result is dropped with the next', async () => {
  const cancel = vi.fn();
  panel.showWork({ kind: 'comparing', done: 0, total: null, cancel });
  const run = runOver([A]);
  view = viewOf({ ...run, validation: { ...run.validation, id: 'v2' } as typeof run.validation });
  viewHasChanged();
  await settle();
  expect(cancel).toHaveBeenCalledOnce();
  expect(panel.activity.value.kind).toBe('none');
});

test('the list of apps is told to the background', async () => {
  panel.seePage(pageWith({ section: null, apps: { names: ['A', 'B'], isComplete: false } }));
  await settle();
  expect(asked('page.app-list-seen').at(-1)?.[1]).toEqual({ appNames: ['A', 'B'], isComplete: false });
});
