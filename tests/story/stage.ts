import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { SeedDocument } from '../../reference-backend/seeding/document.ts';
import type { StandIn } from '../procore-stand-in/server.ts';
import { createWorld, type World, type WorldOptions } from '../procore-stand-in/world.ts';
import { type BackendHere, type BackendWithClock, startBackendHere } from '../support/backend-here.ts';
import type { ChromiumWithExtension } from '../support/chromium.ts';
import { lendChromium, lendStandIn } from '../support/lent.ts';
import { type RunningBackend, startBackend } from '../support/processes.ts';

export const INTEGRATION_ID = 'acme-file-sync';
export const TOKEN = 'story-token-of-the-acme-consultant';

/** Procore's stand-in on a world. */
interface Setting {
  readonly world: World;
  readonly standIn: StandIn;
  close(): Promise<void>;
}

/** The same with a real integration backend. */
export interface Scene<Backend extends BackendHere = BackendHere> extends Setting {
  readonly backend: Backend;
}

/** A browser that has the extension and shows the company's home page. */
interface WithBrowser {
  readonly chromium: ChromiumWithExtension;
  readonly page: Page;
}

export interface Stage<Backend extends BackendHere = BackendHere> extends Scene<Backend>, WithBrowser {}

export interface StageWithoutBackend extends Setting, WithBrowser {}

export interface SceneOptions extends WorldOptions {
  /** Changes the world before the backend learns of its projects. */
  readonly prepare?: (world: World) => void;
}

/** The backend runs in this process, which is ready far sooner than one of its own. */
export function buildScene(options: SceneOptions = {}): Promise<Scene<BackendWithClock>> {
  return sceneWith(options, (world, standIn) => startBackendHere(seedOf(world), standIn.plainUrl));
}

/** The backend is a process that reads its settings, keeps its data on disk, and can be killed. */
export async function buildSceneWithProcess(options: WorldOptions = {}): Promise<Scene<RunningBackend>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dmsa-backend-'));
  const removeData = () => rm(dataDir, { recursive: true, force: true });
  const scene = await orElse(removeData, () =>
    sceneWith(options, (world, standIn) =>
      startBackend({
        seed: seedOf(world),
        procoreUrl: `https://localhost:${standIn.port}`,
        certificateAuthority: standIn.certificateAuthority,
        dataDir,
      }),
    ),
  );
  return {
    ...scene,
    async close() {
      await scene.close();
      await removeData();
    },
  };
}

export async function buildStage(options: SceneOptions = {}): Promise<Stage<BackendWithClock>> {
  return stageOn(await buildScene(options));
}

export async function buildStageWithProcess(
  options: WorldOptions = {},
  browser: { headless?: boolean } = {},
): Promise<Stage<RunningBackend>> {
  return stageOn(await buildSceneWithProcess(options), browser);
}

export async function buildStageWithoutBackend(options: WorldOptions = {}): Promise<StageWithoutBackend> {
  const world = createWorld(options);
  const standIn = await lendStandIn(world);
  return stageOn({ world, standIn, close: standIn.close });
}

async function sceneWith<Backend extends BackendHere>(
  options: SceneOptions,
  start: (world: World, standIn: StandIn) => Promise<Backend>,
): Promise<Scene<Backend>> {
  const world = createWorld(options);
  options.prepare?.(world);
  const standIn = await lendStandIn(world);
  const backend = await orElse(standIn.close, () => start(world, standIn));
  return {
    world,
    standIn,
    backend,
    async close() {
      await backend.stop();
      await standIn.close();
    },
  };
}

async function stageOn<Of extends Setting>(scene: Of, browser: { headless?: boolean } = {}): Promise<Of & WithBrowser> {
  const chromium = await orElse(scene.close, () =>
    lendChromium({ standInPort: scene.standIn.port, windowSize: { width: 1360, height: 900 }, ...browser }),
  );
  const close = async () => {
    await chromium.close();
    await scene.close();
  };
  const page = await orElse(close, async () => {
    const [first = await chromium.browser.newPage()] = await chromium.browser.pages();
    await first.goto(homeUrl(scene.world));
    return first;
  });
  return { ...scene, chromium, page, close };
}

/** Whatever comes next may fail: what was started before it must not be left running then. */
async function orElse<Result>(end: () => Promise<void>, goOn: () => Promise<Result>): Promise<Result> {
  try {
    return await goOn();
  } catch (error) {
    await end().catch(() => undefined);
    throw error;
  }
}

export function homeUrl(world: World): string {
  return `https://app.procore.com/${world.company.id}/company/home/list`;
}

/** What the vendor's backend knows of the world: the integration, its connected projects, and the vendor's own key. */
export function seedOf(world: World): SeedDocument {
  const { company, integration } = world;
  const connected = new Set(integration.connectedProjectIds);
  const { name, clientId, clientSecret } = integration.app;
  return {
    accounts: [{ label: 'Acme consultant', token: TOKEN, companyIds: [company.id] }],
    marketplaceApps: [{ name, clientKey: clientId, clientSecret }],
    companies: [{ id: company.id, name: company.name, environment: 'production', webHost: company.webHost }],
    integrations: [
      {
        id: INTEGRATION_ID,
        companyId: company.id,
        name: 'Acme file sync',
        app: { name, kind: 'marketplace' },
        credential: { kind: 'traditional', clientKey: 'traditional-key', clientSecret: 'traditional-secret' },
        projects: company.projects
          .filter(({ id }) => connected.has(id))
          .map(({ id, name: projectName, number }) => ({ id, name: projectName, number })),
      },
    ],
  };
}
