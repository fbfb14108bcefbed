/** The verdict where one source alone would be wrong, as a user sees it in popup and panel. */
import type { Page } from 'puppeteer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteProject } from '../procore-stand-in/world-changes.ts';
import {
  button,
  connectBackend,
  openPermissions,
  panelButton,
  panelText,
  textOf,
  untilPanel,
  untilText,
  validateInPopup,
} from '../story/hands.ts';
import { buildStage, type Stage } from '../story/stage.ts';
import type { BackendWithClock } from '../support/backend-here.ts';
import { waitFor } from '../support/wait-for.ts';

let stage: Stage<BackendWithClock>;
let popup: Page;

const LONGER_THAN_THE_TEST_MS = 600_000;

beforeEach(async () => {
  stage = await buildStage({ projects: 300, connected: 30, permitted: 30 });
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
});

afterEach(() => stage.close());

const app = () => stage.world.integration.app;
const permittedOnes = () =>
  stage.world.integration.connectedProjectIds.filter((id) => app().permittedProjectIds.has(id));

/** Takes so many connected projects off the Permitted Projects, and gives back their ids. */
function unpermit(count: number): string[] {
  const ids = permittedOnes().slice(0, count);
  for (const id of ids) app().permittedProjectIds.delete(id);
  return ids;
}

async function validate(expected: string): Promise<string> {
  popup = await stage.chromium.openPopup(stage.page);
  await validateInPopup(popup);
  return untilText(popup, expected);
}

async function goToPermissions(): Promise<void> {
  await popup.close();
  await stage.page.bringToFront();
  await stage.page.goto(`https://app.procore.com/${stage.world.company.id}/company/app_management`);
  await openPermissions(stage.page, stage);
}

test('Procore’s own table is compared with a passed validation, and agreement is said', async () => {
  await validate('Validation successful');
  await goToPermissions();
  await untilPanel(stage.page, 'Procore’s own list agrees on 30 projects.');
  await panelButton(stage.page, 'Ok');
});

test('where the table lacks a project, it is missing, and only a fresh run that agrees releases Save', async () => {
  const [stale = ''] = unpermit(1);
  app().stillInApi.add(stale);
  await validate('Validation successful');
  await goToPermissions();
  const text = await untilPanel(stage.page, 'Procore’s own table does not agree');
  expect(text).toContain('1 of 30 projects is missing');
  expect(text).not.toMatch(/\b(Save|Ok)\b/);

  await (await panelButton(stage.page, 'Select 1 missing')).click();
  await (await panelButton(stage.page, 'Add 1 missing project')).click();
  await untilPanel(stage.page, 'Procore’s own list agrees on 30 projects.');
  await (await panelButton(stage.page, 'Ok')).click();
  await panelButton(stage.page, 'Save');
});

describe('an app with company admin rights, whose list shows every project', () => {
  test('has its members read project by project', async () => {
    app().isCompanyAdmin = true;
    unpermit(4);
    expect(await validate('4 of 30 projects are missing')).not.toContain('Validation successful');
  });

  test('rests on Procore’s own table where members cannot be read, and on one more confirmation', async () => {
    app().isCompanyAdmin = true;
    unpermit(2);
    for (const { id } of stage.world.company.projects) stage.world.directoryDenied.add(id);
    const text = await validate('Could not be confirmed: 30 projects');
    expect(text).toContain('Validation inconclusive');
    await goToPermissions();
    await (await panelButton(stage.page, 'Validate again')).click();
    await untilPanel(stage.page, '2 of 30 projects are missing');
    await (await panelButton(stage.page, 'Select 2 missing')).click();
    await (await panelButton(stage.page, 'Add 2 missing projects')).click();
    const verdict = await untilPanel(stage.page, 'Permitted, in part by Procore’s page alone');
    expect(verdict).toContain('30 of 30 projects are permitted as Procore’s page showed them');
    expect(verdict).not.toContain('Validation successful');

    await (await panelButton(stage.page, 'Ok')).click();
    expect(await untilPanel(stage.page, 'One more confirmation')).not.toMatch(/\bSave\b/);
    await (await panelButton(stage.page, 'I confirm these 30 projects')).click();
    await (await panelButton(stage.page, 'Save')).click();
    await untilPanel(stage.page, 'Credentials saved');
  });
});

test('what Procore’s table shows before its API does is waited for, and then seen', async () => {
  stage.world.add = { ...stage.world.add, apiLagMs: LONGER_THAN_THE_TEST_MS };
  unpermit(3);
  await validate('3 of 30 projects are missing');
  await goToPermissions();
  await (await panelButton(stage.page, 'Select 3 missing')).click();
  await (await panelButton(stage.page, 'Add 3 missing projects')).click();
  await untilPanel(stage.page, 'Procore is still applying this');
  expect(app().notYetInApi.size).toBe(3);
  app().notYetInApi.clear();
  await untilPanel(stage.page, 'Validation successful');
});

test('projects that can never be permitted are taken out of the sync by a click, and back by Undo', async () => {
  app().isCompanyAdmin = true;
  for (const id of permittedOnes().slice(0, 2)) deleteProject(stage.world, id);
  stage.backend.turnClock(-6 * 60_000);
  const text = await validate('2 projects cannot be permitted');
  expect(text).toContain('Deleted in Procore: 2 projects.');
  await (await button(popup, 'Stop syncing these 2 projects')).click();
  await untilText(popup, 'at least 5 minutes apart');
  stage.backend.turnClock(0);
  const [time = ''] = /\d+:\d\d [AP]M/.exec(text) ?? [];
  await (await button(popup, 'Validate again')).click();
  await waitFor(
    'the next verdict',
    () => textOf(popup),
    (now) => now.includes('2 projects cannot be permitted') && !now.includes(time),
  );
  await (await button(popup, 'Stop syncing these 2 projects')).click();
  await untilText(popup, 'All 28 projects that the integration syncs are permitted');
  expect(await untilText(popup, '2 projects are not synced any more.')).toContain('Undo');
  await (await button(popup, 'Undo')).click();
  await untilText(popup, '2 projects cannot be permitted');
  expect(await panelText(stage.page)).toBe('');
});
