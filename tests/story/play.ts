import type { Page } from 'puppeteer';
import {
  button,
  connectBackend,
  openMarkedList,
  openPermissions,
  panelButton,
  untilAddress,
  untilPanel,
  untilShown,
  untilText,
  validateInPopup,
} from './hands.ts';
import type { Stage } from './stage.ts';
import { readMissing } from './witnesses.ts';

/** What the story found where; each figure comes from another witness. */
export interface Witnesses {
  /** From the verdict, as the backend serves it. */
  readonly missing: number;
  /** From the stand-in's own set of permitted projects. */
  readonly added: number;
}

/** Tells of one step: what was done, and shows the page it was done on. */
export type Tell = (step: string, page: Page) => Promise<void>;

/**
 * The main job with real clicks, from the company's home page to the saved credential. `between` is called with the
 * name of the gap between two steps, for whoever wants to disturb it there.
 */
export async function playStory(
  stage: Stage,
  tell: Tell,
  between: (gap: 'validated-selected' | 'added-saved') => Promise<void> = async () => {},
): Promise<Witnesses> {
  const { chromium, page, world } = stage;
  const app = world.integration.app;
  const permittedBefore = new Set(app.permittedProjectIds);

  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as Acme consultant');
  await tell('backend connected', settings);
  await settings.close();

  let popup = await chromium.openPopup(page);
  await untilText(popup, 'Acme file sync');
  await tell('popup lists the integrations of the company', popup);

  await validateInPopup(popup);
  await untilText(popup, /Validation (failed|successful)|Nothing to check/);
  await tell('validated: the verdict', popup);
  const missing = await readMissing(stage.backend.url);
  // Without connected projects there is nothing that could pass, and so nothing to save.
  if (world.integration.connectedProjectIds.length === 0) return { missing, added: 0 };

  if (missing > 0) {
    await (await button(popup, 'Go to Permitted Projects')).click();
    await untilAddress(page, 'app_management');
    await untilShown(page, 'tbody tr');
    await tell('App Management', page);
    await openPermissions(page, stage);
    await untilPanel(page, /\d of .* missing/);
    await between('validated-selected');

    await openMarkedList(page);
    await tell('the missing projects are marked in Procore’s own list', page);
    await page.keyboard.press('Escape');

    await (await panelButton(page, 'Select')).click();
    await panelButton(page, 'Add');
    await tell('the missing projects are selected', page);

    await (await panelButton(page, 'Add')).click();
    await untilPanel(page, /Procore is adding|Validation successful/);
    await tell('Procore adds them', page);
    await untilPanel(page, 'Validation successful');
    await tell('validated again by itself', page);
  } else {
    await popup.close();
  }
  await between('added-saved');

  popup = await chromium.openPopup(page);
  await (await button(popup, 'Ok')).click();
  await button(popup, 'Save');
  await tell('Ok pressed: Save is there', popup);
  await (await button(popup, 'Save')).click();
  await untilText(popup, 'Credentials saved');
  await tell('saved, confirmed by the backend', popup);

  const connected = new Set(world.integration.connectedProjectIds);
  const added = [...app.permittedProjectIds].filter((id) => connected.has(id) && !permittedBefore.has(id)).length;
  return { missing, added };
}
