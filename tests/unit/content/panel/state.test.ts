import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Selection } from '../../../../src/content/adding/selection.ts';
import type { Picker } from '../../../../src/procore/drop-downs/picker.ts';
import { nothingAdded } from '../nothing-added.ts';
import { freshPanel, missingProject, pageWith, runOver, sectionWith, viewOf } from './panel-world.ts';

const A = missingProject('1', 'Tower');
const B = missingProject('2', 'Bridge');
const selection = { values: new Set(['1']) } as unknown as Selection;
const itemOf = (project: typeof A) => ({ value: project.id, label: project.name, project });

let panel: Awaited<ReturnType<typeof freshPanel>>;

beforeEach(async () => {
  panel = await freshPanel();
});

describe('on another page', () => {
  test('nothing of the one before is shown', () => {
    panel.showView(viewOf(runOver([A])));
    panel.showProblem({ code: 'page-changed' });
    panel.rememberAddition(nothingAdded, 'v1');
    panel.sayToBeThere();
    panel.leavePage();
    expect(panel.view.value.kind).toBe('nothing');
    expect(panel.problem.value).toBe(null);
    expect(panel.lastAddition.value).toBe(null);
    expect(panel.isSaidToBeThere.value).toBe(false);
  });

  test('what was sent is remembered all the same', () => {
    panel.rememberSent('i1', [A]);
    panel.leavePage();
    expect(panel.sentTo.value.get('i1')).toEqual(new Set(['1']));
  });
});

describe('the section', () => {
  const byStructure = sectionWith({} as Picker, 'by-structure');

  test('is sure by its label, but on no page that the browser has translated', () => {
    panel.showView(viewOf(null));
    panel.seePage(pageWith({}));
    expect(panel.isSectionSure.value).toBe(true);
    panel.seePage(pageWith({ isTranslated: true }));
    expect(panel.isSectionSure.value).toBe(false);
    expect(panel.picker.value).toBe(null);
  });

  test('is asked about where only its structure speaks for it, until the user has said something', () => {
    panel.showView(viewOf(null));
    panel.seePage(pageWith({ section: byStructure }));
    expect([panel.isSectionSure.value, panel.isSectionAsked.value]).toEqual([false, true]);
    panel.denySection('Permitted Projects');
    expect(panel.isSectionAsked.value).toBe(false);
    panel.showView({ ...viewOf(null), sectionConfirmed: byStructure.heading } as ReturnType<typeof viewOf>);
    expect(panel.isSectionSure.value).toBe(true);
  });
});

describe('the activity', () => {
  const cancel = vi.fn();
  const work = { done: 0, total: null, cancel };

  beforeEach(() => {
    cancel.mockClear();
  });

  test('that was for other projects is called off', () => {
    panel.showWork({ kind: 'selecting', ...work });
    panel.dropSelection();
    expect(cancel).toHaveBeenCalledOnce();
    expect(panel.activity.value.kind).toBe('none');
  });

  test('goes on while something is being added, whatever else is seen', () => {
    panel.showWork({ kind: 'adding', ...work });
    panel.dropSelection();
    panel.showSelection(selection, new Set());
    expect(cancel).not.toHaveBeenCalled();
    expect(panel.activity.value.kind).toBe('adding');
  });
});

describe('the table', () => {
  test('is no history any more once it has changed', () => {
    panel.sayTableIsHistory(true);
    panel.noteTable(true);
    expect(panel.isTableHistory.value).toBe(false);
    expect(panel.renderedAt.value).toBeGreaterThan(0);
  });

  test('that is gone was not rendered', () => {
    panel.noteTable(false);
    expect(panel.renderedAt.value).toBe(0);
  });
});

describe('what is missing', () => {
  test('is what the last finished validation says, and stays the same object while it says the same', () => {
    panel.showView(viewOf(runOver([A, { ...B, access: 'permitted', reason: null }])));
    expect(panel.missing.value).toEqual([A]);
    const before = panel.missing.value;
    panel.showView(viewOf(runOver([{ ...A }])));
    expect(panel.missing.value).toBe(before);
  });

  test('is nothing while a validation is under way, and nothing that can never be permitted', () => {
    panel.showView(viewOf(runOver([A], { phase: 'active' })));
    expect(panel.missing.value).toEqual([]);
    panel.showView(viewOf(runOver([{ ...A, reason: 'not-found' }])));
    expect(panel.missing.value).toEqual([]);
  });

  test("is the user's own list where there is one", () => {
    panel.showView(viewOf(runOver([A]), [{ name: 'Bridge', number: null, id: null }]));
    expect(panel.missing.value.map(({ name }) => name)).toEqual(['Bridge']);
  });
});

describe('what is left to add', () => {
  beforeEach(() => panel.showView(viewOf(runOver([A, B]))));

  test("is what Procore's table does not list", () => {
    panel.seePage(pageWith({ table: { labels: ['Tower'], isComplete: true } }));
    expect(panel.remaining.value).toEqual([B]);
    expect(panel.added.value).toEqual([A]);
    expect(panel.pending.value).toEqual([]);
  });

  test('is not what was sent to this app; that waits for a validation', () => {
    panel.seePage(pageWith({}));
    panel.rememberSent('another app', [A]);
    expect(panel.remaining.value).toEqual([A, B]);
    panel.rememberSent(panel.appShown.value, [A]);
    expect(panel.remaining.value).toEqual([B]);
    expect(panel.pending.value).toEqual([A]);
  });

  test('is a namesake of a row as well, and not for the same ids told again', () => {
    panel.seePage(pageWith({ table: { labels: ['Tower'], isComplete: true } }));
    panel.noteNamesakes(new Map([['1', 'sure']]));
    expect(panel.remaining.value).toEqual([A, B]);
    const before = panel.namesakes.value;
    panel.noteNamesakes(new Map([['1', 'sure']]));
    expect(panel.namesakes.value).toBe(before);
  });

  test('counts as added only what came into the table since the result was seen', () => {
    panel.setListedBefore([A]);
    panel.seePage(pageWith({ table: { labels: ['Tower', 'Bridge'], isComplete: true } }));
    expect(panel.added.value).toEqual([B]);
    expect(panel.pending.value).toEqual([A]);
  });
});

test('what nobody has seen among the permitted ones is added once a later validation no longer misses it', () => {
  panel.showView(viewOf(runOver([A, B])));
  panel.rememberAddition({ ...nothingAdded, unseen: [itemOf(A), itemOf(B)] }, panel.finishedValidation.value);
  expect(panel.addition.value?.unseen).toHaveLength(2);
  const later = runOver([B]);
  panel.showView(viewOf({ ...later, validation: { ...later.validation, id: 'v2' } as typeof later.validation }));
  expect(panel.addition.value?.added).toEqual([itemOf(A)]);
  expect(panel.addition.value?.unseen).toEqual([itemOf(B)]);
});

test('a passed validation waits for the table, but not where the comparison fails', () => {
  panel.seePage(pageWith({}));
  panel.showView(viewOf(runOver([], { canSave: true })));
  expect(panel.isBeingCompared.value).toBe(true);
  panel.showProblem({ code: 'copy-failed' });
  expect(panel.isBeingCompared.value).toBe(true);
  panel.sayComparisonFailed(true);
  expect(panel.isBeingCompared.value).toBe(false);
});
