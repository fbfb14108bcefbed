/** What a person does with the extension, by real clicks; each resolves once the person could see the result. */
import type { ElementHandle, Page } from 'puppeteer';
import type { World } from '../procore-stand-in/world.ts';
import { waitFor } from '../support/wait-for.ts';
import { type Stage, TOKEN } from './stage.ts';

const PANEL = 'dmsa-validator-panel';

/** Enters the backend on the settings page and tests the connection. The tab stays open. */
export async function connectBackend(
  { chromium, backend }: Pick<Stage, 'chromium' | 'backend'>,
  { address = backend.url, token = TOKEN } = {},
): Promise<Page> {
  await chromium.grantOrigin(new URL(backend.url).origin);
  const settings = await chromium.openExtensionPage('src/options/index.html');
  await settings.locator('input[name=address]').fill(address);
  await settings.locator('input[name=token]').fill(token);
  await (await button(settings, 'Test connection')).click();
  return settings;
}

/** The visible text of the popup or settings page. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

export function untilText(page: Page, expected: string | RegExp): Promise<string> {
  return waitFor(
    `the text ${expected}`,
    () => textOf(page),
    (text) => contains(text, expected),
  );
}

export function untilAddress(page: Page, part: string): Promise<string> {
  return waitFor(
    `an address with ${part}`,
    () => page.url(),
    (url) => url.includes(part),
  );
}

export function untilShown(page: Page, selector: string): Promise<ElementHandle> {
  return waitFor(
    `${selector} on the page`,
    () => page.$(selector),
    (element) => element !== null,
  );
}

/** The text of our panel on a page of Procore's, empty where it shows nothing. */
export function panelText(page: Page): Promise<string> {
  return page.evaluate(
    (tag) => document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.panel')?.innerText ?? '',
    PANEL,
  );
}

export function untilPanel(page: Page, expected: string | RegExp): Promise<string> {
  return waitFor(
    `the panel to say ${expected}`,
    async () => (await panelText(page)) || (await withoutPanel(page)),
    (text) => contains(text, expected),
  );
}

/** What there is of a panel that shows nothing: for whoever reads that a wait was in vain. */
function withoutPanel(page: Page): Promise<string> {
  return page.evaluate((tag) => {
    const host = document.querySelector(tag);
    const parts = [...(host?.shadowRoot?.children ?? [])].map(({ outerHTML }) => outerHTML.slice(-200));
    return `${host ? `a panel of ${parts.join()}` : 'no panel'} on ${location.href} (${document.readyState})`;
  }, PANEL);
}

function contains(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
}

/**
 * The button with this text (or a text that begins with it), once it is there and can be pressed: in the panel not
 * before a person could have seen it.
 * @param host of the shadow tree that it is in
 */
export async function button(page: Page, text: string, host = ''): Promise<ElementHandle<HTMLButtonElement>> {
  const seen = await waitFor(
    `a button "${text}"`,
    async () => {
      const found = await page.evaluateHandle(findButton, text, host);
      const handle = found.asElement() as ElementHandle<HTMLButtonElement> | null;
      if (handle === null) return { handle, shown: await found.jsonValue() };
      await unfold(handle);
      return { handle, shown: [] };
    },
    ({ handle }) => handle !== null,
  );
  if (seen.handle === null) throw new Error('a button that was there is gone');
  return pressedUntilHit(seen.handle, () => button(page, text, host));
}

/** In the page, all in one turn: the button, or what the buttons there say and what else is shown beside them. */
function findButton(text: string, host: string): HTMLButtonElement | readonly string[] {
  const root = host === '' ? document : document.querySelector(host)?.shadowRoot;
  const found = root?.querySelectorAll<HTMLButtonElement>('button:not([disabled], [aria-disabled=true])') ?? [];
  // What is folded away has no inner text. Nothing here has a name: tsx would call a helper that the page lacks.
  const buttons = [...found].map((one) => ({ one, label: (one.innerText || (one.textContent ?? '')).trim() }));
  const shown = root?.querySelector<HTMLElement>('.panel')?.innerText ?? '';
  const button = buttons.find(({ label }) => label.startsWith(text))?.one;
  return button ?? [...buttons.map(({ label }) => label), shown];
}

/**
 * The button, whose click is repeated until it has hit the button: what is still loading may move it away, or put another
 * one in its place, between the look and the press.
 */
function pressedUntilHit(
  handle: ElementHandle<HTMLButtonElement>,
  findAgain: () => Promise<ElementHandle<HTMLButtonElement>>,
): ElementHandle<HTMLButtonElement> {
  const press = handle.click.bind(handle);
  handle.click = async () => {
    let isPressed = false;
    await waitFor(
      'the press to hit its button',
      async () => {
        // The press has closed the page, perhaps before it was reported as done.
        if (isPressed && handle.frame.detached) return true;
        if (!(await handle.evaluate(({ isConnected }) => isConnected))) {
          await (await findAgain()).click();
          return true;
        }
        const hit = await handle.evaluateHandle((element) => {
          const seenBy = { isHit: false };
          element.addEventListener('click', () => Object.assign(seenBy, { isHit: true }), {
            once: true,
            capture: true,
          });
          return seenBy;
        });
        isPressed = true;
        await press();
        // Whatever the press has closed or replaced was hit.
        const isHit = await hit.evaluate(({ isHit }) => isHit).catch(() => true);
        return isHit || handle.evaluate(whatLiesThere);
      },
      (seen) => seen === true,
    );
  };
  return handle;
}

/** In the page: the button's place, and what is on top there in its stead. */
function whatLiesThere(button: Element): string {
  const { left, top, width, height } = button.getBoundingClientRect();
  const root = button.getRootNode() as Document | ShadowRoot;
  const onTop = root.elementFromPoint(left + width / 2, top + height / 2);
  const place = [left, top, width, height, innerWidth, innerHeight].map(Math.round).join(' ');
  return `${document.visibilityState}, ${place}: ${onTop?.outerHTML.slice(0, 300)}`;
}

/** Opens what the button is folded away in. */
async function unfold(handle: ElementHandle): Promise<void> {
  const summary = await handle.evaluateHandle((element) =>
    element.closest('details:not([open])')?.querySelector('summary'),
  );
  await (summary.asElement() as ElementHandle<Element> | null)?.click();
}

export function panelButton(page: Page, text: string): Promise<ElementHandle<HTMLButtonElement>> {
  return button(page, text, PANEL);
}

/** Opens Procore's drop-down, and has a project in sight that is marked as missing. */
export async function openMarkedList(page: Page): Promise<void> {
  await (await untilShown(page, 'input[placeholder="Select Projects"]')).click();
  const marked = await untilShown(page, '[data-dmsa-missing]');
  await marked.scrollIntoView();
}

/** Puts the text into the panel's list as a person does who pastes it, in place of what is there. */
export async function pasteList(page: Page, text: string): Promise<void> {
  const field = await untilShown(page, `${PANEL} >>> textarea`);
  await field.evaluate((element) => (element as HTMLTextAreaElement).select());
  await field.focus();
  await page.keyboard.sendCharacter(text);
}

/** Types the text into a field of the popup, as a person does who pastes it, in place of what is there. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  const field = await untilShown(page, selector);
  await field.evaluate((element) => (element as HTMLInputElement).select());
  await field.focus();
  await page.keyboard.sendCharacter(text);
}

/** From the popup to the verdict: *Edit*, and *Validate DMSA* with the Marketplace app's credentials. */
export async function validateInPopup(popup: Page): Promise<void> {
  await editInPopup(popup);
  await (await button(popup, 'Next')).click();
  await (await button(popup, 'Validate DMSA')).click();
}

/** To Step 1 of *Edit Integration*; what was edited before is given up. */
export async function editInPopup(popup: Page): Promise<void> {
  let isBegun = false;
  await waitFor(
    'Step 1 of a new edit',
    async () => {
      // The popup shows its list for a moment before it goes on with an edit that was not finished.
      const text = await textOf(popup);
      if (!STEP.test(text)) isBegun = (await pressIfThere(popup, ['Edit'])) && (await isStepShown(popup));
      else if (!isBegun || text.includes('Step 2'))
        isBegun = !(await pressIfThere(popup, ['Done', 'Cancel', 'Discard']));
      return isBegun && text.includes('Step 1 of 2');
    },
    (isThere) => isThere,
  );
  await untilShown(popup, 'input[name=custom]');
}

const STEP = /Step [12] of 2/;

/** Whether a press has led to a step; it is not repeated meanwhile, as it would hit what stands there then. */
function isStepShown(popup: Page): Promise<boolean> {
  return popup
    .waitForFunction((step) => new RegExp(step).test(document.body.innerText), { timeout: 10_000 }, STEP.source)
    .then(
      () => true,
      () => false,
    );
}

/** Presses the first of these buttons that is there at this moment; tells whether one is. */
async function pressIfThere(page: Page, texts: readonly string[]): Promise<boolean> {
  for (const handle of await page.$$('button:not([disabled])')) {
    const label = await handle.evaluate((element) => (element as HTMLElement).innerText.trim());
    if (!texts.includes(label)) continue;
    await handle.click();
    return true;
  }
  return false;
}

/**
 * In Procore, on the list of apps: View of the app, then its Permissions tab. Not before the extension has seen the list:
 * without it the panel would ask whose app it is.
 */
export async function openPermissions(
  page: Page,
  { chromium, world }: Pick<Stage, 'chromium' | 'world'>,
  appName = world.integration.app.name,
): Promise<void> {
  await untilAppsSeen(chromium, world);
  await pressView(page, appName);
}

/** Until the extension knows the company's list of installed apps. */
export function untilAppsSeen(
  browser: { readSession(key: string): Promise<unknown> },
  { company }: World,
): Promise<unknown> {
  return waitFor(
    'the list of apps to be seen by the extension',
    () => browser.readSession('app-lists@1') as Promise<Record<string, unknown> | undefined>,
    (lists) => lists?.[company.id] !== undefined,
  );
}

/** View of the app in the list of apps, then its Permissions tab. */
export async function pressView(page: Page, appName: string): Promise<void> {
  const view = await waitFor(
    `View of ${appName}`,
    async () => {
      for (const row of await page.$$('tbody tr')) {
        const name = await row.evaluate((element) => element.querySelector('td, th')?.textContent?.trim());
        if (name === appName) return row.$('::-p-text(View)');
      }
      return null;
    },
    (handle) => handle !== null,
  );
  await view.click();
  await (await untilShown(page, 'main ::-p-text(Permissions)')).click();
}
