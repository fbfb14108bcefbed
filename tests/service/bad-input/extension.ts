/** The extension's background over a browser in memory; what it asks of its backend goes over the network. */
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { CommandName, Commands } from '../../../src/platform/commands.ts';
import type { CompanyView, EditChange, IntegrationView } from '../../../src/platform/protocol.ts';
import { INTEGRATION_ID, type Scene, TOKEN } from '../../story/stage.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeBrowser, fakeLocks } from '../../unit/background/fake-browser.ts';

let browser = fakeBrowser();
const network = { isDown: false };

vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return browser;
  },
}));
vi.mock('../../../src/background/pages/page-scripts.ts', () => ({
  injectGuide: vi.fn(),
  injectMarks: vi.fn(),
  injectPanel: vi.fn(),
}));

const { commandHandlers } = await import('../../../src/background/commands.ts');

export type Extension = Awaited<ReturnType<typeof startExtension>>;

/** Newly installed, and connected with the scene's backend. */
export async function startExtension({ backend, world }: Scene) {
  browser = fakeBrowser();
  network.isDown = false;
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) =>
    network.isDown ? Promise.reject(new TypeError('Failed to fetch')) : fetch(...request),
  );
  const { id: companyId } = world.company;
  const input = { integrationId: INTEGRATION_ID };

  /** As popup and settings give it. */
  function give<Name extends CommandName>(
    name: Name,
    what: Commands[Name]['input'],
  ): Promise<Commands[Name]['answer']> {
    return commandHandlers[name](what, { kind: 'extension-page' });
  }
  const connect = (token = TOKEN) =>
    give('connection.save', { address: backend.url, token, forgetOnClose: false }).then(() =>
      give('company.refresh', { companyId }),
    );
  const company = (): Promise<CompanyView> => give('company.read', { companyId });
  const view = async (): Promise<IntegrationView | undefined> => (await company()).integrations?.[0];
  const run = async () => (await view())?.edit?.run ?? null;

  await connect();
  return {
    network,
    give,
    connect,
    company,
    view,
    run,
    async edit(change: EditChange) {
      await give('edit.open', input);
      await give('edit.change', { ...input, change });
    },
    validate: () => give('edit.validate', input),
    /** Ok, then Save. */
    async save() {
      const shown = { ...input, validationId: (await run())?.validation?.id ?? '' };
      await give('validation.acknowledge', shown);
      await give('credential.save', shown);
    },
    resume: () => give('validation.resume', input),
    /** The run of the edit, once nothing more comes of it by itself. */
    settled: () =>
      eventually(async () => {
        const shown = await run();
        if (shown === null || (shown.phase !== 'over' && shown.problem === null)) throw new Error('still going on');
        return shown;
      }),
    stop: () => vi.unstubAllGlobals(),
  };
}
