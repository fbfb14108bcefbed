import type { Environment } from '../domain/environment.ts';
import { type Integration, isOfCompany } from '../domain/integration.ts';
import { isKeptId } from '../domain/kept-id.ts';
import { ProblemError } from '../domain/problem.ts';
import type { Findings, RunSummary, RunView } from '../domain/run-view.ts';
import { isOver } from '../domain/validation.ts';
import type { AppPage } from '../platform/app-page.ts';
import type { InWindow } from '../platform/kept-commands.ts';
import type { CompanyView, EditView, IntegrationView, PanelView } from '../platform/protocol.ts';
import { isOffered } from './backend/backends.ts';
import { isAnythingServed, readCompany } from './backend/companies.ts';
import { readConnection } from './backend/connection.ts';
import { secretKeptUntil } from './client-key/candidate-secrets.ts';
import { keyHostsOf } from './client-key/key-hosts.ts';
import { draftOn } from './kept/draft.ts';
import { keptStore } from './kept/store.ts';
import { type AppOnPage, confirmedSection } from './pages/confirmed-sections.ts';
import { isRemembered } from './pages/named-apps.ts';
import { listOn } from './pages/project-lists.ts';
import { rememberedUrl } from './pages/remembered-pages.ts';
import { type Candidates, candidatesFor } from './pages/right-app.ts';
import type { ProcorePage } from './pages/sender.ts';
import { isDecidedByPage } from './runs/decided-by-page.ts';
import { readEdit, readGoneEdits, triesEdit } from './runs/edits.ts';
import { readFindings } from './runs/findings.ts';
import { withEntries } from './runs/found-projects.ts';
import { type Run, readRun } from './runs/journal.ts';
import { renewCompany } from './runs/runs.ts';
import { isSavable } from './runs/savable.ts';
import { readStopped } from './runs/stop-sync.ts';
import { takenListView } from './taken/taken-list.ts';

export async function companyView({
  companyId,
  environment = 'production',
  ...window
}: InWindow & { companyId: string; environment?: Environment | undefined }): Promise<CompanyView> {
  const [known, connection, draft] = await Promise.all([
    readCompany({ companyId, environment }),
    readConnection(),
    draftOn(companyId, window),
  ]);
  const { company, integrations, askedAt, problem, keptProblem } = known;
  const [views, gone] = await Promise.all([
    integrations &&
      Promise.all(integrations.filter((one) => isOfCompany(one, { companyId, environment })).map(integrationView)),
    integrations === null ? [] : readGoneEdits(companyId, integrations),
  ]);
  return { connection, company, integrations: views, askedAt, problem, keptProblem, gone, ...draft };
}

async function integrationView(integration: Integration): Promise<IntegrationView> {
  const run = await readRun(integration.id);
  const [summary, permissionsUrl, isByPage, edit] = await Promise.all([
    run && runSummary(integration, run),
    rememberedUrl(integration),
    isDecidedByPage(integration, run),
    editView(integration, run),
  ]);
  return { integration, run: summary, permissionsUrl, isDecidedByPage: isByPage, edit };
}

async function editView(integration: Integration, run: Run | null): Promise<EditView | null> {
  const edit = await readEdit(integration.id);
  if (edit === null) return null;
  const { step, isCustom, clientKey, order } = edit;
  return {
    step,
    isCustom,
    clientKey,
    order,
    secretUntil: await secretKeptUntil(integration.id),
    keyOrigins: await keyOriginsOf(integration),
    run: run !== null && triesEdit(run, integration, edit) ? await runSummary(integration, run) : null,
  };
}

/** `null` where a backend tries the key, and has its secret once it is saved. */
async function keyOriginsOf({ id }: Integration): Promise<readonly string[] | null> {
  const kept = isKeptId(id) ? await keptStore.find(id) : null;
  return kept && Object.values(keyHostsOf(kept));
}

/**
 * What the run found that told of this; `null` where there is a later one, or it has found something else meanwhile.
 * @throws ProblemError `findings-gone` where it is no longer kept
 */
export async function findingsView(integrationId: string, foundId: string): Promise<Findings | null> {
  const run = await readRun(integrationId);
  if (run?.found?.id !== foundId) return null;
  const findings = await readFindings(run);
  if (findings === null) throw new ProblemError('findings-gone');
  return findings;
}

/** What the panel on this page shows. Whatever cannot be known yet is `nothing`. */
export async function panelView(page: ProcorePage, shown: AppPage): Promise<PanelView> {
  if (page.hasMoved) {
    const none = { list: null, isListPartial: false, taken: null };
    return { isUsed: page.isUsed, ...none, kind: (await isAnythingServed()) ? 'moved' : 'nothing' };
  }
  const { certain, possible } = await candidatesOnPage(page, shown);
  const list = await listOn(page, shown.titles);
  const taken = await takenListView();
  const onPage = {
    isUsed: page.isUsed,
    list: list?.entries ?? null,
    isListPartial: list?.isPartial ?? false,
    taken,
  };
  if (certain === null && possible.length > 0) return { ...onPage, kind: 'ask-app', integrations: possible };
  const isWanted = page.isUsed || list !== null || taken !== null || (await isRemembered(page, shown));
  if (certain === null && !isWanted) return { ...onPage, kind: 'nothing' };
  const sectionConfirmed = await confirmedSection(page, appOnPage(certain, shown));
  if (certain === null) return { ...onPage, kind: 'no-app', sectionConfirmed, isCompanyKnown: page.companyId !== null };
  const companyName = (await readCompany({ ...page, companyId: certain.companyId })).company?.name ?? null;
  const run = await readRun(certain.id);
  return {
    ...onPage,
    kind: 'integration',
    integration: certain,
    companyName,
    run: run && (await runView(certain, run)),
    sectionConfirmed,
    isDecidedByPage: await isDecidedByPage(certain, run),
  };
}

/** The integration whose app this page certainly shows, else `null`. */
export async function integrationShown(page: ProcorePage, shown: AppPage): Promise<Integration | null> {
  return (await candidatesOnPage(page, shown)).certain;
}

export function appOnPage(certain: Integration | null, { titles }: AppPage): AppOnPage {
  return certain === null ? { titles } : { integration: certain };
}

async function candidatesOnPage(page: ProcorePage, shown: AppPage): Promise<Candidates> {
  const { companyId } = page;
  if (companyId === null) return { certain: null, possible: [] };
  const known = await readCompany({ ...page, companyId });
  // A backend that could not be asked is not asked again by every look at the page: the popup has "Try again".
  const integrations = known.isAsked ? (known.integrations ?? []) : await renewCompany(companyId);
  return candidatesFor(
    integrations.filter((one) => isOfCompany(one, page)),
    page,
    shown,
  );
}

/** As the panel compares it with Procore's page. */
async function runView(integration: Integration, run: Run): Promise<RunView> {
  const findings = run.found && (await readFindings(run));
  // What nobody can look at is not saved.
  const told = findings === null ? { attention: null, table: null, canSave: false } : await withEntries(findings, run);
  return { ...(await runSummary(integration, run)), ...told };
}

async function runSummary(integration: Integration, run: Run): Promise<RunSummary> {
  // Field by field, because popup and panel have no business with the rest of a run.
  const { purpose, validation, found, isContested, problem, acknowledged, byPageConfirmed } = run;
  const isFinal = validation !== null && isOver(validation) && found !== null;
  const [savesElsewhere, canStopSync, stopped] = await Promise.all([
    isOffered(integration, 'save-elsewhere', 'save'),
    isOffered(integration, 'stop-sync', 'save'),
    readStopped(integration.id),
  ]);
  return {
    purpose,
    validation,
    found,
    isContested,
    problem,
    acknowledged,
    byPageConfirmed,
    phase: validation === null ? 'starting' : isFinal ? 'over' : 'active',
    canSave: isFinal && isSavable(run),
    isAgeKnown: run.overAt !== null,
    savesElsewhere,
    canStopSync,
    stopped,
  };
}
