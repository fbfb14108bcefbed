import type { Integration } from '../domain/integration.ts';
import { ProblemError } from '../domain/problem.ts';
import type { CommandName, Commands } from '../platform/protocol.ts';
import { announceViewChange } from '../platform/view-changes.ts';
import { forgetAllSecrets } from './candidate-secrets.ts';
import { findIntegration, forgetCompanies } from './companies.ts';
import { readConnection, removeConnection, saveConnection } from './connection.ts';
import { forgetRuns } from './journal.ts';
import { handOver, injectPanel } from './page-scripts.ts';
import { confirmApp, rememberAppNames } from './right-app.ts';
import {
  acknowledgeRun,
  cancelRun,
  renewCompany,
  repeatValidation,
  resumeRun,
  saveCredential,
  startValidation,
} from './runs.ts';
import { compareTable, forgetEvidence } from './second-source.ts';
import { forgetStopped, resumeSync, stopSync } from './stop-sync.ts';
import { companyView, integrationShown, panelView } from './views.ts';

/** Who sent a command. A script on Procore's page speaks for the company in its tab's URL and for no other. */
export type Sender =
  | { readonly kind: 'extension-page' }
  | { readonly kind: 'procore-page'; readonly tabId: number; readonly companyId: string | null; readonly path: string };

type ProcorePage = Extract<Sender, { kind: 'procore-page' }>;

type Handlers = {
  readonly [Name in CommandName]: (input: Commands[Name]['input'], sender: Sender) => Promise<Commands[Name]['answer']>;
};

export const commandHandlers: Handlers = {
  'connection.read': fromExtensionPage(readConnection),
  'connection.save': fromExtensionPage(async (input) => {
    const connection = await saveConnection(input);
    await forgetWhatBackendSaid();
    return connection;
  }),
  'connection.remove': fromExtensionPage(async () => {
    await removeConnection();
    await forgetWhatBackendSaid();
    return null;
  }),

  'company.read': fromExtensionPage(({ companyId }) => companyView(companyId)),
  'company.refresh': fromExtensionPage(async ({ companyId }) => {
    await renewCompany(companyId);
    return null;
  }),

  'validation.start': fromExtensionPage(async ({ integrationId, credential }) => {
    const integration = await findIntegration(integrationId);
    return inTurn(integration, () => startValidation(integration, credential));
  }),
  'validation.repeat': forIntegration((integration, { table }) => repeatValidation(integration, table)),
  'validation.resume': forIntegration(resumeRun),
  'validation.cancel': forIntegration(cancelRun),
  'validation.acknowledge': forIntegration(acknowledgeRun),
  'credential.save': forIntegration(saveCredential),
  'projects.stop-sync': forIntegration(async (integration, { projectIds }) => {
    await stopSync(integration, projectIds);
    await repeatValidation(integration);
  }),
  'projects.resume-sync': forIntegration(async (integration) => {
    await resumeSync(integration);
    await repeatValidation(integration);
  }),

  'page.visited': fromProcorePage(async (_input, { tabId }) => {
    await injectPanel(tabId);
    return null;
  }),
  'page.app-list-seen': fromProcorePage(async ({ appNames }, { companyId }) => {
    if (companyId !== null) await rememberAppNames(companyId, appNames);
    return null;
  }),
  'page.read': fromProcorePage(async ({ appName }, { companyId, path }) =>
    companyId === null ? { kind: 'nothing' } : panelView(companyId, { appName, path }),
  ),
  'page.table-seen': fromProcorePage(async ({ appName, table }, { companyId, path }) => {
    const integration = companyId && (await integrationShown(companyId, { appName, path }));
    return integration ? inTurn(integration, () => compareTable(integration, table)) : null;
  }),
  'page.confirm-app': forIntegration(async (integration, { appName }, sender) => {
    if (sender.kind === 'procore-page') await confirmApp({ appName, path: sender.path }, integration.id);
    await announceViewChange();
  }),
  'page.hand-over': fromProcorePage(async ({ values }, { tabId }) => ({ handedOver: await handOver(tabId, values) })),
};

async function forgetWhatBackendSaid(): Promise<void> {
  await forgetAllSecrets();
  await forgetRuns();
  await forgetEvidence();
  await forgetStopped();
  await forgetCompanies();
}

/** For popup and options only: a page could otherwise choose company, backend or credential. */
function fromExtensionPage<Input, Answer>(handle: (input: Input) => Promise<Answer>) {
  return (input: Input, sender: Sender): Promise<Answer> => {
    if (sender.kind !== 'extension-page') throw new ProblemError('request-refused');
    return handle(input);
  };
}

function fromProcorePage<Input, Answer>(handle: (input: Input, page: ProcorePage) => Promise<Answer>) {
  return (input: Input, sender: Sender): Promise<Answer> => {
    if (sender.kind !== 'procore-page') throw new ProblemError('request-refused');
    return handle(input, sender);
  };
}

/** For both, but from Procore's page only for an integration of the company in that tab. */
function forIntegration<Input extends { integrationId: string }>(
  handle: (integration: Integration, input: Input, sender: Sender) => Promise<void>,
) {
  return async (input: Input, sender: Sender): Promise<null> => {
    const integration = await findIntegration(input.integrationId);
    if (sender.kind === 'procore-page' && sender.companyId !== integration.companyId) {
      throw new ProblemError('request-refused');
    }
    return inTurn(integration, () => handle(integration, input, sender));
  };
}

/** Commands about one integration take turns: a second press of Save finds the first one's run. */
function inTurn(integration: Integration, work: () => Promise<void>): Promise<null> {
  return navigator.locks.request(`command:${integration.id}`, async () => {
    await work();
    return null;
  });
}
