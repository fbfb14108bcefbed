import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReferenceSet } from '../../../src/domain/reference-set.ts';
import { browser, renewWorld } from './fake-world.ts';
import { procorePage } from './procore-page.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');
const { commandInputs } = await import('../../../src/background/command-inputs.ts');
const { selectionAsked } = await import('../../../src/background/taken/selection-menu.ts');

const popup = { kind: 'extension-page' as const };
const page = procorePage();
const shown = { titles: ['Acme Sync'], isSure: true };
const set: ReferenceSet = {
  entries: [
    { name: '19-1 - Tower', number: null, id: null },
    { name: '19-2 - Bridge', number: null, id: null },
  ],
  source: { kind: 'tab', title: 'Portal', origin: 'https://portal.example' },
  readAt: '2026-11-28T15:00:00.000Z',
  isPartial: true,
};
const read = () => commandHandlers['page.read'](shown, page);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
  renewWorld({ isConnected: false });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a list taken from another tab', () => {
  test('is offered on Procore’s page by its count and source, without its projects', async () => {
    expect(await read()).toMatchObject({ kind: 'nothing', taken: null });
    await commandHandlers['taken.keep'](set, popup);
    const { source, readAt, isPartial } = set;
    expect(await read()).toMatchObject({ kind: 'no-app', list: null, taken: { count: 2, source, readAt, isPartial } });
  });

  test('is that page’s list once it is used, and offered nowhere any more', async () => {
    await commandHandlers['taken.keep'](set, popup);
    await commandHandlers['taken.use']({ ...shown, readAt: set.readAt }, page);
    expect(await read()).toMatchObject({ list: set.entries, taken: null });
    const other = procorePage({ path: '/4278454/company/app_management/8' });
    expect(await commandHandlers['page.read'](shown, other)).toMatchObject({ kind: 'nothing', list: null });
  });

  test('is not used in place of another that the panel has shown', async () => {
    await commandHandlers['taken.keep']({ ...set, readAt: '2026-11-28T15:01:00.000Z' }, popup);
    const used = commandHandlers['taken.use']({ ...shown, readAt: set.readAt }, page);
    await expect(used).rejects.toMatchObject({ problem: { code: 'taken-list-gone' } });
    expect(await read()).toMatchObject({ list: null, taken: { count: 2 } });
  });

  test('is gone after 30 minutes, or when it is discarded', async () => {
    await commandHandlers['taken.keep'](set, popup);
    vi.advanceTimersByTime(31 * 60_000);
    expect(await read()).toMatchObject({ kind: 'nothing', taken: null });
    await commandHandlers['taken.keep'](set, popup);
    await commandHandlers['taken.forget'](null, page);
    expect(await read()).toMatchObject({ kind: 'nothing', taken: null });
  });

  test('is taken by the popup alone, and only if it is one', () => {
    expect(() => commandHandlers['taken.keep'](set, page)).toThrow('request-refused');
    const { success } = commandInputs['taken.keep'].safeParse({ ...set, entries: [{ name: 3 }] });
    expect(success).toBe(false);
    expect(commandInputs['taken.keep'].safeParse({ ...set, entries: [] }).success).toBe(false);
    expect(commandInputs['taken.keep'].safeParse({ ...set, readAt: 'yesterday' }).success).toBe(false);
    expect(commandInputs['taken.keep'].safeParse(set).success).toBe(true);
  });
});

describe('the menu of what is selected', () => {
  const asked = (tabId: number) => commandHandlers['selection.asked']({ tabId }, popup);

  test('opens the popup, which is told once, and in that tab only', async () => {
    await selectionAsked('take-selection', 5);
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
    expect([await asked(6), await asked(5), await asked(5)]).toEqual([false, true, false]);
  });

  test('says by a badge that it waits where the browser opens no popup', async () => {
    browser.action.openPopup.mockRejectedValue(new Error('no'));
    await selectionAsked('take-selection', 5);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 5, text: '1' });
    expect(await asked(5)).toBe(true);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 5, text: '' });
  });

  test('is forgotten after five minutes', async () => {
    await selectionAsked('take-selection', 5);
    vi.advanceTimersByTime(6 * 60_000);
    expect(await asked(5)).toBe(false);
  });
});
