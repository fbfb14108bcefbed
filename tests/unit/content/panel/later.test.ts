import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LaterParts } from '../../../../src/content/panel/later.ts';
import type { PageTable } from '../../../../src/platform/protocol.ts';
import type { Picker } from '../../../../src/procore/drop-downs/picker.ts';
import { integration } from '../../../support/integration.ts';
import { freshPanel, missingProject, pageWith, runOver, sectionWith, viewOf } from './panel-world.ts';

const sendCommand = vi.fn<(command: string, input: unknown) => Promise<unknown>>();
vi.mock('../../../../src/platform/send-command.ts', () => ({ sendCommand }));

const PARTS = { styles: '' } as LaterParts;

async function freshParts() {
  const state = await freshPanel();
  const later = await import('../../../../src/content/panel/later.ts');
  const actions = await import('../../../../src/content/panel/actions.ts');
  // As the panel's modules know it.
  const { ProblemError } = await import('../../../../src/domain/problem.ts');
  return { ...state, ...later, ...actions, ProblemError };
}

let panel: Awaited<ReturnType<typeof freshParts>>;
let inject: () => void;

beforeEach(async () => {
  panel = await freshParts();
  sendCommand.mockReset().mockImplementation(() => new Promise((resolve) => (inject = () => resolve(null))));
  panel.showView(viewOf(null));
  panel.seePage(pageWith({}));
});

function arrive(): void {
  panel.bringLaterParts(PARTS);
  inject();
}

test('the later script is asked for once, however many wait for it, and is there from then on', async () => {
  const waiting = Promise.all([panel.untilLaterParts(), panel.untilLaterParts()]);
  arrive();
  expect(await waiting).toEqual([PARTS, PARTS]);
  expect(await panel.untilLaterParts()).toBe(PARTS);
  expect(sendCommand.mock.calls).toEqual([['panel.prepare', null]]);
});

test('a press whose script was not put into the page says so, and the next one asks again', async () => {
  const act = vi.fn();
  const press = panel.attemptLater(act);
  inject();
  await press;
  expect(panel.problem.value?.code).toBe('panel-part-missing');
  const again = panel.attemptLater(act);
  arrive();
  await again;
  expect(panel.problem.value).toBe(null);
  expect(act).toHaveBeenCalledExactlyOnceWith(PARTS);
});

test('a script that does not come is given up after a while, and asked for anew by the next press', async () => {
  vi.useFakeTimers();
  const act = vi.fn();
  const press = panel.attemptLater(act);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  await press;
  expect(panel.problem.value?.code).toBe('panel-part-missing');
  const again = panel.attemptLater(act);
  arrive();
  await again;
  expect(sendCommand).toHaveBeenCalledTimes(2);
  expect(act).toHaveBeenCalledExactlyOnceWith(PARTS);
});

test('a script that the background cannot put into the page is a part that is missing, whatever the reason', async () => {
  sendCommand.mockRejectedValueOnce(new panel.ProblemError('unexpected'));
  await panel.attemptLater(vi.fn());
  expect(panel.problem.value?.code).toBe('panel-part-missing');
});

describe('what is shown of the later script', () => {
  test('says what could not be had beside every other problem, and Save does not open for it', async () => {
    panel.showView(viewOf(runOver([], { canSave: true })));
    panel.showProblem({ code: 'selection-failed' });
    panel.showFromLaterParts();
    inject();
    await vi.waitFor(() => expect(panel.laterProblem.value?.code).toBe('panel-part-missing'));
    expect(panel.problem.value?.code).toBe('selection-failed');
    expect(panel.isBeingCompared.value).toBe(true);
    panel.showFromLaterParts();
    arrive();
    expect(panel.laterProblem.value).toBe(null);
  });

  test('says nothing once it is shown no more', async () => {
    const end = panel.showFromLaterParts();
    const over = panel.untilLaterParts().catch(() => undefined);
    end();
    inject();
    await over;
    expect(panel.laterProblem.value).toBe(null);
  });
});

test('a press in a panel whose extension was updated says so', async () => {
  sendCommand.mockRejectedValueOnce(new panel.ProblemError('extension-updated'));
  const act = vi.fn();
  await panel.attemptLater(act);
  expect(panel.problem.value?.code).toBe('extension-updated');
  expect(act).not.toHaveBeenCalled();
});

const LIST = [{ name: 'Bridge', number: null, id: null }];

test.each([
  ['another app', () => panel.showView({ ...viewOf(null), integration: { ...integration, id: 'i2' } } as never)],
  ['another page', () => panel.seePage(pageWith({ address: '/1/company/apps/3' }))],
  ['another list', () => panel.showView(viewOf(null, LIST))],
  ['another result', () => panel.showView(viewOf(runOver([missingProject('1')])))],
])('a press does nothing where the page shows %s by the time the script is there', async (_what, change) => {
  const act = vi.fn();
  const press = panel.attemptLater(act);
  change();
  arrive();
  await press;
  expect(panel.problem.value?.code).toBe('press-outdated');
  expect(act).not.toHaveBeenCalled();
});

test("a press is done where only the address got a query or a fragment of Procore's, once the page is read anew", async () => {
  vi.stubGlobal('requestAnimationFrame', setImmediate);
  vi.stubGlobal('cancelAnimationFrame', clearImmediate);
  panel.showView(viewOf(runOver([missingProject('1')]), LIST));
  const act = vi.fn();
  const press = panel.attemptLater(act);
  panel.seePage(pageWith({ address: '/1/company/apps/2?page=2#permissions' }));
  panel.leavePage();
  arrive();
  await new Promise((resolve) => setImmediate(resolve));
  expect(act).not.toHaveBeenCalled();
  panel.showView(viewOf(runOver([missingProject('1')]), LIST));
  await press;
  expect(panel.problem.value).toBe(null);
  expect(act).toHaveBeenCalledOnce();
});

test('while a press waits for the script, its button can say so', async () => {
  const press = panel.attemptLater(async () => undefined);
  expect(panel.isPressWaiting.value).toBe(true);
  arrive();
  await press;
  expect(panel.isPressWaiting.value).toBe(false);
});

test('"Only missing" is wanted once the script is there, and not where that fails', async () => {
  const box = panel.wantOnlyMissing(true);
  expect(panel.isOnlyMissingShown.value).toBe(false);
  inject();
  await box;
  expect(panel.isOnlyMissingShown.value).toBe(false);
  const openList = vi.fn(async () => undefined);
  const again = panel.wantOnlyMissing(true);
  panel.bringLaterParts({ ...PARTS, openList });
  inject();
  await again;
  expect(panel.isOnlyMissingShown.value).toBe(true);
  expect(openList).toHaveBeenCalledOnce();
  await panel.wantOnlyMissing(false);
  expect(panel.isOnlyMissingShown.value).toBe(false);
});

test('a second press of Validate while the first one waits does nothing', async () => {
  const { readAskingPage } = await import('../../../../src/content/panel/asking-page.ts');
  panel.showView({ ...viewOf(null), isDecidedByPage: true } as never);
  const section = sectionWith({ glance: () => null } as unknown as Picker);
  panel.seePage(pageWith({ section, table: { labels: ['Tower'], isComplete: false } }));
  const completeTable = vi.fn(async (table: PageTable) => ({ ...table, isComplete: true }));
  const first = readAskingPage(panel.working);
  const second = readAskingPage(panel.working);
  const refused = expect(second).rejects.toThrow(DOMException);
  panel.bringLaterParts({ ...PARTS, completeTable });
  inject();
  await refused;
  expect((await first).table?.isComplete).toBe(true);
});

test('a validation that waits for the script is no work yet that Cancel could not end', async () => {
  const { readAskingPage } = await import('../../../../src/content/panel/asking-page.ts');
  panel.showView({ ...viewOf(null), isDecidedByPage: true } as never);
  const section = sectionWith({ glance: () => null } as unknown as Picker);
  panel.seePage(pageWith({ section, table: { labels: ['Tower'], isComplete: false } }));
  const completeTable = vi.fn(async (table: PageTable) => table);
  const asking = readAskingPage(panel.working);
  expect(panel.activity.value.kind).toBe('none');
  panel.bringLaterParts({ ...PARTS, completeTable });
  inject();
  expect((await asking).table?.labels).toEqual(['Tower']);
  expect(completeTable).toHaveBeenCalledOnce();
});

test('a table that shows no row, as while it is loaded anew, is read before a validation', async () => {
  const { readAskingPage } = await import('../../../../src/content/panel/asking-page.ts');
  panel.showView({ ...viewOf(null), isDecidedByPage: true } as never);
  const section = sectionWith({ glance: () => null } as unknown as Picker);
  panel.seePage(pageWith({ section, table: null }));
  let labels = ['Tower'];
  const completeTable = vi.fn(async (table: PageTable) => ({ ...table, labels, isComplete: true }));
  panel.bringLaterParts({ ...PARTS, completeTable });
  expect((await readAskingPage(panel.working)).table).toMatchObject({ labels: ['Tower'], isComplete: true });
  labels = [];
  expect((await readAskingPage(panel.working)).table).toBe(null);
});
