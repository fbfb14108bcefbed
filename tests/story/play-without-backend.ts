import { projectLabel } from '../procore-stand-in/world.ts';
import {
  button,
  openPermissions,
  panelButton,
  typeInto,
  untilAddress,
  untilPanel,
  untilShown,
  untilText,
} from './hands.ts';
import type { Tell } from './play.ts';
import type { StageWithoutBackend } from './stage.ts';

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

/** The gaps in which the worker may be killed. */
export type Gap = 'kept-opened' | 'marked-selected' | 'selected-added' | 'passed-saved';

/**
 * In a fresh browser, with no backend anywhere: from the names of the missing projects to the verdict by Procore's page,
 * with real clicks.
 */
export async function playWithoutBackend(
  stage: StageWithoutBackend,
  tell: Tell,
  between: (gap: Gap) => Promise<void> = async () => {},
): Promise<WitnessesWithoutBackend> {
  const { chromium, page, world } = stage;
  const { app, connectedProjectIds } = world.integration;
  const permittedBefore = new Set(app.permittedProjectIds);
  const connected = new Set(connectedProjectIds);
  const names = world.company.projects
    .filter(({ id }) => connected.has(id) && !permittedBefore.has(id))
    .map((project) => projectLabel(project));

  const popup = await chromium.openPopup(page);
  await (await button(popup, 'New integration')).click();
  await typeInto(popup, 'textarea[name=projects]', names.join('\n'));
  await untilText(popup, /projects? read/);
  await typeInto(popup, 'input[name=app-name]', app.name);
  await tell('pasted into New integration', popup);
  await (await button(popup, 'Keep with')).click();
  await untilText(popup, 'Not validated yet');
  await tell('kept in this browser', popup);
  await between('kept-opened');

  await (await button(popup, 'Go to App Management')).click();
  await untilAddress(page, 'app_management');
  await openPermissions(page, stage);
  const found = /([\d,]+) of [\d,]+ projects? (?:is|are) missing/.exec(await untilPanel(page, /\d of .* missing/));
  await tell('Procore’s page tells which are missing', page);
  await (await untilShown(page, 'input[placeholder="Select Projects"]')).click();
  await untilShown(page, '[data-dmsa-missing]');
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

  const added = [...app.permittedProjectIds].filter((id) => connected.has(id) && !permittedBefore.has(id)).length;
  const verdict = passed.includes('Validation passed by Procore’s page') ? 'passed by Procore’s page' : 'failed';
  return { named: names.length, missing: Number(found?.[1]?.replace(',', '') ?? Number.NaN), added, verdict };
}
