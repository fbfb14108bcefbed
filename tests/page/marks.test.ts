import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import type { PageVariant } from '../procore-stand-in/page-variant.ts';
import { type DropDownsPage, openDropDownsPage } from './drop-downs-page.ts';

let procore: DropDownsPage;
let missing: Project[];

beforeAll(async () => {
  procore = await openDropDownsPage({ projects: 300, connected: 60, permitted: 40 }, 'content-code.ts');
  const { app, connectedProjectIds } = procore.world.integration;
  const wanted = new Set(connectedProjectIds.filter((id) => !app.permittedProjectIds.has(id)));
  missing = procore.world.company.projects
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, number }) => ({ id, name, number }));
});

afterAll(() => procore.close());

/** Opens the drop-down of a page of this form with the marks in it. */
async function openMarked(variant: Partial<PageVariant>, agents = 1): Promise<void> {
  await procore.show(variant, { agents });
  await procore.run(async (wanted) => {
    const picker = window.content.findPermittedProjects()?.editor?.picker;
    if (picker === undefined) throw new Error('no drop-down');
    await picker.open(new AbortController().signal);
    const list = picker.list();
    if (list === null) throw new Error('no list');
    const marks = window.content.markMissing({ picker, list }, wanted, 'Missing');
    Reflect.set(window, 'marks', marks);
  }, missing);
}

const act = (name: 'next' | 'stop' | 'only') =>
  procore.run(async (what) => {
    const marks = Reflect.get(window, 'marks') as ReturnType<typeof window.content.markMissing>;
    if (what === 'next') return marks.next();
    if (what === 'only') marks.showOnly(true);
    else marks.stop();
    return true;
  }, name);

const labelOf = ({ name, number }: Project) => (number === null ? name : `${number} - ${name}`);

/** The labels of the marked rows, and of those in the page that should be and are not. */
async function look() {
  const labels = missing.map(labelOf);
  return procore.page.evaluate((wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[role=option]')];
    const isMarked = (row: HTMLElement) => row.hasAttribute('data-dmsa-missing');
    return {
      marked: rows.filter(isMarked).length,
      wrong: rows
        .filter((row) => isMarked(row) !== wanted.includes(row.textContent ?? ''))
        .map((row) => row.textContent),
    };
  }, labels);
}

const untilMarked = (count: number) =>
  procore.page.waitForFunction((n) => document.querySelectorAll('[data-dmsa-missing]').length === n, {}, count);

describe.each([1, 0])('the marks in the open list, with %d agents in the page', (agents) => {
  test('are on the missing projects and on no other, and leave no trace', async () => {
    await openMarked({}, agents);
    expect(await look()).toEqual({ marked: 20, wrong: [] });
    await act('stop');
    expect(await procore.page.$$('[data-dmsa-missing], [aria-description="Missing"]')).toHaveLength(0);
  });

  test('follow the rows through a search and a pick', async () => {
    await openMarked({}, agents);
    const { page } = procore;
    await page.locator('input[data-qa="core-multiselect-input"]').fill(missing[0]?.name ?? '');
    await page.waitForFunction(() => document.querySelectorAll('[role=option]').length < 100);
    await page.locator('[data-dmsa-missing]').wait();
    expect((await look()).wrong).toEqual([]);
    await page.locator('[data-dmsa-missing]').click();
    await untilMarked(20);
    expect(await look()).toEqual({ marked: 20, wrong: [] });
  });

  test('follow rows that are used again for other projects', async () => {
    await openMarked({ control: 'super-select' }, agents);
    const { page } = procore;
    let seen = 0;
    for (let place = 0; place < 12; place += 1) {
      await page.$eval('[role=listbox]', (list, to) => list.scrollTo(0, to), place * 600);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const { marked, wrong } = await look();
      expect(wrong).toEqual([]);
      seen += marked;
    }
    expect(seen).toBeGreaterThan(3);
  });
});

describe('the next missing project', () => {
  test.each(['multi-select', 'super-select'] as const)('in a %s is where its own Enter chooses', async (control) => {
    await openMarked({ control });
    const { page } = procore;
    for (let step = 0; step < 3; step += 1) expect(await act('next')).toBe(true);
    await page.keyboard.press('Enter');
    const third = missing.map(labelOf).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))[2] ?? '';
    await page.waitForFunction((label) => document.querySelector('main')?.textContent?.includes(label), {}, third);
  });
});

describe('only the missing projects', () => {
  test('are left in the list, and the page’s arrow keys and Enter go among them', async () => {
    await openMarked({});
    const { page } = procore;
    await act('only');
    // The rules of marker.css, which the background puts into the page.
    await page.addStyleTag({
      content:
        '[data-dmsa-only-missing="hidden"] [role="option"]:not([data-dmsa-missing]) { display: none !important; }',
    });
    expect(await page.$$eval('[role=option]', (rows) => rows.filter((row) => row.checkVisibility()).length)).toBe(20);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const on = await page.$eval('[data-highlighted="true"]', (row) => row.hasAttribute('data-dmsa-missing'));
    expect(on).toBe(true);
  });
});
