import type { Frame, Page } from 'puppeteer';
import { wordsOf } from '../procore-stand-in/page/words.ts';
import { appManagementAddress } from '../procore-stand-in/page-addresses.ts';
import { permittedItems } from '../procore-stand-in/page-lists.ts';
import type { World } from '../procore-stand-in/world.ts';
import { partsOf } from './drop-down-parts.ts';

const TABS = { Permissions: 'permissions', 'App Configurations': 'configurations' } as const;

export type Tab = keyof typeof TABS;

const ROWS_PER_PAGE = 50;

/** Goes to the integration's app and this tab of it, whatever that is called there, until all of the tab is shown. */
export async function openAppTab(page: Page, world: World, tab: Tab = 'Permissions'): Promise<void> {
  const { company, integration } = world;
  const address = appManagementAddress(world.page.urlForm, company.id, integration.app.installationId);
  await page.goto(`https://${company.webHost}${address}`);
  await page.locator(`main ::-p-text(${wordsOf(world.page)[TABS[tab]]})`).click();
  await untilTabShown(page, world, tab);
}

/** The document with the drop-down and the permitted projects. */
export async function sectionFrame(page: Page, world: World): Promise<Frame> {
  if (world.page.place !== 'frame') return page.mainFrame();
  const element = await page.waitForSelector('main iframe');
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('the frame of the section has no document');
  return frame;
}

/** Until drop-down and rows are there: a page that is still rendering must not be judged. */
async function untilTabShown(page: Page, world: World, tab: Tab): Promise<void> {
  const frame = tab === 'Permissions' ? await sectionFrame(page, world) : page.mainFrame();
  const isHidden = !world.canEditPermissions && world.page.editDenied === 'absent';
  if (!isHidden) await frame.waitForSelector(partsOf(world.page).trigger);
  if (tab === 'Permissions') await frame.waitForFunction(showsText, {}, lastTextOf(world));
}

/** What the page shows of its last row, or in the place of rows. */
function lastTextOf(world: World): string {
  const rows = permittedItems(world, world.company, world.integration.app);
  const isPaged = world.page.table === 'paged' || world.page.table === 'server-paged';
  const last = isPaged ? rows.slice(0, ROWS_PER_PAGE).at(-1) : rows.at(-1);
  return last?.name ?? wordsOf(world.page).noneYet;
}

function showsText(text: string): boolean {
  return document.body.textContent?.includes(text) ?? false;
}
