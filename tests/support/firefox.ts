import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { type ConnectProxy, startConnectProxy } from './connect-proxy.ts';
import { evaluateInView } from './firefox-extension-view.ts';
import { closeFirefoxPopup, type FirefoxPopup, firefoxPopup } from './firefox-popup.ts';
import { type Privileged, privilegedScopeOf } from './firefox-privileged.ts';
import { installedBrowser } from './installed-browser.ts';
import { LONGEST_WAIT_MS, waitFor } from './wait-for.ts';

export interface FirefoxOptions {
  /** Port on 127.0.0.1 of the TLS server that stands in for every host under procore.com. */
  standInPort: number;
  /** Folder of the built extension; dist/firefox unless told otherwise. */
  extensionPath?: string;
  /** An origin that the extension may talk to from the start. */
  backendOrigin?: string;
  headless?: boolean;
}

export interface FirefoxWithExtension {
  browser: Browser;
  extensionId: string;
  /** Runs `work` with the globals of the background page. It is sent as source; arguments and result go as JSON. */
  evaluateInBackground<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** What the extension keeps under this key until the browser ends; undefined if there is nothing. */
  readSession(key: string): Promise<unknown>;
  /** Opens the real action popup over the tab of `page`; one that is open is closed first. */
  openPopup(page: Page): Promise<FirefoxPopup>;
  /** Closes the popup if it is open. */
  closePopup(): Promise<void>;
  /** Opens a page of the extension in a tab of its own. Its `url()` stays about:blank; all else works. */
  openExtensionPage(path: string): Promise<Page>;
  /** Lets the extension have an optional origin: its own `permissions.request` then resolves to true without a prompt. */
  grantOrigin(origin: string): Promise<void>;
  close(): Promise<void>;
}

interface ExtensionGlobals {
  browser: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };
}

const BUILT_EXTENSION = fileURLToPath(new URL('../../dist/firefox', import.meta.url));

/** A Firefox with the unmodified build, for which hosts under procore.com are the stand-in and none but loopback exist. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxWithExtension> {
  const proxy = await startConnectProxy(options.standInPort);
  let browser: Browser | undefined;
  try {
    browser = await startBrowser(proxy, options.headless ?? true);
    const extensionId = await browser.installExtension(options.extensionPath ?? BUILT_EXTENSION);
    const firefox = controls(browser, proxy, await privilegedScopeOf(browser), extensionId);
    if (options.backendOrigin !== undefined) {
      await firefox.grantOrigin(options.backendOrigin);
    }
    return firefox;
  } catch (error) {
    await browser?.close();
    await proxy.close();
    throw error;
  }
}

async function startBrowser(proxy: ConnectProxy, headless: boolean): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await installedBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    timeout: LONGEST_WAIT_MS,
    protocolTimeout: 3 * LONGEST_WAIT_MS,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      // Extension pages in the main process are within reach of Firefox's own scope.
      'extensions.webextensions.remote': false,
    },
  });
}

function controls(
  browser: Browser,
  proxy: ConnectProxy,
  privileged: Privileged,
  extensionId: string,
): FirefoxWithExtension {
  const evaluateInBackground: FirefoxWithExtension['evaluateInBackground'] = async (work, ...args) => {
    await privileged(
      ({ WebExtensionPolicy }, id) => WebExtensionPolicy.getByID(id).extension.wakeupBackground(),
      extensionId,
    );
    return evaluateInView(privileged, extensionId, 'background', work, args);
  };

  return {
    browser,
    extensionId,
    evaluateInBackground,
    readSession: (key) =>
      evaluateInBackground(async (name) => {
        const { session } = (globalThis as unknown as ExtensionGlobals).browser.storage;
        return (await session.get(name))[name];
      }, key),
    openPopup: (page) => openPopup(privileged, extensionId, page),
    closePopup: () => closeFirefoxPopup(privileged, extensionId),
    openExtensionPage: (path) => openExtensionPage(browser, privileged, extensionId, path),
    grantOrigin: (origin) => grantOrigin(privileged, extensionId, origin),
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

async function openPopup(privileged: Privileged, extensionId: string, page: Page): Promise<FirefoxPopup> {
  await closeFirefoxPopup(privileged, extensionId);
  await page.bringToFront();
  await privileged(({ WebExtensionPolicy, ExtensionParent, window, gBrowser }, id) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    // As a press on the button does.
    extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
    return ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
  }, extensionId);
  const popup = firefoxPopup(privileged, extensionId);
  await waitFor(
    'the popup to be loaded',
    () => popup.evaluate(() => `${document.readyState} ${location.protocol}`),
    (state) => state === 'complete moz-extension:',
  );
  return popup;
}

async function openExtensionPage(
  browser: Browser,
  privileged: Privileged,
  extensionId: string,
  path: string,
): Promise<Page> {
  // Puppeteer may not go to an extension's page, and misses some tabs that Firefox's own scope opens: so it opens the
  // tab and Firefox's own scope loads the page there.
  const page = await browser.newPage();
  await page.bringToFront();
  await privileged(
    ({ WebExtensionPolicy, Services, gBrowser }, id, pagePath) => {
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      const url = WebExtensionPolicy.getByID(id).getURL(pagePath);
      gBrowser.selectedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal });
    },
    extensionId,
    path,
  );
  await waitFor(
    `${path} to be loaded`,
    () => page.evaluate(() => `${document.readyState} ${location.protocol}`),
    (state) => state === 'complete moz-extension:',
  );
  return page;
}

function grantOrigin(privileged: Privileged, extensionId: string, origin: string): Promise<void> {
  const { protocol, hostname } = new URL(origin);
  return privileged(
    ({ WebExtensionPolicy, ExtensionPermissions }, id, pattern) =>
      ExtensionPermissions.add(id, { permissions: [], origins: [pattern] }, WebExtensionPolicy.getByID(id).extension),
    extensionId,
    // Firefox's match patterns have no ports.
    `${protocol}//${hostname}/*`,
  );
}
