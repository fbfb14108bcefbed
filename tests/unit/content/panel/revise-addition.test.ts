import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Addition } from '../../../../src/content/adding/add-items.ts';
import type { Item } from '../../../../src/content/adding/additions.ts';
import type { Message } from '../../../../src/procore/app-management/messages.ts';
import type { TableReading } from '../../../../src/procore/app-management/table/read-table.ts';
import type { Picker } from '../../../../src/procore/drop-downs/picker.ts';
import { validation } from '../../../support/validation.ts';
import { nothingAdded } from '../nothing-added.ts';
import { said } from '../said.ts';
import { freshPanel, missingProject, pageWith, runOver, sectionWith, viewOf } from './panel-world.ts';

const A = missingProject('1', 'Tower');
const item = { value: '1', label: 'Tower', project: A };
const report = (change: Partial<Addition>): Addition => ({
  ...nothingAdded,
  before: { namesakes: new Set(), rows: [] },
  heardUntil: 5,
  ...change,
});

let atRest: TableReading | null;
let messages: Message[];
let isAddReady: boolean;
let tellNews: () => void;
const stop = vi.fn<() => void>();

vi.mock('../../../../src/procore/app-management/table/table-at-rest.ts', () => ({ readTableAtRest: () => atRest }));
vi.mock('../../../../src/content/panel/page.ts', () => ({
  sectionNow: () => sectionWith({ glance: () => null } as Picker),
}));
vi.mock('../../../../src/procore/app-management/section/add-button.ts', () => ({ isAddReady: () => isAddReady }));
vi.mock('../../../../src/procore/app-management/messages.ts', () => ({
  watchMessages: (_names: readonly string[], onNews: () => void) => {
    tellNews = onNews;
    return { messages: () => messages, stop };
  },
}));

let panel: Awaited<ReturnType<typeof freshPanel>>;
let listenToProcore: (items: readonly Item[]) => void;
let end: () => void;

function show(rows: readonly string[] | null): void {
  atRest = rows && { labels: rows, isComplete: true };
  panel.seePage(pageWith({ table: atRest }));
}

function say(text: string, at: number, tone: Message['tone'] = 'alert'): void {
  messages.push(said(text, tone, at));
  tellNews();
}

beforeEach(async () => {
  vi.useFakeTimers();
  messages = [];
  isAddReady = true;
  stop.mockClear();
  panel = await freshPanel();
  panel.showView(viewOf(runOver([A])));
  const revising = await import('../../../../src/content/panel/revise-addition.ts');
  listenToProcore = revising.listenToProcore;
  end = revising.keepAdditionTrue();
  listenToProcore([]);
});

afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('the report of an Add', () => {
  test('takes back what leaves the table, with what Procore says, and it may be sent again', () => {
    show(['Tower']);
    panel.rememberSent(panel.appShown.value, [A]);
    panel.rememberAddition(report({ added: [item] }), '');
    vi.advanceTimersByTime(1_000);
    expect(panel.addition.value).toMatchObject({ added: [item], remaining: [] });

    show([]);
    say('The projects could not be added.', 9);
    vi.advanceTimersByTime(1_000);
    expect(panel.addition.value).toMatchObject({ added: [], remaining: [item], ended: 'refused' });
    expect(panel.addition.value?.message).toBe('The projects could not be added.');
    expect(panel.isSent(A)).toBe(false);
  });

  test('takes in what comes late, and waits for a table that is at rest', () => {
    show([]);
    panel.rememberAddition(report({ unseen: [item] }), '');
    atRest = null;
    vi.advanceTimersByTime(5_000);
    expect(panel.addition.value).toMatchObject({ unseen: [item] });

    atRest = { labels: ['Tower'], isComplete: true };
    vi.advanceTimersByTime(1_000);
    expect(panel.addition.value).toMatchObject({ added: [item], unseen: [] });
    expect(panel.isSent(A)).toBe(true);
  });

  test('is not revised for a table that is empty for a moment', () => {
    show(['Tower']);
    panel.rememberAddition(report({ added: [item] }), '');
    show([]);
    vi.advanceTimersByTime(500);
    show(['Tower']);
    vi.advanceTimersByTime(5_000);
    expect(panel.addition.value).toMatchObject({ added: [item], ended: 'finished' });
  });

  test('has heard what was said before it', () => {
    show([]);
    panel.rememberAddition(report({ unseen: [item] }), '');
    say('At most 5 at a time.', 4);
    vi.advanceTimersByTime(5_000);
    expect(panel.addition.value).toMatchObject({ unseen: [item], message: null });
  });
});

describe('after a no to what Procore has asked', () => {
  const declined = report({ unseen: [item], ended: 'declined' });
  const validated = (id: string) => viewOf(runOver([A], { validation: validation({ id }) }));

  beforeEach(() => {
    show([]);
    panel.rememberSent(panel.appShown.value, [A]);
    panel.rememberAddition(declined, panel.finishedValidation.value);
  });

  test('it may be sent again once a validation has found it missing and the page was at rest for half a minute', () => {
    vi.advanceTimersByTime(60_000);
    expect(panel.isSent(A)).toBe(true);
    panel.showView(validated('v2'));
    vi.advanceTimersByTime(29_000);
    expect(panel.isSent(A)).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(panel.isSent(A)).toBe(false);
    expect(panel.addition.value).toMatchObject({ unseen: [], remaining: [item], ended: 'declined' });
    expect(panel.remaining.value).toEqual([A]);
  });

  test('it may not while Procore is at work', () => {
    isAddReady = false;
    panel.showView(validated('v2'));
    vi.advanceTimersByTime(60_000);
    expect(panel.isSent(A)).toBe(true);
  });

  test('what Procore says begins the wait anew', () => {
    panel.showView(validated('v2'));
    vi.advanceTimersByTime(29_000);
    say('One moment.', 9, 'unknown');
    vi.advanceTimersByTime(29_000);
    expect(panel.isSent(A)).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(panel.isSent(A)).toBe(false);
  });

  test('after anything but a no it is not', () => {
    panel.rememberAddition({ ...declined, ended: 'silence' }, '');
    panel.showView(validated('v2'));
    vi.advanceTimersByTime(60_000);
    expect(panel.isSent(A)).toBe(true);
  });
});

test('nobody listens any more once there is no report', () => {
  show([]);
  panel.rememberAddition(report({ unseen: [item] }), '');
  expect(stop).not.toHaveBeenCalled();
  panel.forgetAddition();
  expect(stop).toHaveBeenCalledOnce();
});
