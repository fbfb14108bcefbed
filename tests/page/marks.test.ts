import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import type { PageVariant } from '../procore-stand-in/page-variant.ts';
import { type DropDownsPage, missingProjects, openDropDownsPage } from './drop-downs-page.ts';

let procore: DropDownsPage;
let missing: Project[];
let styles: string;

beforeAll(async () => {
  styles = await readFile(join(import.meta.dirname, '../../src/content/marks/marks.css'), 'utf8');
  procore = await openDropDownsPage({ projects: 300, connected: 60, permitted: 40 }, 'content-code.ts');
  missing = missingProjects(procore.world);
});

afterAll(() => procore.close());

/** Opens the drop-down of a page of this form with the marks in it. */
async function openMarked(variant: Partial<PageVariant>, bridges = 1): Promise<void> {
  await procore.show(variant, { bridges });
  // As the background puts it into the page.
  await procore.page.addStyleTag({ content: styles });
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

type Act = 'next' | 'only' | 'all' | 'stop' | 'counts';

const act = (name: Act) =>
  procore.run(async (what) => {
    const marks = Reflect.get(window, 'marks') as ReturnType<typeof window.content.markMissing>;
    if (what === 'next') return marks.next();
    if (what === 'stop') marks.stop();
    else if (what !== 'counts') marks.showOnly(what === 'only');
    return `${marks.shown.value} marked, ${marks.selected.value} selected`;
  }, name);

const labelOf = ({ name, number }: Project) => (number === null ? name : `${number} - ${name}`);
const inOrder = () => missing.map(labelOf).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** How many rows are marked, and the labels of those that are marked and should not be, or the other way. */
async function look() {
  return procore.page.evaluate((wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[role=option], option')];
    const isMarked = (row: HTMLElement) => row.hasAttribute('data-dmsa-missing');
    return {
      marked: rows.filter(isMarked).length,
      wrong: rows
        .filter((row) => isMarked(row) !== wanted.includes(row.textContent ?? ''))
        .map((row) => row.textContent),
    };
  }, missing.map(labelOf));
}

const untilMarked = (count: number) =>
  procore.page.waitForFunction((n) => document.querySelectorAll('[data-dmsa-missing]').length === n, {}, count);

/** Until every row that is there is marked or not as it should be. */
const untilRight = () =>
  procore.page.waitForFunction(
    (wanted) => {
      const rows = [...document.querySelectorAll('[role=option]')];
      const isRight = (row: Element) =>
        row.hasAttribute('data-dmsa-missing') === wanted.includes(row.textContent ?? '');
      return rows.length > 0 && rows.every(isRight);
    },
    {},
    missing.map(labelOf),
  );

/** Until the page's own keyboard is on the row with this label. */
const untilHighlighted = (label: string | undefined) =>
  procore.page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[data-highlighted="true"], [role=option][aria-selected=true]')].some(
        ({ textContent }) => textContent === wanted,
      ),
    {},
    label,
  );

const visibleRows = () =>
  procore.page.$$eval('[role=option]', (rows) =>
    rows.filter((row) => row.checkVisibility({ visibilityProperty: true })).map((row) => row.textContent),
  );

describe.each([1, 0])('the marks in the open list, with %d bridges in the page', (bridges) => {
  test('are on the missing projects and on no other, and leave no trace', async () => {
    await openMarked({}, bridges);
    await untilMarked(20);
    expect(await look()).toEqual({ marked: 20, wrong: [] });
    await act('only');
    await act('stop');
    const traces = '[data-dmsa-missing], [data-dmsa-only-missing], [aria-description="Missing"]';
    expect(await procore.page.$$(traces)).toHaveLength(0);
  });

  test('follow the rows through a search and a pick, and tell the picked one apart', async () => {
    await openMarked({}, bridges);
    await untilMarked(20);
    const { page } = procore;
    await page.locator('input[data-qa="core-multiselect-input"]').fill(missing[0]?.name ?? '');
    await page.waitForFunction(() => document.querySelectorAll('[role=option]').length < 100);
    await untilRight();
    await page.locator('[data-dmsa-missing]').click();
    await page.locator('[data-dmsa-missing=selected]').wait();
    await untilMarked(20);
    expect(await look()).toEqual({ marked: 20, wrong: [] });
    expect(await act('counts')).toBe('20 marked, 1 selected');
  });

  test('follow rows that are used again for other projects', async () => {
    await openMarked({ control: 'super-select' }, bridges);
    const { page } = procore;
    let seen = 0;
    for (let place = 0; place < 12; place += 1) {
      await page.$eval('[role=listbox]', (list, to) => list.scrollTo(0, to), place * 600);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await untilRight();
      seen += (await page.$$('[data-dmsa-missing]')).length;
    }
    expect(seen).toBeGreaterThan(3);
  });
});

test.each(['react-select', 'native-multiple', 'super-select-checkbox', 'group-select'] as const)(
  'a %s has marks',
  async (control) => {
    await openMarked({ control });
    await procore.page.locator(control === 'native-multiple' ? 'option' : '[role=option]').wait();
    await procore.page.waitForFunction(() => document.querySelector('[role=listbox], select') !== null);
    await act('next');
    const { marked, wrong } = await look();
    expect(marked).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  },
);

test('a namesake that is not in sight makes the name doubtful', async () => {
  const [project] = missing;
  const other = procore.world.company.projects.find(({ id }) => !missing.some((one) => one.id === id));
  if (project === undefined || other === undefined) throw new Error('no projects');
  const { name, number } = other;
  Object.assign(other, { name: project.name, number: project.number });
  await openMarked({ control: 'super-select', optionShape: 'no-ids' });
  for (let step = 0; step < 25; step += 1) await act('next');
  await procore.page.$eval('[role=listbox]', (list) => list.scrollTo(0, 0));
  const marks = await procore.page.$$eval('[data-dmsa-missing]', (rows) => rows.map((row) => row.textContent));
  Object.assign(other, { name, number });
  expect(marks).not.toContain(labelOf(project));
});

describe('the next missing project', () => {
  test.each(['multi-select', 'super-select'] as const)(
    'in a %s is the one that its keyboard stands on',
    async (control) => {
      await openMarked({ control });
      const labels = inOrder();
      for (const label of labels) {
        expect(await act('next')).toBe(true);
        await untilHighlighted(label);
      }
      await act('next');
      await untilHighlighted(labels[0]);
      await procore.page.keyboard.press('ArrowDown');
      await procore.page.waitForFunction(
        (first) => !document.querySelector('[data-highlighted="true"]')?.textContent?.includes(first),
        {},
        labels[0] ?? '',
      );
    },
  );

  test('is what Enter chooses', async () => {
    await openMarked({ control: 'super-select' });
    const { page } = procore;
    for (let step = 0; step < 3; step += 1) await act('next');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (label) => document.querySelector('main')?.textContent?.includes(label),
      {},
      inOrder()[2] ?? '',
    );
  });
});

describe('only the missing projects', () => {
  test.each(['multi-select', 'super-select'] as const)(
    'are left in a %s, and its keyboard goes among them',
    async (control) => {
      await openMarked({ control });
      const { page } = procore;
      const labels = inOrder();
      await act('next');
      await act('only');
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[role=option]:not([data-dmsa-missing])')].every(
          (row) => !row.checkVisibility({ visibilityProperty: true }),
        ),
      );
      expect((await visibleRows()).every((label) => labels.includes(label ?? ''))).toBe(true);
      await page.keyboard.press('ArrowDown');
      await untilHighlighted(labels[1]);
      await page.keyboard.press('ArrowDown');
      await untilHighlighted(labels[2]);
      await page.keyboard.press('ArrowUp');
      await untilHighlighted(labels[1]);
      await act('all');
      await untilHighlighted(labels[1]);
      expect((await visibleRows()).length).toBeGreaterThan(5);
    },
  );

  test('stay alone while the user searches', async () => {
    await openMarked({});
    await untilMarked(20);
    await act('only');
    const { page } = procore;
    await page.locator('input[data-qa="core-multiselect-input"]').fill('19-');
    await page.waitForFunction(() => document.querySelectorAll('[role=option]').length < 200);
    await untilRight();
    const shown = await visibleRows();
    expect(shown).toEqual(inOrder().filter((label) => label.includes('19-')));
  });

  test('are all that Enter chooses', async () => {
    await openMarked({ control: 'super-select' });
    const { page } = procore;
    await page.locator('[role=option]:not([data-dmsa-missing])').hover();
    await act('only');
    await page.keyboard.press('Enter');
    await act('next');
    expect(await page.$$('[role=combobox] svg[aria-label], [role=combobox] [data-close]')).toHaveLength(0);
    expect(await act('counts')).toContain('0 selected');
  });
});
