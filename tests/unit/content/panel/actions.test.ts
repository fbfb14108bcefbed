import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Addition, addItems as realAddItems } from '../../../../src/content/adding/add-items.ts';
import type { Picker, PickerOption } from '../../../../src/procore/drop-downs/picker.ts';
import { integration } from '../../../support/integration.ts';
import { nothingAdded } from '../nothing-added.ts';
import { freshPanel, missingProject, pageWith, runOver, sectionWith, viewOf } from './panel-world.ts';

const sendCommand = vi.fn<(command: string, input: unknown) => Promise<unknown>>();
const addItems = vi.fn<typeof realAddItems>();
let titles: { titles: string[]; isSure: boolean };

vi.mock('../../../../src/procore/app-management/messages.ts', () => ({
  watchMessages: () => ({ messages: () => [], stop: () => undefined }),
}));
vi.mock('../../../../src/platform/send-command.ts', () => ({ sendCommand }));
vi.mock('../../../../src/content/adding/add-items.ts', () => ({ addItems }));
vi.mock('../../../../src/content/panel/page.ts', () => ({ sectionNow: () => ({}) }));
vi.mock('../../../../src/procore/app-management/page-titles.ts', () => ({ readPageTitles: () => titles }));

const A = missingProject('1', 'Tower');
const B = missingProject('2', 'Bridge');
const OWN = { id: '9', name: 'Chosen by the user' };

/** A drop-down that tells all of its options at once and holds what it is told. */
function fakePicker(held: readonly string[] = []) {
  let selected = new Set(held);
  const options = (): PickerOption[] =>
    [A, B, OWN].map(({ id, name }) => ({
      value: id,
      label: name,
      ids: { id },
      selected: selected.has(id),
      isDisabled: false,
    }));
  const picker = {
    holdsOne: false,
    read: async () => ({ options: options(), isComplete: true, unanswered: [] }),
    setSelected: vi.fn(async (values: ReadonlySet<string>) => {
      selected = new Set(values);
    }),
  };
  return picker as typeof picker & Picker;
}

async function freshActions() {
  const panel = await freshPanel();
  const actions = await import('../../../../src/content/panel/actions.ts');
  const selecting = await import('../../../../src/content/panel/select-and-add.ts');
  // As the panel's modules know it.
  const { ProblemError } = await import('../../../../src/domain/problem.ts');
  return { ...panel, ...actions, ...selecting, ProblemError };
}

let panel: Awaited<ReturnType<typeof freshActions>>;
let picker: ReturnType<typeof fakePicker>;

const commandsSent = () => sendCommand.mock.calls.map(([command]) => command);

async function show(held: readonly string[] = []): Promise<void> {
  picker = fakePicker(held);
  panel.showView(viewOf(runOver([A, B])));
  panel.seePage(pageWith({ section: sectionWith(picker) }));
}

/** The selection that the panel shows. */
function selection() {
  const now = panel.activity.value;
  if (now.kind !== 'selected') throw new Error(`no selection is shown, but ${now.kind}`);
  return now;
}

beforeEach(async () => {
  panel = await freshActions();
  titles = { titles: [integration.app.name], isSure: true };
  sendCommand.mockReset().mockImplementation(async () => panel.view.peek());
  addItems.mockReset();
  await show();
});

describe('an attempt', () => {
  test('shows its problem, and takes the one before away', async () => {
    await panel.attempt(() => Promise.reject(new panel.ProblemError('page-changed', 'why')));
    expect(panel.problem.value).toMatchObject({ code: 'page-changed', detail: 'why' });
    await panel.attempt(async () => undefined);
    expect(panel.problem.value).toBe(null);
  });

  test('that the user has stopped is no problem', async () => {
    await panel.attempt(() => Promise.reject(new DOMException('stopped', 'AbortError')));
    expect(panel.problem.value).toBe(null);
  });
});

describe('a press', () => {
  const press = async (isSeen: boolean) => {
    const act = vi.fn();
    const sight = { isReady: signal(true), watchHead: () => {}, has: async () => isSeen };
    panel.pressGuard(sight).press({} as HTMLElement, act);
    await vi.waitFor(() => expect(act.mock.calls.length > 0 || panel.problem.value !== null).toBe(true));
    return act.mock.calls.length;
  };

  test('counts where the user sees the button', async () => {
    expect(await press(true)).toBe(1);
  });

  test('does nothing where something covers it, and says so', async () => {
    expect(await press(false)).toBe(0);
    expect(panel.problem.value?.code).toBe('panel-covered');
  });
});

describe('work', () => {
  test('is one piece at a time, tells how far it is and is over at its end', async () => {
    const second = vi.fn();
    await panel.working('comparing', async ({ onProgress }) => {
      onProgress?.(3, 7);
      expect(panel.activity.value).toMatchObject({ kind: 'comparing', done: 3, total: 7 });
      await panel.working('selecting', second);
    });
    expect(second).not.toHaveBeenCalled();
    expect(panel.activity.value.kind).toBe('none');
  });

  test('is over where it fails, too', async () => {
    await expect(panel.working('selecting', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(panel.activity.value.kind).toBe('none');
  });

  test('hears the Cancel', async () => {
    await panel.working('selecting', async ({ signal: stop }) => {
      const now = panel.activity.value;
      if (now.kind === 'selecting') now.cancel();
      expect(stop.aborted).toBe(true);
    });
  });
});

describe('before anything is touched, the background is asked whether this is the right app', () => {
  const refused = { code: 'page-changed' };

  test('another integration is not', async () => {
    const other = { ...viewOf(null), integration: { ...integration, id: 'i2' } };
    sendCommand.mockResolvedValueOnce(other);
    await panel.attempt(panel.selectAllMissing);
    expect(panel.problem.value).toMatchObject(refused);
    expect(picker.setSelected).not.toHaveBeenCalled();
  });

  test('a page whose title has changed meanwhile is not', async () => {
    sendCommand.mockImplementationOnce(async () => {
      titles = { titles: ['Another app'], isSure: true };
      return panel.view.peek();
    });
    await panel.attempt(panel.selectAllMissing);
    expect(panel.problem.value).toMatchObject(refused);
    expect(picker.setSelected).not.toHaveBeenCalled();
  });

  test('the same titles, read again, are', async () => {
    sendCommand.mockImplementationOnce(async () => {
      titles = { titles: [integration.app.name], isSure: true };
      return panel.view.peek();
    });
    await panel.requireRightApp();
  });
});

describe('selecting', () => {
  test('adds the missing ones to what the user had chosen, and takes back only those', async () => {
    await show([OWN.id]);
    await panel.selectAllMissing();
    expect([...(picker.setSelected.mock.lastCall?.[0] ?? [])].sort()).toEqual(['1', '2', '9']);
    expect(selection().selection.others.map(({ value }) => value)).toEqual([OWN.id]);
    await panel.undoSelection(selection().before);
    expect(picker.setSelected.mock.lastCall?.[0]).toEqual(new Set([OWN.id]));
  });

  test('leaves out what was sent to this app, even where the drop-down still holds it', async () => {
    await show(['1']);
    panel.rememberSent(panel.appShown.value, [A]);
    await panel.selectAllMissing();
    expect(picker.setSelected.mock.lastCall?.[0]).toEqual(new Set(['2']));
  });

  test('that fails shows what the drop-down really holds', async () => {
    picker.setSelected.mockRejectedValueOnce(new panel.ProblemError('selection-failed', 'Tower'));
    await panel.attempt(panel.selectAllMissing);
    expect(panel.problem.value).toMatchObject({ code: 'selection-failed', detail: 'Tower' });
    expect(selection().selection.values.size).toBe(0);
  });

  test('twice at once is once', async () => {
    await Promise.all([panel.selectAllMissing(), panel.selectAllMissing()]);
    expect(picker.setSelected).toHaveBeenCalledOnce();
  });
});

describe('adding', () => {
  const item = { value: '1', label: 'Tower', project: A };
  const made: Addition = { ...nothingAdded, added: [item] };

  beforeEach(async () => {
    await panel.selectAllMissing();
    sendCommand.mockClear();
    addItems.mockResolvedValue(made);
  });

  test('remembers what was sent, shows what came of it and validates again', async () => {
    const { selection: named, before } = selection();
    await panel.addSelected(named, before);
    expect(panel.sentTo.value.get('i1')).toEqual(new Set(['1']));
    expect(panel.addition.value?.added).toEqual([item]);
    expect(commandsSent()).toContain('validation.repeat');
  });

  test('refuses where the control holds another set than the button has named', async () => {
    const { selection: named, before } = selection();
    await picker.setSelected(new Set(['1']));
    await panel.attempt(() => panel.addSelected(named, before));
    expect(panel.problem.value?.code).toBe('selection-differs');
    expect(addItems).not.toHaveBeenCalled();
  });

  test('twice at once is once', async () => {
    const { selection: named, before } = selection();
    await Promise.all([panel.addSelected(named, before), panel.addSelected(named, before)]);
    expect(addItems).toHaveBeenCalledOnce();
    expect(commandsSent().filter((command) => command === 'validation.repeat')).toHaveLength(1);
  });

  test('shows nothing of it under another app, and remembers it for the app that it was for', async () => {
    addItems.mockImplementationOnce(async () => {
      panel.showView({ ...viewOf(null), integration: { ...integration, id: 'i2' } } as ReturnType<typeof viewOf>);
      return made;
    });
    const { selection: named, before } = selection();
    await panel.addSelected(named, before);
    expect(panel.sentTo.value.get('i1')).toEqual(new Set(['1']));
    expect(panel.sentTo.value.get('i2')).toBe(undefined);
    expect(panel.addition.value).toBe(null);
    expect(commandsSent()).not.toContain('validation.repeat');
  });

  test('in halves takes what is still to be added of what was refused', async () => {
    const items = [item, { value: '2', label: 'Bridge', project: B }];
    panel.rememberAddition({ ...made, added: [], remaining: items, ended: 'refused' }, 'v1');
    await panel.addInHalves();
    expect(addItems.mock.lastCall?.[0]).toEqual(items);
    expect(addItems.mock.lastCall?.[2].partSize).toBe(1);
  });

  test('in halves leaves out what the table has taken in meanwhile', async () => {
    const items = [item, { value: '2', label: 'Bridge', project: B }, { value: '9', label: OWN.name, project: null }];
    panel.rememberAddition({ ...made, added: [], remaining: items, ended: 'refused' }, 'v1');
    panel.seePage(pageWith({ section: sectionWith(picker), table: { labels: ['Bridge'], isComplete: true } }));
    await panel.addInHalves();
    expect(addItems.mock.lastCall?.[0].map(({ value }) => value)).toEqual(['1', '9']);
  });
});
