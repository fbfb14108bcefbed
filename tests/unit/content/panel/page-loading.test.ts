import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Picker } from '../../../../src/procore/drop-downs/picker.ts';
import { freshPanel, pageWith, sectionWith, viewOf } from './panel-world.ts';

let isStillLoading: boolean;

vi.mock('../../../../src/procore/app-management/is-loading.ts', () => ({ isStillLoading: () => isStillLoading }));

async function freshLoading() {
  const panel = await freshPanel();
  return { ...panel, ...(await import('../../../../src/content/panel/page-loading.ts')) };
}

let panel: Awaited<ReturnType<typeof freshLoading>>;
let stop = () => {};

beforeEach(async () => {
  vi.useFakeTimers();
  isStillLoading = false;
  panel = await freshLoading();
  panel.seePage(pageWith({ section: null }));
  panel.showView({ ...viewOf(null), isUsed: true });
  stop = panel.followLoading();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const isLoadingAfter = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  return panel.isPageLoading.value;
};

describe('a page without the section', () => {
  test('is given a moment, whatever it looks like', async () => {
    expect(await isLoadingAfter(0)).toBe(true);
    expect(await isLoadingAfter(2_000)).toBe(true);
    expect(await isLoadingAfter(2_000)).toBe(false);
  });

  test('is waited for as long as it looks like loading, but not for ever', async () => {
    isStillLoading = true;
    expect(await isLoadingAfter(20_000)).toBe(true);
    isStillLoading = false;
    expect(await isLoadingAfter(1_000)).toBe(false);
    isStillLoading = true;
    expect(await isLoadingAfter(20_000)).toBe(false);
  });

  test('is waited for anew at another address', async () => {
    expect(await isLoadingAfter(10_000)).toBe(false);
    panel.seePage(pageWith({ section: null, address: '/1/company/apps/3' }));
    expect(await isLoadingAfter(0)).toBe(true);
  });

  test('is not waited for where nobody expects the section on it', async () => {
    panel.showView({ ...viewOf(null), isUsed: false });
    expect(await isLoadingAfter(0)).toBe(false);
    panel.seePage(pageWith({ section: null, tab: 'permissions' }));
    expect(await isLoadingAfter(0)).toBe(true);
  });
});

test('a page with the section is not waited for', async () => {
  isStillLoading = true;
  panel.seePage(pageWith({ section: sectionWith({} as Picker) }));
  expect(await isLoadingAfter(0)).toBe(false);
});
