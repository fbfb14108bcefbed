import type { Page } from 'puppeteer';
import { type PortalShape, portalUrl } from '../procore-stand-in/vendor-portal.ts';
import { button, untilText } from '../story/hands.ts';
import type { ChromiumWithExtension } from './chromium.ts';

/** In the vendor's portal: *Edit Integration*, *Next*, *Validate DMSA*, to the message that names what is missing. */
export async function failValidationInPortal(page: Page, shape?: PortalShape): Promise<void> {
  await page.goto(portalUrl(shape));
  await page.locator('#next').click();
  await page.locator('#validate').click();
  await page.locator('.pop-up ::-p-text(Ok)').wait();
}

/** In the vendor's portal: the same again once nothing is missing any more. */
export async function passValidationInPortal(page: Page): Promise<void> {
  await page.goto(portalUrl());
  await page.locator('#next').click();
  await page.locator('#validate').click();
  await page.locator('.pop-up ::-p-text(Validation successful)').wait();
}

/** *Take it from this tab*, up to the lists that were found; the popup stays open. */
export async function readTabInPopup(chromium: ChromiumWithExtension, page: Page): Promise<Page> {
  const popup = await chromium.openPopup(page);
  await (await button(popup, 'Take it from this tab')).click();
  await untilText(popup, /was found|were found|No list|no web page|lets no extension/);
  return popup;
}
