/** A page whose own script lies to the panel: it can do what the user can, and gets no more through us. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import { CHANNEL } from '../../src/procore/drop-downs/component/protocol.ts';
import { type DropDownsPage, missingProjects, openDropDownsPage } from './drop-downs-page.ts';

let procore: DropDownsPage;
let missing: Project[];
let stranger: string;

beforeAll(async () => {
  procore = await openDropDownsPage({ projects: 120, connected: 30, permitted: 21 }, 'content-code.ts');
  const { company, integration } = procore.world;
  missing = missingProjects(procore.world);
  const known = new Set([...integration.connectedProjectIds, ...integration.app.permittedProjectIds]);
  const other = company.projects.find(({ id, active }) => active && !known.has(id));
  if (other === undefined) throw new Error('no other project');
  stranger = other.number === null ? other.name : `${other.number} - ${other.name}`;
});

afterAll(() => procore.close());

const labelOf = ({ name, number }: Project) => (number === null ? name : `${number} - ${name}`);

/**
 * In place of our page bridge: says that the control holds the missing projects, whatever is true, or this one, and
 * that nobody may choose it.
 */
async function lie(disabled: string | null = null): Promise<void> {
  const { channel } = procore;
  await procore.page.evaluate(
    (name, labels, blocked) => {
      const texts = labels.map((label) => label.text);
      const fields = labels.map(({ id, text }) => ({ id: Number(id), label: text }));
      document.addEventListener(name.ask, (event) => {
        const { id } = JSON.parse((event as CustomEvent<string>).detail);
        const names = fields.map((field) => JSON.stringify(field));
        const told = { id, holdsOne: false, isOpenEnded: false, asksServer: false, isSet: true };
        const held = blocked === null ? names : names.slice(-1);
        const options = { version: 'lie', labels: texts, fields, disabled: blocked === null ? [] : held };
        const detail = JSON.stringify({ ...told, ...options, selected: held });
        document.dispatchEvent(new CustomEvent(name.answer, { detail }));
      });
    },
    channel,
    [
      ...missing.map((project) => ({ id: project.id, text: labelOf(project) })),
      ...(disabled === null ? [] : [{ id: '1', text: disabled }]),
    ],
    disabled,
  );
}

/** The user's own choice by real presses. */
async function choose(label: string): Promise<void> {
  const { page } = procore;
  await page.locator('input[placeholder]').click();
  await page.locator('[role=option]').wait();
  await page.evaluate((wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[role=option]')];
    rows.find(({ textContent }) => textContent === wanted)?.click();
  }, label);
  await page.keyboard.press('Escape');
}

const look = () =>
  procore.run(async (wanted) => {
    const picker = window.content.findPermittedProjects()?.editor?.picker;
    if (picker === undefined) throw new Error('no drop-down');
    const selection = await window.content.lookAtSelection(picker, wanted, { signal: new AbortController().signal });
    return {
      missing: selection.missing.map(({ project }) => project.name),
      others: selection.others.map(({ label }) => label),
    };
  }, missing);

/** Our Add for these labels, as the panel presses it for what its button has named. */
const add = (labels: string[]) =>
  procore.run(
    async (wanted) => {
      const { addItems, findPermittedProjects } = window.content;
      const items = wanted.map(({ label, id }) => ({
        value: JSON.stringify({ id: Number(id), label }),
        label,
        project: null,
      }));
      const page = { section: () => findPermittedProjects(), requireRightApp: async () => undefined };
      const addition = await addItems(items, page, { signal: new AbortController().signal });
      return { ended: addition.ended, code: addition.problem?.code };
    },
    labels.map((label) => ({ label, id: missing.find((project) => labelOf(project) === label)?.id ?? '0' })),
  );

describe('a script that answers for the component: 9 selected', () => {
  beforeEach(async () => {
    await procore.show({}, { bridges: 0 });
  });

  test('is not believed where the control holds nothing', async () => {
    await lie();
    expect(missing).toHaveLength(9);
    expect(await look()).toEqual({ missing: [], others: [] });
  });

  test('is not believed where the control holds one other project', async () => {
    await choose(stranger);
    await lie();
    expect(await look()).toEqual({ missing: [], others: [stranger] });
  });

  test('cannot have a project held that the button does not name, by saying that nobody may choose it', async () => {
    await choose(stranger);
    await lie(stranger);
    expect(await look()).toEqual({ missing: [], others: [stranger] });
    expect(procore.world.addRequests).toEqual([]);
  });

  test('gets no Add of what the button did not name', async () => {
    await choose(stranger);
    await lie();
    expect(await add(missing.map(labelOf))).toEqual({ ended: 'failed', code: 'selection-differs' });
    expect(procore.world.addRequests).toEqual([]);
  });

  test('makes Select fail, or choose by hand what the button said', async () => {
    await lie();
    const outcome = await procore.run(async (wanted) => {
      const picker = window.content.findPermittedProjects()?.editor?.picker;
      if (picker === undefined) throw new Error('no drop-down');
      const work = { signal: new AbortController().signal };
      return window.content
        .selectMissing(picker, wanted, work)
        .then(({ missing: held }) => `selected ${held.length}`)
        .catch((error: Error) => error.message.split(':')[0]);
    }, missing);
    const tokens = await procore.page.$$eval('main svg[data-close]', (all) => all.length);
    expect([`selected ${tokens}`, 'selection-failed']).toContain(outcome);
  });
});

test('the channel to the page bridge is nowhere for the page to find', async () => {
  await procore.show({}, { bridges: 1 });
  expect(await procore.page.evaluate((name) => name in window, CHANNEL)).toBe(false);
  expect(await look()).toEqual({ missing: [], others: [] });
});
