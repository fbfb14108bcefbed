import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NAMES_THAT_HURT } from '../procore-stand-in/names-that-hurt.ts';
import { otherPages } from '../procore-stand-in/other-pages.ts';
import { wordsOf } from '../procore-stand-in/page/words.ts';
import type { PageVariant } from '../procore-stand-in/page-variant.ts';
import { plantProjects } from '../procore-stand-in/world-changes.ts';
import { sectionFrame } from '../support/app-tab.ts';
import { CONTROLS, type Control, OPTION_OF_CORE, partsOf } from '../support/drop-down-parts.ts';
import { openStandIn, type StandInPage } from './stand-in-page.ts';

let procore: StandInPage;
const faults: string[] = [];

beforeAll(async () => {
  // A message is gone before a test could see it where nobody waits.
  procore = await openStandIn({ projects: 170, connected: 60, permitted: 55, add: { mode: 'instant' } }, false);
  procore.page.on('pageerror', (error) => faults.push(String(error)));
});

afterAll(() => procore.close());

beforeEach(() => {
  faults.length = 0;
  procore.world.addRequests.length = 0;
  procore.world.configurationWrites.length = 0;
});

afterEach(() => {
  expect(faults).toEqual([]);
});

const parts = () => partsOf(procore.world.page);
const words = () => wordsOf(procore.world.page);
const frameOfSection = () => sectionFrame(procore.page, procore.world);
const isNative = () => procore.world.page.control.startsWith('native');

async function open(): Promise<void> {
  const frame = await frameOfSection();
  if (!isNative()) await frame.locator(parts().trigger).click();
  await frame.waitForSelector(parts().option);
}

/** Chooses the option at this place of the list as a user does; gives its label. */
async function choose(index: number): Promise<string> {
  const { trigger, option } = parts();
  const frame = await frameOfSection();
  await frame.waitForFunction(
    (selector, least) => document.querySelectorAll(selector).length > least,
    {},
    option,
    index,
  );
  const label = (await frame.$$eval(option, (options) => options.map(({ textContent }) => textContent)))[index];
  if (isNative()) {
    const values = await frame.$$eval(option, (options) => options.map((one) => (one as HTMLOptionElement).value));
    await frame.select(trigger, values[index] ?? '');
  } else {
    await (await frame.$$(option))[index]?.click();
  }
  return label ?? '';
}

async function pressAdd(): Promise<void> {
  const frame = await frameOfSection();
  // A click outside an open list only closes it; Escape would close a modal, too.
  const leads = await frame.$$(`p ::-p-text(${words().lead})`);
  await leads.at(-1)?.click();
  await frame.locator(`button:enabled ::-p-text(${words().add})`).click();
}

/** The project of this label is permitted, in the world as on the page. */
async function expectAdded(label: string): Promise<void> {
  await (await frameOfSection()).waitForSelector(`:is(tbody tr, li) ::-p-text(${label})`);
  expect(procore.world.addRequests).toHaveLength(1);
  const [[id] = []] = procore.world.addRequests;
  expect(procore.world.integration.app.permittedProjectIds).toContain(id);
}

const one = (control: Control, rest: Partial<PageVariant> = {}) => [JSON.stringify(rest), control, rest] as const;

test.each([
  ...CONTROLS.map((control) => one(control)),
  ...(['multi-select', 'group-select', 'select'] as const).map((control) => one(control, { library: 10 })),
  one('multi-select', { root: 'legacy', place: 'frame', language: 'nonsense' }),
  one('super-select', { place: 'frame' }),
  one('multi-select', { place: 'modal', language: 'de', optionShape: 'nested' }),
  one('react-select', { place: 'modal', language: 'fr-CA', optionShape: 'no-ids' }),
  one('super-select-checkbox', { optionShape: 'odd-keys', remount: 'on-choice' }),
  one('multi-select', { optionShape: 'index-ids', urlForm: 'webclients', busyLook: 'gone', table: 'list' }),
  one('select', { optionShape: 'value-label', urlForm: 'says-nothing', message: 'banner', language: 'es' }),
])('with %s, an option of a %s is chosen and added', async (_name, control, rest) => {
  await procore.show({ control, ...rest });
  await open();
  const label = await choose(2);
  await pressAdd();
  await expectAdded(label);
});

describe('options that come by and by', () => {
  test.each([['multi-select'], ['super-select'], ['group-select'], ['select'], ['react-select']] as const)(
    'a %s gets more of them on scroll',
    async (control) => {
      await procore.show({ control, loading: 'lazy', loadDelayMs: 20 });
      const count = () =>
        procore.world.requests.filter(({ path }) => path.includes('/options?start=50&search=')).length;
      const before = count();
      // A list that shows its end from the start asks for more as it opens.
      await open();
      const scroll = async () => {
        // A list that is still finding its place would let the wheel turn beside it.
        await procore.page.locator(parts().option).hover();
        await procore.page.mouse.wheel({ deltaY: 10_000 });
        return count();
      };
      await expect.poll(scroll).toBeGreaterThan(before);
    },
  );

  test.each([['multi-select'], ['select'], ['react-select']] as const)(
    'a %s asks the server for what it searches',
    async (control) => {
      await procore.show({ control, loading: 'search', loadDelayMs: 20 });
      await open();
      const { company, integration } = procore.world;
      const numbers = company.projects.map(({ number }) => number ?? '');
      const wanted = company.projects.find(({ id, active, number }) => {
        const isUnique = number !== null && numbers.filter((other) => other.includes(number)).length === 1;
        return active && isUnique && !integration.app.permittedProjectIds.has(id);
      });
      await procore.page.keyboard.type(wanted?.number ?? '');
      await procore.page.waitForFunction(
        (selector, name) => {
          const options = [...document.querySelectorAll(selector)];
          return options.length === 1 && options[0]?.textContent?.includes(name);
        },
        {},
        parts().option,
        wanted?.name ?? '',
      );
    },
  );
});

test('the App Configurations tab has the same kind of drop-down, and what is saved there is recorded', async () => {
  await procore.show({ control: 'super-select', language: 'nonsense' }, 'App Configurations');
  await open();
  await choose(0);
  await procore.page.keyboard.press('Escape');
  await procore.page.locator(`button ::-p-text(${words().save})`).click();
  await expect.poll(() => procore.world.configurationWrites).toHaveLength(1);
  expect(procore.world.addRequests).toHaveLength(0);
});

test('a table gets its pages from the server', async () => {
  await procore.show({ table: 'server-paged', columns: 'id, label' });
  const rows = () => procore.page.$$eval('tbody tr', (all) => all.map((row) => row.textContent));
  await procore.page.waitForFunction(() => document.querySelectorAll('tbody tr').length >= 50);
  expect((await rows())[0]).toMatch(/^\d{15}/);
});

test('an Add over the limit is refused, and one may break off', async () => {
  const { world, page } = procore;
  const usual = world.add;
  const permitted = world.integration.app.permittedProjectIds;
  const before = permitted.size;
  try {
    world.add = { ...usual, limit: 1, limitMessage: 'One by one, please.' };
    await procore.show({ message: 'alert' });
    await open();
    await choose(1);
    await choose(2);
    await pressAdd();
    await page.waitForSelector('[role=alert] ::-p-text(One by one, please.)');
    expect(permitted.size).toBe(before);

    world.add = { ...usual, mode: 'one-by-one', stepMs: 1, failAfter: 1, failMessage: 'Half way.' };
    await pressAdd();
    await page.waitForSelector('[role=alert] ::-p-text(Half way.)');
    expect(permitted.size).toBe(before + 1);
  } finally {
    world.add = usual;
  }
});

test('a user without the right sees the drop-down disabled', async () => {
  procore.world.canEditPermissions = false;
  try {
    await procore.show({ control: 'native-multiple', editDenied: 'disabled' });
    expect(await procore.page.$eval('select', (select) => select.disabled)).toBe(true);
  } finally {
    procore.world.canEditPermissions = true;
  }
});

test('names that hurt are options, to the letter', async () => {
  const names = Object.values(NAMES_THAT_HURT).flat();
  plantProjects(procore.world, names);
  await procore.show();
  await open();
  const labels = await procore.page.$$eval(OPTION_OF_CORE, (options) => options.map(({ textContent }) => textContent));
  expect(labels).toEqual(expect.arrayContaining(names));
});

test('pages that have nothing to do with apps', async () => {
  for (const [what, path] of Object.entries(otherPages(procore.world))) {
    await procore.goTo(path);
    const size = () => procore.page.$$eval('main tr, main input, main textarea', (elements) => elements.length);
    await expect.poll(size, { message: what }).toBeGreaterThan(what === 'users added to projects' ? 1 : 50);
  }
});
