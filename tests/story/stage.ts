import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { SeedDocument } from '../../reference-backend/seed-document.ts';
import { startStandIn } from '../procore-stand-in/server.ts';
import { createWorld, type World, type WorldOptions } from '../procore-stand-in/world.ts';
import { type ChromiumWithExtension, launchChromium } from '../support/chromium.ts';
import { startBackend } from '../support/processes.ts';

export const INTEGRATION_ID = 'acme-file-sync';
export const TOKEN = 'story-token-of-the-acme-consultant';

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;
export type Backend = Awaited<ReturnType<typeof startBackend>>;

/** Procore's stand-in and a real integration backend on the same world. */
export interface Scene {
  readonly world: World;
  readonly standIn: StandIn;
  readonly backend: Backend;
  close(): Promise<void>;
}

/** A scene with a browser in it that has the extension and shows the company's home page. */
export interface Stage extends Scene {
  readonly chromium: ChromiumWithExtension;
  readonly page: Page;
}

export async function buildScene(options: WorldOptions = {}): Promise<Scene> {
  const world = createWorld(options);
  const dataDir = await mkdtemp(join(tmpdir(), 'dmsa-backend-'));
  const standIn = await startStandIn(world);
  const backend = await startBackend({
    seed: seedOf(world),
    procoreUrl: `https://localhost:${standIn.port}`,
    certificateAuthority: standIn.certificateAuthority,
    dataDir,
  });
  return {
    world,
    standIn,
    backend,
    async close() {
      await backend.stop();
      await standIn.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function buildStage(options: WorldOptions = {}, browser: { headless?: boolean } = {}): Promise<Stage> {
  const scene = await buildScene(options);
  const chromium = await launchChromium({
    standInPort: scene.standIn.port,
    windowSize: { width: 1360, height: 900 },
    ...browser,
  });
  const [page = await chromium.browser.newPage()] = await chromium.browser.pages();
  await page.goto(homeUrl(scene.world));
  return {
    ...scene,
    chromium,
    page,
    async close() {
      await chromium.close();
      await scene.close();
    },
  };
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
