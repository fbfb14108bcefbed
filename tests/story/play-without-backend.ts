import { projectLabel, type World } from '../procore-stand-in/world.ts';
import { failValidationInPortal, passValidationInPortal } from '../support/portal-tab.ts';
import {
  button,
  openMarkedList,
  openPermissions,
  panelButton,
  typeInto,
  untilAddress,
  untilPanel,
  untilText,
} from './hands.ts';
import type { Tell } from './play.ts';
import { homeUrl, type StageWithoutBackend } from './stage.ts';

export interface WitnessesWithoutBackend {
  /** How many projects the vendor's portal names as missing. */
  readonly named: number;
  /** As the panel says them. */
  readonly missing: number;
  /** From the stand-in's own set of permitted projects. */
  readonly added: number;
  /** What the panel says at the end. */
  readonly verdict: string;
}

/** As the vendor's portal names those that the app may not use. */
export function namesOfMissing({ company, integration }: World): string[] {
  const connected = new Set(integration.connectedProjectIds);
  const { permittedProjectIds } = integration.app;
  return company.projects
    .filter(({ id }) => connected.has(id) && !permittedProjectIds.has(id))
    .map((project) => projectLabel(project));
}

/** From the company's home page to the Permissions tab of the app of an integration that is set up on the way. */
export async function setUpIntegration(stage: StageWithoutBackend, names: readonly string[]): Promise<void> {
  const { chromium, page, world } = stage;
  const popup = await chromium.openPopup(page);
  await (await button(popup, 'New integration')).click();
  await typeInto(popup, 'textarea[name=list]', names.join('\n'));
  await untilText(popup, /projects? read/);
  await typeInto(popup, 'input[name=app-name]', world.integration.app.name);
  await (await button(popup, 'Keep with')).click();
  await untilText(popup, 'Not validated yet');
  await popup.close();
  await goToPermissions(stage);
}

/** In the vendor's portal, whose validation has failed: the projects that its message names, into a new integration. */
async function takeFromPortal({ chromium, page }: StageWithoutBackend, tell: Tell): Promise<void> {
  await failValidationInPortal(page);
  await tell('the vendor’s portal: validation failed', page);
  const popup = await chromium.openPopup(page);
  await (await button(popup, 'New integration')).click();
  await (await button(popup, 'Take it from this tab')).click();
  await (await button(popup, 'Use these')).click();
  await untilText(popup, 'from the page “');
  await tell('taken from the portal', popup);
  await popup.close();
}

/** In Procore the popup goes on with it, as it then knows the company. */
async function keepWhatWasTaken({ chromium, page, world }: StageWithoutBackend, tell: Tell): Promise<void> {
  await page.goto(homeUrl(world));
  const popup = await chromium.openPopup(page);
  await untilText(popup, 'from the page “');
  await typeInto(popup, 'input[name=app-name]', world.integration.app.name);
  await (await button(popup, 'Keep with')).click();
  await untilText(popup, 'Not validated yet');
  await tell('kept in this browser', popup);
  await popup.close();
}

async function goToPermissions(stage: StageWithoutBackend): Promise<void> {
  const { chromium, page } = stage;
  const popup = await chromium.openPopup(page);
  await (await button(popup, 'Go to Permitted Projects')).click();
  await untilAddress(page, 'app_management');
  await openPermissions(page, stage);
}

/** The gaps in which the worker may be killed. */
export type Gap = 'taken-kept' | 'kept-opened' | 'marked-selected' | 'selected-added' | 'passed-saved';

/**
 * In a fresh browser, with no backend anywhere: from the names of the missing projects to the verdict by Procore's page,
 * with real clicks.
 */
export async function playWithoutBackend(
  stage: StageWithoutBackend,
  tell: Tell,
  between: (gap: Gap) => Promise<void> = async () => {},
): Promise<WitnessesWithoutBackend> {
  const { page, world } = stage;
  const { app, connectedProjectIds } = world.integration;
  const permittedBefore = new Set(app.permittedProjectIds);
  const connected = new Set(connectedProjectIds);
  const names = namesOfMissing(world);
  await takeFromPortal(stage, tell);
  await between('taken-kept');
  await keepWhatWasTaken(stage, tell);
  await between('kept-opened');
  await goToPermissions(stage);
  const found = /([\d,]+) of [\d,]+ projects? (?:is|are) missing/.exec(await untilPanel(page, /\d of .* missing/));
  await tell('Procore’s page tells which are missing', page);
  await openMarkedList(page);
  await tell('the missing projects are marked in Procore’s own list', page);
  await page.keyboard.press('Escape');
  await between('marked-selected');

  await (await panelButton(page, 'Select')).click();
  await panelButton(page, 'Add');
  await between('selected-added');
  await (await panelButton(page, 'Add')).click();
  const passed = await untilPanel(page, /Validation passed by Procore’s page|are missing in the app/);
  await tell('validated again by itself', page);
  await between('passed-saved');

  await (await panelButton(page, 'Ok')).click();
  await (await panelButton(page, 'I have saved them there')).click();
  await untilPanel(page, 'Saved in the vendor’s portal');
  await tell('saved in the vendor’s portal, by the user’s word', page);
  await passValidationInPortal(page);
  await tell('the vendor’s portal: validation successful', page);

  const added = [...app.permittedProjectIds].filter((id) => connected.has(id) && !permittedBefore.has(id)).length;
  const verdict = passed.includes('Validation passed by Procore’s page') ? 'passed by Procore’s page' : 'failed';
  return { named: names.length, missing: Number(found?.[1]?.replace(',', '') ?? Number.NaN), added, verdict };
}
