import { connectBackend, untilText, validateInPopup } from './hands.ts';
import { buildStage, type Stage } from './stage.ts';

/** A stage whose integration has been validated: 6 of 30 connected projects are missing, 24 are permitted. */
export async function buildValidatedStage(): Promise<Stage> {
  const stage = await buildStage({ projects: 300, connected: 30, permitted: 24 });
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
  const popup = await stage.chromium.openPopup(stage.page);
  await validateInPopup(popup);
  await untilText(popup, '6 of 30 projects are missing');
  await popup.close();
  return stage;
}
