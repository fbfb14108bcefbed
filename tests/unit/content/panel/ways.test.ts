import { effect, signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Marks } from '../../../../src/content/marks/mark-missing.ts';
import { freshPanel } from './panel-world.ts';

const stayAt = vi.fn();
const only = { set: vi.fn(), update: vi.fn() };
vi.mock('../../../../src/content/marks/go-to-next.ts', () => ({ stayAt, goToMissing: vi.fn() }));
vi.mock('../../../../src/content/marks/show-only.ts', () => ({ onlyMissing: () => only }));
vi.mock('../../../../src/procore/drop-downs/list/highlight.ts', () => ({ highlightedIn: () => ({}) }));

function marksOfList(): Marks {
  return { shown: signal(1), rows: {}, follow: vi.fn(), stop: vi.fn() } as unknown as Marks;
}

let panel: Awaited<ReturnType<typeof freshPanel>>;

beforeEach(async () => {
  panel = await freshPanel();
  vi.clearAllMocks();
  panel.showMarks(marksOfList());
  const { followMarks, followOnlyMissing } = await import('../../../../src/content/panel/ways.ts');
  effect(followMarks);
  effect(followOnlyMissing);
});

test('an open list stays where it is while nobody wants only the missing ones', () => {
  panel.showMarks(marksOfList());
  expect(stayAt).not.toHaveBeenCalled();
  expect(only.set).not.toHaveBeenCalledWith(true);
});

test('only the missing ones are shown of each list that opens, until the user wants all of them again', () => {
  panel.setOnlyMissingShown(true);
  expect(only.set).toHaveBeenLastCalledWith(true);
  expect(stayAt).toHaveBeenCalledTimes(1);
  panel.showMarks(marksOfList());
  expect(only.set).toHaveBeenLastCalledWith(true);
  panel.setOnlyMissingShown(false);
  expect(only.set).toHaveBeenLastCalledWith(false);
  expect(stayAt).toHaveBeenCalledTimes(3);
});
