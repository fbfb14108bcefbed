import type { Browser } from 'puppeteer';

export type ViewType = 'popup' | 'background';

interface InstalledExtension {
  wakeupBackground(): Promise<void>;
  tabManager: { addActiveTabPermission(tab: object): void };
}

interface ToolbarButton {
  openPopup(window: Window, withoutUserInteraction: boolean): Promise<void>;
}

/** The parts of Firefox's own privileged scope that functions given to `Privileged` use. */
export interface PrivilegedScope {
  /** The window of the extension's open popup or of its background page. */
  viewOf(id: string, viewType: ViewType): Window | null;
  WebExtensionPolicy: { getByID(id: string): { extension: InstalledExtension; getURL(path: string): string } };
  ExtensionPermissions: {
    add(id: string, added: { permissions: string[]; origins: string[] }, extension: InstalledExtension): Promise<void>;
  };
  ExtensionParent: { apiManager: { global: { browserActionFor(extension: InstalledExtension): ToolbarButton } } };
  Cu: {
    Sandbox(principal: Window, options: { sandboxPrototype: Window; wantXrays: boolean }): object;
    evalInSandbox(source: string, sandbox: object): unknown;
  };
  Services: { scriptSecurityManager: { getSystemPrincipal(): object } };
  gBrowser: {
    selectedTab: object;
    selectedBrowser: { fixupAndLoadURIString(url: string, options: { triggeringPrincipal: object }): void };
  };
  window: Window;
}

/** Runs `work` in Firefox's own scope. It is sent as source, so it sees only `scope` and `args`, which go as JSON. */
export type Privileged = <Args extends unknown[], Result>(
  work: (scope: PrivilegedScope, ...args: Args) => Result | Promise<Result>,
  ...args: Args
) => Promise<Result>;

type ScriptResult =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** Needs a Firefox that was started with --remote-allow-system-access, and extensions in its main process. */
export async function privilegedScopeOf(browser: Browser): Promise<Privileged> {
  // Puppeteer has no public call for Mozilla's own BiDi parameters.
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [firefoxWindow] = (tree.result as { contexts: { context: string }[] }).contexts;
  if (firefoxWindow === undefined) {
    throw new Error('Firefox has no window');
  }
  return async (work, ...args) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: withScope(String(work)),
      target: { context: firefoxWindow.context },
      awaitPromise: true,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
    });
    const answer = result as ScriptResult;
    if (answer.type === 'exception') {
      throw new Error(`in Firefox's own scope: ${answer.exceptionDetails.text}`);
    }
    return JSON.parse(answer.result.value);
  };
}

function withScope(work: string): string {
  return `async (args) => {
    // tsx wraps named functions in this helper, which exists only where tsx runs.
    const __name = (named) => named;
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const viewOf = (id, viewType) => {
      const views = [...WebExtensionPolicy.getByID(id).extension.views];
      return views.find((view) => view.viewType === viewType)?.xulBrowser.contentWindow ?? null;
    };
    const scope = { viewOf, WebExtensionPolicy, ExtensionPermissions, ExtensionParent, Cu, Services, gBrowser, window };
    const result = await (${work})(scope, ...JSON.parse(args));
    return JSON.stringify(result ?? null);
  }`;
}
