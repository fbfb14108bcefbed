/** The main job for people (with a display) or played by itself; scripts/start.mjs does the set-up before it. */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { commandArguments, Failure, tellFailure } from '../../scripts/failure.mjs';
import type { WorldOptions } from '../procore-stand-in/world.ts';
import { tellLongWaits, WaitedInVain } from '../support/wait-for.ts';
import {
  button,
  connectBackend,
  openPermissions,
  untilAddress,
  untilPanel,
  untilText,
  validateInPopup,
} from './hands.ts';
import { pictureBook } from './picture-book.ts';
import { playStory, type Tell } from './play.ts';
import { playWithoutBackend } from './play-without-backend.ts';
import { buildStageWithoutBackend, buildStageWithProcess, type Stage } from './stage.ts';
import { countConnected, readSaved } from './witnesses.ts';

const ARTIFACTS = join(import.meta.dirname, '../../artifacts');

tellLongWaits(console.log);
try {
  const { isWithoutBackend, headless, world } = readOptions();
  if (isWithoutBackend) await playOnceWithoutBackend(world);
  else await (headless ? play(world) : openForPeople(world));
} catch (error) {
  tellFailure(inWordsForUsers(error));
  // Whatever was started and could not be ended in good order ends with this process.
  process.exit(1);
}

/** @throws Failure where an option is none, or makes no world */
function readOptions(): { isWithoutBackend: boolean; headless: boolean; world: WorldOptions } {
  const options = {
    'without-backend': { type: 'boolean', default: false },
    headless: { type: 'boolean', default: !hasDisplay() },
    projects: { type: 'string', default: '1500' },
    connected: { type: 'string', default: '120' },
    permitted: { type: 'string', default: '83' },
    seed: { type: 'string', default: '1' },
  } as const;
  try {
    const {
      headless,
      'without-backend': isWithoutBackend,
      ...numbers
    } = parseArgs({ args: [...commandArguments], options }).values;
    return {
      isWithoutBackend,
      headless,
      world: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value)])),
    };
  } catch (error) {
    throw new Failure(`${(error as Error).message}. The options are: ${Object.keys(options).join(', ')}, verbose.`);
  }
}

function inWordsForUsers(error: unknown): unknown {
  if (error instanceof RangeError) return new Failure(error.message, { cause: error });
  return error instanceof WaitedInVain ? new Error(error.summary, { cause: error }) : error;
}

async function play(world: WorldOptions): Promise<void> {
  const tell = await storyteller();
  console.log('starting Procore’s stand-in, the integration backend and the browser ...');
  const stage = await buildStageWithProcess(world);
  try {
    const { missing, added } = await playStory(stage, tell);
    const { verdict, isSaved } = await readSaved(stage.backend.url);
    const connected = await countConnected(stage.backend);
    const summary = [
      `${connected} connected`,
      `${missing} missing`,
      `${added} added`,
      verdict === 'passed' ? 'validation passed' : `validation ${verdict}`,
      isSaved ? 'credential saved' : 'credential not saved',
    ];
    console.log(`main job: ${summary.join(', ')}`);
    if (verdict !== 'passed' || !isSaved || added !== missing) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}

async function playOnceWithoutBackend(world: WorldOptions): Promise<void> {
  const tell = await storyteller();
  console.log('starting Procore’s stand-in and the browser ...');
  const stage = await buildStageWithoutBackend(world);
  try {
    const { named, missing, added, verdict } = await playWithoutBackend(stage, tell);
    console.log(
      `without backend: ${named} taken from the portal, ${missing} missing, ${added} added, validation ${verdict}`,
    );
    if (verdict !== 'passed by Procore’s page' || added !== named) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}

/** Tells of each step with its time and its picture. */
async function storyteller(): Promise<Tell> {
  const takePicture = await pictureBook(ARTIFACTS);
  let lastStep = performance.now();
  return async (step, page) => {
    const seconds = ((performance.now() - lastStep) / 1000).toFixed(1);
    const picture = await takePicture(step, page);
    console.log(`${seconds.padStart(5)} s  ${step}  (${relative(process.cwd(), picture)})`);
    lastStep = performance.now();
  };
}

async function openForPeople(world: WorldOptions): Promise<void> {
  const stage = await buildStageWithProcess(world, { headless: false });
  await prepare(stage);
  const { name } = stage.world.integration.app;
  console.log(`
Procore's stand-in shows the Permissions tab of "${name}"; the backend is connected, the projects are validated.
Try it:
  1. Open the Select Projects list: the missing projects are marked.
  2. In the panel (bottom right) press Select, then Add.
  3. When it says "Validation successful", press Ok, then Save.
The popup is behind the extension's icon. Close the browser window to end.`);
  await new Promise<void>((resolve) => stage.chromium.browser.once('disconnected', () => resolve()));
  await stage.close();
}

async function prepare(stage: Stage): Promise<void> {
  const { chromium, page } = stage;
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
  const popup = await chromium.openPopup(page);
  await validateInPopup(popup);
  await untilText(popup, /Validation (failed|successful)/);
  await (await button(popup, 'Go to Permitted Projects')).click();
  await untilAddress(page, 'app_management');
  await openPermissions(page, stage);
  await untilPanel(page, /\S/);
}

function hasDisplay(): boolean {
  if (process.env.CI !== undefined) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
