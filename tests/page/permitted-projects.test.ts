import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProcore, type ProcorePage } from './procore-page.ts';

let procore: ProcorePage;

beforeAll(async () => {
  procore = await openProcore({ projects: 200, connected: 40, permitted: 20 });
});

afterAll(() => procore.close());

describe('the section of the permitted projects', () => {
  const find = () =>
    procore.page.evaluate(() => {
      const section = window.pageCode.findPermittedProjects();
      return (
        section && {
          table: window.pageCode.readPermittedTable(section),
          addText: section.editor?.addButton.textContent ?? null,
          controls: section.editor?.picker.control.querySelectorAll('input').length ?? 0,
        }
      );
    });

  test('is found on the Permissions tab, with its drop-down, Add and all rows of its table', async () => {
    await procore.showTab('Permissions');
    const { app } = procore.world.integration;
    const section = await find();
    expect(section).toMatchObject({ addText: 'Add', controls: 1 });
    expect(section?.table?.labels).toHaveLength(app.permittedProjectIds.size);
    expect(section?.table?.isComplete).toBe(true);
  });

  test.each(['General', 'App Configurations'] as const)('is not found on the %s tab', async (tab) => {
    await procore.showTab(tab);
    expect(await find()).toBeNull();
  });

  test('is not found in the list of apps', async () => {
    await procore.showAppList();
    expect(await find()).toBeNull();
  });

  test.each([
    ['a way to turn pages', '<nav role="navigation">2</nav>'],
    ['a button of its own', '<button type="button">Next</button>'],
    ['a filter', '<input type="search">'],
    ['a sign that rows are still coming', '<div role="progressbar"></div>'],
  ])('with %s beside it is not taken for whole', async (_what, html) => {
    await procore.showTab('Permissions');
    await procore.page.$eval('main table', (table, more) => table.insertAdjacentHTML('afterend', more), html);
    expect((await find())?.table?.isComplete).toBe(false);
  });

  test('has no table while no project is permitted, and does not take the next section’s for its own', async () => {
    const { permittedProjectIds } = procore.world.integration.app;
    const before = [...permittedProjectIds];
    permittedProjectIds.clear();
    await procore.showTab('Permissions');
    const section = await find();
    for (const id of before) permittedProjectIds.add(id);
    expect(section).toMatchObject({ addText: 'Add', table: null });
  });

  test('has nothing to edit for a user without the right', async () => {
    procore.world.canEditPermissions = false;
    await procore.showTab('Permissions');
    procore.world.canEditPermissions = true;
    const section = await find();
    expect(section).toMatchObject({ addText: null, controls: 0 });
    expect(section?.table?.labels.length).toBeGreaterThan(0);
  });
});

describe('the apps', () => {
  test('are read by name from the list', async () => {
    await procore.showAppList();
    const names = await procore.page.evaluate(() => window.pageCode.readAppNames());
    expect(names).toEqual(procore.world.company.apps.map(({ name }) => name));
  });

  test('are not read from a page without such a list', async () => {
    await procore.showTab('Permissions');
    expect(await procore.page.evaluate(() => window.pageCode.readAppNames())).toBeNull();
  });

  test('have their name as the title of their page', async () => {
    await procore.showTab('General');
    expect(await procore.page.evaluate(() => window.pageCode.readPageTitle())).toBe('ProConnector File Sync');
  });
});
