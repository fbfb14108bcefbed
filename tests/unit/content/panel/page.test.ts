import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshPanel } from './panel-world.ts';

const watchDocuments = vi.fn(() => vi.fn());

vi.mock('../../../../src/procore/dom/documents.ts', () => ({ watchDocuments }));
vi.mock('../../../../src/procore/dom/translation.ts', () => ({ isTranslated: () => false }));
vi.mock('../../../../src/procore/app-management/app-list.ts', () => ({ readAppNames: () => null }));
vi.mock('../../../../src/procore/app-management/current-tab.ts', () => ({ currentTab: () => null }));
vi.mock('../../../../src/procore/app-management/page-titles.ts', () => ({
  readPageTitles: () => ({ titles: ['Our app'], isSure: true }),
}));
vi.mock('../../../../src/procore/app-management/section/find-section.ts', () => ({
  findPermittedProjects: () => null,
}));

const isWatched = vi.fn<(path: string) => Promise<boolean>>();
let stop: AbortController;
let panel: Awaited<ReturnType<typeof freshPanel>>;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  vi.stubGlobal('location', { pathname: '/1/company/app_management/7', search: '', hash: '' });
  vi.stubGlobal('addEventListener', vi.fn());
  panel = await freshPanel();
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function watch(): Promise<void> {
  const { watchPage } = await import('../../../../src/content/panel/page.ts');
  watchPage(isWatched, stop.signal);
  await vi.advanceTimersByTimeAsync(0);
}

test('a page to watch is read at once', async () => {
  isWatched.mockResolvedValue(true);
  await watch();
  expect(panel.titles.value.titles).toEqual(['Our app']);
});

test('no other is, and nobody is asked again', async () => {
  isWatched.mockResolvedValue(false);
  await watch();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(watchDocuments).not.toHaveBeenCalled();
  expect(isWatched).toHaveBeenCalledTimes(1);
});

test('of a page of which the background has not said whether to watch it, it is asked again', async () => {
  isWatched.mockRejectedValueOnce(new Error('no answer')).mockResolvedValue(true);
  await watch();
  expect(panel.titles.value.titles).toEqual([]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(panel.titles.value.titles).toEqual(['Our app']);
});

test('nobody is asked again by a panel that has ended', async () => {
  isWatched.mockRejectedValue(new Error('no answer'));
  await watch();
  stop.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(isWatched.mock.calls.length).toBeLessThanOrEqual(2);
});
