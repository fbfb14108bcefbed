import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import { type DropDownsPage, missingProjects, openDropDownsPage } from './drop-downs-page.ts';

let procore: DropDownsPage;
let missing: Project[];

beforeAll(async () => {
  procore = await openDropDownsPage({ projects: 200, connected: 40, permitted: 20 }, 'content-code.ts');
  missing = missingProjects(procore.world);
});

afterAll(() => procore.close());

/** Selects in the page and tells what the drop-down holds then; `cancelAt` is the progress at which Cancel is pressed. */
function select(projects: Project[], cancelAt: number | null = null) {
  return procore.run(
    async (wanted, limit) => {
      const { findPermittedProjects, lookAtSelection, selectMissing } = window.content;
      const picker = findPermittedProjects()?.editor?.picker;
      if (picker === undefined) throw new Error('no drop-down');
      const stop = new AbortController();
      const progress: number[] = [];
      const onProgress = (done: number) => {
        progress.push(done);
        if (limit !== null && done >= limit) stop.abort();
      };
      const error = await selectMissing(picker, wanted, { signal: stop.signal, onProgress })
        .then(() => null)
        .catch((reason: Error) => reason.name);
      const selection = await lookAtSelection(picker, wanted, { signal: new AbortController().signal });
      return {
        error,
        progress,
        missing: selection.missing.map(({ project }) => project.id),
        others: selection.others.map(({ label }) => label),
        absent: selection.absent.map(({ id }) => id),
        unanswered: selection.unanswered.map(({ id }) => id),
        ambiguous: selection.ambiguous.map(({ id }) => id),
        isOpen: picker.list() !== null,
      };
    },
    projects,
    cancelAt,
  );
}

const idsOf = (projects: Project[]) => projects.map(({ id }) => id);

describe('selecting the missing projects', () => {
  test('selects exactly them, and closes the list', async () => {
    await procore.show({});
    expect(missing).toHaveLength(20);
    expect(await select(missing)).toMatchObject({
      error: null,
      missing: idsOf(missing),
      others: [],
      absent: [],
      ambiguous: [],
      isOpen: false,
    });
  });

  test('keeps what the user had chosen, and names it', async () => {
    await procore.show({});
    const { page, world } = procore;
    await page.locator('input[placeholder]').click();
    await page.locator('[role=option]').wait();
    const label = await page.evaluate((taken) => {
      const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find(
        ({ dataset }) => !taken.includes(String(JSON.parse(dataset.value ?? '{}').id)),
      );
      option?.click();
      return option?.textContent ?? '';
    }, idsOf(missing));
    await page.keyboard.press('Escape');
    expect(await select(missing)).toMatchObject({ missing: idsOf(missing), others: [label] });
    expect(world.addRequests).toEqual([]);
  });

  test('done twice leaves the selection as it is', async () => {
    await procore.show({});
    await select(missing);
    expect((await select(missing)).missing).toHaveLength(20);
  });

  test('names what Procore does not offer', async () => {
    await procore.show({});
    const deleted = { id: '562949953000001', name: 'Deleted Tower', number: null };
    expect(await select([...missing.slice(0, 2), deleted])).toMatchObject({
      missing: idsOf(missing.slice(0, 2)),
      absent: [deleted.id],
    });
  });

  test('can be cancelled, and says what is selected by then', async () => {
    await procore.show({}, { bridges: 0 });
    const outcome = await select(missing, 3);
    expect(outcome.error).toBe('AbortError');
    expect(outcome.missing).toEqual(idsOf(missing).filter((id) => outcome.missing.includes(id)));
    expect(outcome.missing.length).toBeGreaterThanOrEqual(3);
    expect(outcome.missing.length).toBeLessThan(20);
  });

  test.each(['lazy', 'search'] as const)('finds what the drop-down loads by %s', async (loading) => {
    await procore.show({ loading });
    expect(await select(missing.slice(-3))).toMatchObject({
      error: null,
      missing: idsOf(missing.slice(-3)),
      absent: [],
    });
  });

  test('finds what a drop-down that takes one at a time loads by scrolling', async () => {
    await procore.show({ control: 'select', loading: 'lazy' });
    const last = missing.slice(-3);
    const found = await procore.run(async (wanted) => {
      const picker = window.content.findPermittedProjects()?.editor?.picker;
      if (picker === undefined) throw new Error('no drop-down');
      const selection = await window.content.findMissing(picker, wanted, { signal: new AbortController().signal });
      return selection.offered.map(({ project }) => project.id);
    }, last);
    expect(found).toEqual(idsOf(last));
  });

  test('does not take the silence of a slow server for its answer', async () => {
    const [wanted] = missing.slice(-1);
    if (wanted === undefined) throw new Error('nothing is missing');
    await procore.show({ loading: 'search', showsLoading: false, loadDelayMs: 3_600_000 });
    expect(await select([wanted])).toMatchObject({ missing: [], absent: [], unanswered: [wanted.id] });
    const stranger = { id: '562949953000003', name: 'Nobody’s Tower', number: null };
    await procore.show({ loading: 'search', showsLoading: false });
    expect(await select([wanted, stranger])).toMatchObject({
      missing: [wanted.id],
      absent: [stranger.id],
      unanswered: [],
    });
  });

  test('selects none of two namesakes without ids', async () => {
    await procore.show({ optionShape: 'no-ids', labelForm: 'name' });
    const [first, second] = missing;
    if (first === undefined || second === undefined) throw new Error('too few missing projects');
    const namesake = { ...first, id: '562949953000002' };
    expect(await select([first, namesake, second])).toMatchObject({
      missing: [second.id],
      ambiguous: [first.id, namesake.id],
    });
  });
});
