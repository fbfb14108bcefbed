import type { Integration } from '../domain/integration.ts';
import type { PermittedTable } from '../domain/permitted-table.ts';
import type { CommandName, Commands } from '../platform/commands.ts';
import type { PageTable } from '../platform/protocol.ts';
import { letGo, lookAtTable, rememberTable } from './app-snapshots.ts';
import { backendOf } from './backend/backends.ts';
import { forgetCompanies, isAnythingServed, servedCompanies } from './backend/companies.ts';
import { readConnection, removeConnection, saveConnection } from './backend/connection.ts';
import { forgetAllSecrets } from './client-key/candidate-secrets.ts';
import { forIntegration, fromExtensionPage, fromProcorePage, inTurn, ofIntegration } from './command-senders.ts';
import { changeDraft, discardDraft, readDraft } from './kept/draft.ts';
import { changeEntries, changeKept, createKept, removeKept, takeBackSaved } from './kept/integrations.ts';
import { keepSettingsDraft, readSettingsDraft } from './kept/settings-drafts.ts';
import { removeSnapshot } from './kept/snapshots.ts';
import {
  appConfirmed,
  appDenied,
  isPageToWatch,
  listForgotten,
  listKept,
  listUsed,
  pageVisited,
  pageWorked,
  sectionConfirmed,
  takenListUsed,
  usePageInTab,
} from './page-commands.ts';
import { beginGuide, endGuide, guideOn } from './pages/guides.ts';
import { forgetTables, isHistory } from './pages/newest-table.ts';
import { injectLaterPanel, injectListReader, injectWorkbookReader } from './pages/page-scripts.ts';
import { keepPanelPlace, readPanelPlace } from './pages/panel-place.ts';
import { knownAppNames, rememberAppList } from './pages/right-app.ts';
import type { Sender } from './pages/sender.ts';
import { countAnew, takeAutomatic } from './runs/automatic-validations.ts';
import { awaitHosts, changeEdit, closeEdit, forgetEdit, forgetEdits, openEdit, validateEdit } from './runs/edits.ts';
import { forgetRuns, forgetRunsOf } from './runs/journal.ts';
import { repeatValidation } from './runs/repeat.ts';
import {
  acknowledgeRun,
  cancelRun,
  confirmByPage,
  renewCompany,
  requireShown,
  resumeRun,
  saveCredential,
  startValidation,
} from './runs/runs.ts';
import { forgetEvidence } from './runs/second-source.ts';
import { forgetStopped, resumeSync, stopSync } from './runs/stop-sync.ts';
import { tableSeen } from './runs/table-seen.ts';
import { snapshotRows, snapshotSummaries } from './snapshot-views.ts';
import { takeSelectionAsked } from './taken/selection-menu.ts';
import { forgetTakenList, keepTakenList, takenListView } from './taken/taken-list.ts';
import { exportKept, importKept, removeEverything } from './transfer.ts';
import { companyView, findingsView, integrationShown, panelView } from './views.ts';

type Handlers = {
  readonly [Name in CommandName]: (input: Commands[Name]['input'], sender: Sender) => Promise<Commands[Name]['answer']>;
};

export const commandHandlers: Handlers = {
  'connection.read': fromExtensionPage(readConnection),
  'connection.save': fromExtensionPage(async (input) => {
    const before = await readConnection();
    const connection = await saveConnection(input);
    // A new token for the same backend: what was typed and found there goes on with it.
    if (before?.address === connection.address) await forgetCompanies();
    else await forgetWhatBackendSaid();
    return connection;
  }),
  'connection.remove': fromExtensionPage(async () => {
    await removeConnection();
    await forgetWhatBackendSaid();
    return null;
  }),

  'company.read': fromExtensionPage(companyView),
  'company.refresh': fromExtensionPage(async ({ companyId }) => {
    await renewCompany(companyId);
    return null;
  }),

  'edit.open': fromExtensionPage(ofIntegration((integration, { isCustom }) => openEdit(integration, isCustom))),
  'edit.change': fromExtensionPage(ofIntegration((integration, { change }) => changeEdit(integration, change))),
  'edit.validate': fromExtensionPage(
    ofIntegration(async (integration) => {
      await countAnew(integration.id, null);
      await validateEdit(integration);
    }),
  ),
  'edit.await-hosts': fromExtensionPage(
    ofIntegration(async (integration, { isAwaited }) => {
      await awaitHosts(integration, isAwaited);
    }),
  ),
  'edit.close': fromExtensionPage(ofIntegration(closeEdit)),
  'edit.forget': fromExtensionPage(({ integrationId }) => done(forgetEdit(integrationId))),
  'projects.read': fromExtensionPage(async ({ integrationId }) =>
    (await backendOf(integrationId)).connectedProjects(integrationId),
  ),
  'findings.read': fromExtensionPage(({ integrationId, foundId }) => findingsView(integrationId, foundId)),

  'validation.start': fromExtensionPage(
    ofIntegration(async (integration, { credential }) => {
      await countAnew(integration.id, null);
      await startValidation(integration, credential);
    }),
  ),
  'validation.repeat': forIntegration(async (integration, { table, actedAt, byItself }, sender) => {
    const isOld = table !== null && (await isHistory(integration.id, table));
    if (!byItself) await countAnew(integration.id, actedAt);
    else if (!(await takeAutomatic(integration.id, actedAt))) return;
    const companyId = sender.kind === 'procore-page' ? sender.companyId : null;
    await repeatValidation(integration, isOld || companyId === null ? null : evidenceIn(table, companyId));
  }),
  'validation.resume': forIntegration(resumeRun),
  'validation.cancel': forIntegration(cancelRun),
  'validation.acknowledge': forShown(acknowledgeRun),
  'validation.confirm-by-page': forShown((integration, { projects }: { projects: number }) =>
    confirmByPage(integration, projects),
  ),
  'credential.save': forShown(saveCredential),
  'credential.take-back': forIntegration(async ({ id, companyId }) => {
    await takeBackSaved(id);
    await forgetRunsOf(id);
    await renewCompany(companyId);
  }),
  'projects.stop-sync': forIntegration(async (integration, { projectIds }) => {
    await stopSync(integration, projectIds);
    await repeatValidation(integration);
  }),
  'projects.resume-sync': forIntegration(async (integration) => {
    await resumeSync(integration);
    await repeatValidation(integration);
  }),

  'integrations.exist': fromExtensionPage(isAnythingServed),
  'integration.create': fromExtensionPage(async (input) => {
    const id = await createKept(input);
    await discardDraft(input);
    return id;
  }),
  'integration.change': fromExtensionPage(
    ofIntegration(async (integration, { change }) => {
      const isOther = await changeKept(integration.id, change);
      if (isOther) await forgetRunsOf(integration.id);
    }),
  ),
  'entries.change': forIntegration(({ id }, { changes }) => changeEntries(id, changes)),
  'integration.remove': fromExtensionPage(
    ofIntegration(async (integration) => {
      await closeEdit(integration);
      await removeKept(integration.id);
      await forgetRunsOf(integration.id);
    }),
  ),
  'draft.read': fromExtensionPage(async ({ companyId, environment = 'production', ...window }) => ({
    draft: await readDraft(window),
    appNames: companyId === null ? [] : await knownAppNames({ companyId, environment }),
  })),
  'draft.change': fromExtensionPage((change) => done(changeDraft(change))),
  'draft.discard': fromExtensionPage((window) => done(discardDraft(window))),
  'settings-draft.read': fromExtensionPage(({ integrationId }) => readSettingsDraft(integrationId)),
  'settings-draft.keep': fromExtensionPage(({ integrationId, draft }) => done(keepSettingsDraft(integrationId, draft))),

  'companies.read': fromExtensionPage(servedCompanies),

  'page.visited': fromProcorePage(({ path }, page) => done(pageVisited(path, page))),
  'page.watch': fromProcorePage(({ path }, page) => isPageToWatch(path, page)),
  'page.use': fromExtensionPage((input) => done(usePageInTab(input))),
  'page.app-list-seen': fromProcorePage(async ({ appNames, isComplete }, page) => {
    if (page.companyId !== null) await rememberAppList(page, appNames, isComplete);
    return null;
  }),
  'page.read': fromProcorePage((shown, page) => panelView(page, shown)),
  'page.worked': fromProcorePage((shown, page) => done(pageWorked(shown, page))),
  'page.table-seen': fromProcorePage(async ({ table: { renderedAt, ...table }, ...shown }, page) => {
    const integration = await integrationShown(page, shown);
    if (integration === null) return false;
    if (await isHistory(integration.id, { labels: table.labels, renderedAt })) return true;
    await inTurn(integration, () => tableSeen(integration, table));
    return false;
  }),
  'page.confirm-app': forIntegration(async (integration, shown, sender) => {
    if (sender.kind === 'procore-page') await appConfirmed(shown, sender, integration);
  }),
  'page.forget-app': fromProcorePage((shown, page) => done(appDenied(shown, page))),
  'page.confirm-section': fromProcorePage((input, page) => done(sectionConfirmed(input, page))),

  'guide.begin': fromExtensionPage(ofIntegration((integration, { tabId }) => beginGuide(tabId, integration))),
  'guide.read': fromProcorePage((_, page) => guideOn(page)),
  'guide.end': fromProcorePage((_, { tabId }) => done(endGuide(tabId))),

  'panel.read-place': fromProcorePage(readPanelPlace),
  'panel.keep-place': fromProcorePage((place) => done(keepPanelPlace(place))),

  'panel.prepare': fromProcorePage((_, page) => done(injectLaterPanel(page.tabId))),
  'list.prepare': fromProcorePage((_, page) => done(injectListReader(page.tabId))),
  'workbook.prepare': fromProcorePage((_, page) => done(injectWorkbookReader(page.tabId))),
  'list.use': fromProcorePage((input, page) => done(listUsed(input, page))),
  'list.keep': fromProcorePage((input, page) => done(listKept(input, page))),
  'list.forget': fromProcorePage((shown, page) => done(listForgotten(shown, page))),

  'snapshot.look': fromProcorePage(lookAtTable),
  'snapshot.remember': fromProcorePage(rememberTable),
  'snapshots.read': fromExtensionPage(snapshotSummaries),
  'snapshot.read': fromExtensionPage(({ id }) => snapshotRows(id)),
  'snapshot.remove': fromExtensionPage(({ id }) => done(removeSnapshot(id))),
  'kept.export': fromExtensionPage(exportKept),
  'kept.import': fromExtensionPage(({ text }) => importKept(text)),
  'kept.remove-everything': fromExtensionPage(() => done(removeEverything())),
  'snapshot.let-go': fromProcorePage((input, page) => done(letGo(input, page))),
  'selection.asked': fromExtensionPage(({ tabId }) => takeSelectionAsked(tabId)),
  'taken.keep': fromExtensionPage((set) => done(keepTakenList(set))),
  'taken.read': fromExtensionPage(takenListView),
  'taken.use': fromProcorePage((input, page) => done(takenListUsed(input, page))),
  'taken.forget': fromProcorePage(() => done(forgetTakenList())),
};

/** What the user presses is about the validation that was shown, whichever has come since. */
function forShown<Input>(handle: (integration: Integration, input: Input) => Promise<void>) {
  return forIntegration(async (integration, input: Input & Commands['credential.save']['input']) => {
    await requireShown(integration, input.validationId);
    await handle(integration, input);
  });
}

async function done(work: Promise<void>): Promise<null> {
  await work;
  return null;
}

function evidenceIn(table: PageTable | null, companyId: string): PermittedTable | null {
  if (table === null) return null;
  const { renderedAt: _, ...seen } = table;
  return { ...seen, companyId };
}

async function forgetWhatBackendSaid(): Promise<void> {
  await forgetAllSecrets();
  await forgetEdits();
  await forgetRuns();
  await forgetEvidence();
  await forgetTables();
  await forgetStopped();
  await forgetCompanies();
}
