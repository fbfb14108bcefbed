import { effect } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListedProject } from '../../../../src/domain/listed-project.ts';
import type { Picker, Reading } from '../../../../src/procore/drop-downs/picker.ts';
import { integration } from '../../../support/integration.ts';
import { freshPanel, pageWith, sectionWith, viewOf } from './panel-world.ts';

const sendCommand = vi.fn<(command: string, input: unknown) => Promise<unknown>>();

vi.mock('../../../../src/platform/send-command.ts', () => ({ sendCommand }));
vi.mock('../../../../src/content/panel/page.ts', () => ({ sectionNow: () => ({}) }));
vi.mock('../../../../src/procore/app-management/page-titles.ts', () => ({
  readPageTitles: () => ({ titles: [integration.app.name], isSure: true }),
}));
vi.mock('../../../../src/content/pace/match-in-slices.ts', async () => {
  const { matchProjects } = await import('../../../../src/domain/matching.ts');
  return {
    matchInSlices: async (...[projects, options]: Parameters<typeof matchProjects>) => matchProjects(projects, options),
  };
});

async function freshComparison() {
  const panel = await freshPanel();
  const comparing = await import('../../../../src/content/panel/list-comparison.ts');
  const selecting = await import('../../../../src/content/panel/select-and-add.ts');
  const actions = await import('../../../../src/content/panel/actions.ts');
  effect(comparing.compareAtAGlance);
  effect(comparing.compareWithEachChange);
  return { ...panel, ...comparing, ...selecting, ...actions };
}

let panel: Awaited<ReturnType<typeof freshComparison>>;

/** A drop-down that has to be opened before it tells anything. */
function closedPicker(labels: readonly string[], { holdsOne = false, unanswered = [] as string[] } = {}): Picker {
  let selected: ReadonlySet<string> = new Set();
  const reading = (): Reading => ({
    options: labels.map((label) => ({
      label,
      value: label,
      ids: {},
      selected: selected.has(label),
      isDisabled: false,
    })),
    isComplete: false,
    unanswered,
  });
  return {
    holdsOne,
    glance: () => null,
    read: async () => reading(),
    readMore: async () => reading(),
    setSelected: async (values: ReadonlySet<string>) => {
      selected = values;
    },
  } as unknown as Picker;
}

function show(picker: Picker, names: readonly string[]): void {
  const list = names.map((name): ListedProject => ({ name, number: null, id: null }));
  panel.showView(viewOf(null, list));
  panel.seePage(pageWith({ section: sectionWith(picker) }));
}

const questions = () => panel.comparison.value?.questions.map(({ project }) => project.name);

beforeEach(async () => {
  panel = await freshComparison();
  sendCommand.mockReset().mockImplementation(async () => panel.view.peek());
});

describe('with a list, what Select has read of the drop-down', () => {
  test('gives the questions to be decided, beside what is selected', async () => {
    show(closedPicker(['26-1006 - Tower', 'Bridge']), ['26-1006 Tower', 'Bridge']);
    expect(panel.comparison.value).toBe(null);
    await panel.selectAllMissing();
    await vi.waitFor(() => expect(questions()).toEqual(['26-1006 Tower']));
    expect(panel.activity.value).toMatchObject({ kind: 'selected' });
    expect(panel.comparison.value?.found).toBe(1);
  });

  test('gives them also where it takes one project at a time, and none of them is certain', async () => {
    show(closedPicker(['26-1006 - Tower'], { holdsOne: true }), ['26-1006 Tower']);
    await panel.addOneByOne();
    await vi.waitFor(() => expect(questions()).toEqual(['26-1006 Tower']));
  });

  test('says nothing of what the drop-down gave no answer for', async () => {
    show(closedPicker(['Bridge'], { unanswered: ['26-1006 Tower'] }), ['26-1006 Tower', 'Dock']);
    await panel.selectAllMissing();
    await vi.waitFor(() => expect(panel.comparison.value?.absent.map(({ name }) => name)).toEqual(['Dock']));
  });
});

test('a drop-down that shows nothing and answers nothing is not read, and offers or lacks nothing', async () => {
  show(closedPicker([], { unanswered: ['26-1006 Tower', 'Dock'] }), ['26-1006 Tower', 'Dock']);
  await panel.attempt(panel.selectAllMissing);
  expect(panel.problem.value?.code).toBe('list-not-read');
  expect(panel.activity.value.kind).toBe('none');
  await panel.attempt(panel.compareWithProcore);
  expect(panel.problem.value?.code).toBe('list-not-read');
  expect(panel.comparison.value).toBe(null);
});
