/** As much of the browser as the popup's components need to be looked at. It answers a few commands, and does nothing. */
import { i18n } from '../support/catalogue.ts';
import { connected, findings } from './things.ts';

const ANSWERS: Readonly<Record<string, unknown>> = {
  'projects.read': connected.map((project) => ({ ...project, synced: true })),
  'draft.read': { draft: null, appNames: ['ProConnector File Sync'] },
  'snapshots.read': [],
  'companies.read': { companies: null, problem: null },
};

/** Answers that come only when a test lets them, by command. */
const late = (globalThis as { lateAnswers?: Readonly<Record<string, Promise<void>>> }).lateAnswers ?? {};

/** What a test has refused, by command: the code of the problem. */
const refused = (globalThis as { refused?: Readonly<Record<string, string>> }).refused ?? {};

const listeners = { addListener() {}, removeListener() {} };

Object.assign(globalThis, {
  chrome: {
    i18n,
    runtime: {
      id: 'nobody',
      getURL: (path: string) => `chrome-extension://nobody/${path}`,
      sendMessage: async ({ command, input }: { command: string; input: { foundId?: string } }) => {
        await late[command];
        if (refused[command] !== undefined) return { ok: false, problem: { code: refused[command] } };
        const found = findings.get(input?.foundId ?? '');
        return { ok: true, answer: command === 'findings.read' ? found : (ANSWERS[command] ?? null) };
      },
      openOptionsPage: async () => {},
      onMessage: listeners,
    },
    extension: { getViews: () => [] },
    alarms: { create: async () => {} },
    // Nothing is left of a popup before this one.
    storage: { session: { get: async () => ({}), set: async () => {}, remove: async () => {} } },
    permissions: { contains: async () => true, request: async () => false, getAll: async () => ({ origins: [] }) },
    tabs: {
      query: async () => [],
      getCurrent: async () => undefined,
      update: async () => {},
      onActivated: listeners,
      onUpdated: listeners,
    },
  },
});
