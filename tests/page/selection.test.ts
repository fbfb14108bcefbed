import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import { CONTROL_ATTRIBUTE, handOverSelection } from '../../src/procore/drop-downs/hand-over.ts';
import { openProcore, type ProcorePage } from './procore-page.ts';

let procore: ProcorePage;
let missing: Project[];

beforeAll(async () => {
  procore = await openProcore();
  const { app, connectedProjectIds } = procore.world.integration;
  const wanted = new Set(connectedProjectIds.filter((id) => !app.permittedProjectIds.has(id)));
  missing = procore.world.company.projects
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, number }) => ({ id, name, number }));
});

afterAll(() => procore.close());

beforeEach(() => procore.showTab('Permissions'));

/** Selects in the page; `handOver` says whether the fast path is there. Returns what the drop-down holds then. */
function select(projects: Project[], { handOver = true } = {}) {
  return procore.page.evaluate(
    async (wanted, isFast) => {
      const {
        findPermittedProjects,
        selectMissing,
        handOverSelection: give,
        CONTROL_ATTRIBUTE: mark,
      } = window.pageCode;
      const picker = findPermittedProjects()?.editor?.picker;
      if (picker === undefined) throw new Error('no drop-down');
      const progress: number[] = [];
      const selection = await selectMissing(picker, wanted, {
        handOver: async (values) => isFast && give(mark, values) === 'handed-over',
        onProgress: (done) => progress.push(done),
        signal: new AbortController().signal,
      });
      return {
        ids: [...selection.values].map((value) => String(JSON.parse(value).id)),
        missing: selection.missing.map(({ id }) => id),
        others: selection.others,
        absent: selection.absent.map(({ id }) => id),
        ambiguous: selection.ambiguous.map(({ id }) => id),
        unselected: selection.unselected.map(({ id }) => id),
        progress,
        isOpen: picker.list() !== null,
      };
    },
    projects,
    handOver,
  );
}

const idsOf = (projects: Project[]) => projects.map(({ id }) => id).sort();

describe('selecting the missing projects', () => {
  test('selects exactly them, and closes the list', async () => {
    const selection = await select(missing);
    expect(missing).toHaveLength(37);
    expect([...selection.ids].sort()).toEqual(idsOf(missing));
    expect(selection).toMatchObject({ others: [], absent: [], ambiguous: [], unselected: [], isOpen: false });
  });

  test('keeps what the user had chosen, and names it', async () => {
    const { page, world } = procore;
    const missingIds = new Set(missing.map(({ id }) => id));
    await page.locator('input[placeholder]').click();
    await page.locator('[role=option]').wait();
    const label = await page.evaluate(
      (taken) => {
        const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find(
          ({ dataset }) => !taken.includes(String(JSON.parse(dataset.value ?? '{}').id)),
        );
        option?.click();
        return option?.textContent ?? '';
      },
      [...missingIds],
    );
    await page.keyboard.press('Escape');
    const selection = await select(missing);
    expect(selection.others).toEqual([label]);
    expect(selection.ids).toHaveLength(38);
    expect(world.addRequests).toEqual([]);
  });

  test('presses option by option where the component takes no value, with progress', async () => {
    const some = missing.slice(0, 8);
    const selection = await select(some, { handOver: false });
    expect([...selection.ids].sort()).toEqual(idsOf(some));
    expect(selection.progress).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('done twice leaves the selection as it is', async () => {
    await select(missing);
    expect((await select(missing, { handOver: false })).missing).toHaveLength(37);
  });

  test('looks past a search that the user has typed', async () => {
    await procore.page.locator('input[placeholder]').fill('zzz');
    expect((await select(missing)).missing).toHaveLength(37);
  });

  test('names what Procore does not offer', async () => {
    const deleted = { id: '562949953000001', name: 'Deleted Tower', number: null };
    const selection = await select([...missing.slice(0, 2), deleted]);
    expect(selection.absent).toEqual([deleted.id]);
    expect(selection.missing).toHaveLength(2);
  });

  test('can be cancelled, and says what is selected by then', async () => {
    const outcome = await procore.page.evaluate(async (wanted) => {
      const { findPermittedProjects, lookAtSelection, selectMissing } = window.pageCode;
      const picker = findPermittedProjects()?.editor?.picker;
      if (picker === undefined) throw new Error('no drop-down');
      const stop = new AbortController();
      const error = await selectMissing(picker, wanted, {
        handOver: async () => false,
        onProgress: (done) => {
          if (done === 3) stop.abort();
        },
        signal: stop.signal,
      }).catch((reason) => reason.name);
      const selection = await lookAtSelection(picker, wanted, new AbortController().signal);
      return { error, selected: selection.missing.length };
    }, missing);
    expect(outcome).toEqual({ error: 'AbortError', selected: 3 });
  });
});

test('the function that runs in the page’s world needs nothing from outside itself', async () => {
  const { page } = procore;
  await page.locator('input[placeholder]').click();
  await page.locator('[role=option]').wait();
  const value = await page.$eval('[role=option]', (option) => option.getAttribute('data-value') ?? '');
  await page.$eval('input[placeholder]', (input, mark) => input.setAttribute(mark, ''), CONTROL_ATTRIBUTE);
  expect(await page.evaluate(handOverSelection, CONTROL_ATTRIBUTE, [value])).toBe('handed-over');
  await page.locator('[role=option][data-selected=true]').wait();
  expect(await page.evaluate(handOverSelection, 'data-not-there', [value])).toBe('component-not-found');
});

describe('the marks in the open list', () => {
  const marked = () =>
    procore.page.$$eval('[data-dmsa-missing]', (rows) =>
      rows.map((row) => String(JSON.parse(row.getAttribute('data-value') ?? '{}').id)),
    );

  beforeEach(async () => {
    await procore.page.locator('input[placeholder]').click();
    await procore.page.locator('[role=option]').wait();
    await procore.page.evaluate((wanted) => {
      const picker = window.pageCode.findPermittedProjects()?.editor?.picker;
      const list = picker?.list();
      if (picker !== undefined && list) window.pageCode.markMissing({ picker, list }, wanted, 'Missing');
    }, missing);
  });

  test('are on the missing projects and on no other', async () => {
    expect((await marked()).sort()).toEqual(idsOf(missing));
    const described = await procore.page.$$eval('[aria-description="Missing"]', (rows) => rows.length);
    expect(described).toBe(37);
  });

  test('follow the rows through a search and a pick', async () => {
    const { page } = procore;
    const [first] = missing;
    await page.locator('input[placeholder]').fill(first?.name ?? '');
    await page.waitForFunction(() => document.querySelectorAll('[role=option]').length < 100);
    await page.waitForFunction(() => document.querySelector('[data-dmsa-missing]') !== null);
    const shown = await page.$$eval('[role=option]', (rows) =>
      rows.map((row) => String(JSON.parse(row.getAttribute('data-value') ?? '{}').id)),
    );
    const missingIds = new Set(missing.map(({ id }) => id));
    expect((await marked()).sort()).toEqual(shown.filter((id) => missingIds.has(id)).sort());
    await page.locator('[data-dmsa-missing]').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-dmsa-missing]').length === 37);
    expect((await marked()).sort()).toEqual(idsOf(missing));
  });
});
