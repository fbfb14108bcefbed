import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer';
import { PORTAL_HOST } from '../procore-stand-in/vendor-portal.ts';
import { installedBrowser } from './installed-browser.ts';
import { LONGEST_WAIT_MS, SLOWDOWN, waitFor } from './wait-for.ts';

export interface ChromiumOptions {
  /** Port on 127.0.0.1 of the TLS server that stands in for every host under procore.com. */
  standInPort: number;
  headless?: boolean;
  /** A folder that outlives the browser, with all that it keeps on disk; else one of its own that goes with it. */
  profile?: string;
  /** CSS pixels of the window. */
  windowSize?: { width: number; height: number };
  /** Without tabs and tool bars, which take a fifth of the browser's work to draw. */
  fullscreen?: boolean;
}

export interface ExtensionOptions extends ChromiumOptions {
  /** Folder of the built extension; dist/chrome unless told otherwise. */
  extensionPath?: string;
}

export interface ChromiumWithExtension {
  browser: Browser;
  extensionId: string;
  /** The service worker, once it runs. Nothing here starts it: a message to it does. */
  worker(): Promise<WebWorker>;
  /** What the extension keeps under this key until the browser ends; undefined if there is nothing. */
  readSession(key: string): Promise<unknown>;
  /** Ends the service worker as the browser does when it is idle; resolves when it is gone. Throws if none runs. */
  killWorker(): Promise<void>;
  /** Opens the real action popup over the tab of `page`; one that is open is closed first. */
  openPopup(page: Page): Promise<Page>;
  /** Opens a page of the extension, such as `src/options/index.html`, in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /**
   * Lets the extension have an optional origin such as `https://backend.example`, as the user can on the browser's
   * extensions page: its own `permissions.request` for it then resolves to true without a prompt.
   */
  grantOrigin(origin: string): Promise<void>;
  close(): Promise<void>;
}

export const BUILT_EXTENSION = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

/** A Chromium for which every https host under procore.com and the vendor's portal are the stand-in and no other host but loopback exists. */
export async function launchBareChromium(options: ChromiumOptions): Promise<Browser> {
  const {
    standInPort,
    headless = true,
    profile,
    windowSize = { width: 1280, height: 900 },
    fullscreen = false,
  } = options;
  const browser = await puppeteer.launch({
    executablePath: await installedBrowser('chrome'),
    headless,
    ...(profile !== undefined && { userDataDir: profile }),
    // Tabs and popups keep the size that the window gives them.
    defaultViewport: null,
    enableExtensions: true,
    pipe: true,
    args: [
      `--host-resolver-rules=${hostRules(standInPort)}`,
      // Trusted, not ignored: what comes with an error is not cached, and the pages' scripts are large.
      `--ignore-certificate-errors-spki-list=${await publicKeyHash(standInPort)}`,
      `--window-size=${windowSize.width},${windowSize.height}`,
      // To start such processes is a third of the work of a tab with its page: one per tab, or one to spare, is not needed.
      '--process-per-site',
      '--disable-features=SpareRendererForSitePerProcess',
      ...(fullscreen ? ['--start-fullscreen'] : []),
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    timeout: LONGEST_WAIT_MS,
    protocolTimeout: 3 * LONGEST_WAIT_MS,
  });
  browser.on('targetcreated', (target) => {
    // A target that closes meanwhile needs nothing any more.
    if (target.type() === 'page')
      void target.page().then(
        (page) => page && prepare(page),
        () => undefined,
      );
  });
  for (const page of await browser.pages()) await prepare(page);
  return browser;
}

async function prepare(page: Page): Promise<void> {
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  if (SLOWDOWN > 1) await page.emulateCPUThrottling(SLOWDOWN).catch(() => undefined);
}

/** Of the server on this port of 127.0.0.1: SHA-256 of its public key, in Base64. */
async function publicKeyHash(port: number): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', servername: 'app.procore.com', rejectUnauthorized: false });
  try {
    await once(socket, 'secureConnect');
    const publicKey = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
    return createHash('sha256')
      .update(publicKey as Buffer)
      .digest('base64');
  } finally {
    socket.destroy();
  }
}

function hostRules(standInPort: number): string {
  return [
    `MAP *.procore.com:443 127.0.0.1:${standInPort}`,
    `MAP ${PORTAL_HOST}:443 127.0.0.1:${standInPort}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
  ].join(',');
}

/** As launchBareChromium, with the unmodified build installed. */
export async function launchChromium(options: ExtensionOptions): Promise<ChromiumWithExtension> {
  const browser = await launchBareChromium(options);
  try {
    return await withExtension(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Installs the unmodified build. */
export async function withExtension(
  browser: Browser,
  { extensionPath = BUILT_EXTENSION }: Pick<ExtensionOptions, 'extensionPath'>,
): Promise<ChromiumWithExtension> {
  return controls(browser, await browser.installExtension(extensionPath));
}

function controls(browser: Browser, extensionId: string): ChromiumWithExtension {
  const base = `chrome-extension://${extensionId}/`;
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(base);

  async function worker(): Promise<WebWorker> {
    const target = await browser.waitForTarget(isWorker, { timeout: LONGEST_WAIT_MS });
    const found = await target.worker();
    if (found === null) {
      throw new Error('the service worker ended while it was being attached to');
    }
    return found;
  }

  async function killWorker(): Promise<void> {
    const target = browser.targets().find(isWorker);
    const running = await target?.worker();
    if (target === undefined || !running) {
      throw new Error('no service worker is running');
    }
    await running.close();
    await waitFor(
      'the service worker to be gone',
      () => browser.targets().includes(target),
      (present) => !present,
    );
  }

  return {
    browser,
    extensionId,
    worker,
    async readSession(key) {
      return (await worker()).evaluate(async (name) => {
        const { session } = (globalThis as unknown as ExtensionGlobals).chrome.storage;
        return (await session.get(name))[name];
      }, key);
    },
    killWorker,
    openPopup: (page) => openPopup(browser, extensionId, page),
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(base + path);
      return page;
    },
    grantOrigin: (origin) => grantOrigin(browser, extensionId, origin),
    close: () => browser.close(),
  };
}

async function openPopup(browser: Browser, extensionId: string, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId);
  if (extension === undefined) {
    throw new Error(`the extension ${extensionId} is not installed`);
  }
  await page.bringToFront();
  const before = new Set(browser.targets());
  await extension.triggerAction(page);
  const base = `chrome-extension://${extensionId}/`;
  const popup = await browser.waitForTarget(
    (target) => target.type() === 'page' && target.url().startsWith(base) && !before.has(target),
    { timeout: LONGEST_WAIT_MS },
  );
  const popupPage = await popup.asPage();
  await popupPage.waitForFunction(() => document.readyState === 'complete');
  return popupPage;
}

interface ExtensionGlobals {
  chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };
}

/** What the browser's own extensions page calls when the user lets an extension have a site. */
interface ExtensionsPage {
  chrome: { developerPrivate?: { addHostPermission(extensionId: string, host: string): Promise<void> } };
}

async function grantOrigin(browser: Browser, extensionId: string, origin: string): Promise<void> {
  const { protocol, hostname } = new URL(origin);
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions/');
    await page.waitForFunction(() => (globalThis as unknown as ExtensionsPage).chrome.developerPrivate !== undefined);
    await page.evaluate(
      (id, host) => (globalThis as unknown as ExtensionsPage).chrome.developerPrivate?.addHostPermission(id, host),
      extensionId,
      // A match pattern without a port covers every port.
      `${protocol}//${hostname}/*`,
    );
  } finally {
    await page.close();
  }
}
