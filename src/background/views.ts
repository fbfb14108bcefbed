import type { Integration } from '../domain/integration.ts';
import type { RunView } from '../domain/run-view.ts';
import { isSaveGateOpen } from '../domain/save-gate.ts';
import { isOver } from '../domain/validation.ts';
import type { AppPage, CompanyView, IntegrationView, PanelView } from '../platform/protocol.ts';
import { isOffered, readCompany } from './companies.ts';
import { type AppOnPage, confirmedSection } from './confirmed-sections.ts';
import { readConnection } from './connection.ts';
import { readRun } from './journal.ts';
import { listOn } from './project-lists.ts';
import { rememberedUrl } from './remembered-pages.ts';
import { type Candidates, candidatesFor } from './right-app.ts';
import { renewCompany } from './runs.ts';
import type { ProcorePage } from './sender.ts';
import { readStopped } from './stop-sync.ts';

export async function companyView(companyId: string): Promise<CompanyView> {
  const { company, integrations, askedAt, problem } = await readCompany(companyId);
  return {
    connection: await readConnection(),
    company,
    integrations: integrations && (await Promise.all(integrations.map(integrationView))),
    askedAt,
    problem,
  };
}

async function integrationView(integration: Integration): Promise<IntegrationView> {
  const { companyId, app } = integration;
  return {
    integration,
    run: await runView(integration),
    permissionsUrl: await rememberedUrl(companyId, app.name),
  };
}

/** What the panel on this page shows. Whatever cannot be known yet is `nothing`. */
export async function panelView(page: ProcorePage, shown: AppPage): Promise<PanelView> {
  const { certain, possible } = await candidatesOnPage(page, shown);
  const list = await listOn(page, shown.titles);
  const onPage = { isUsed: page.isUsed, list };
  if (certain === null && possible.length > 0) return { ...onPage, kind: 'ask-app', integrations: possible };
  if (certain === null && !page.isUsed && list === null) return { ...onPage, kind: 'nothing' };
  const sectionConfirmed = await confirmedSection(page, appOnPage(certain, shown));
  if (certain === null) return { ...onPage, kind: 'no-app', sectionConfirmed };
  return { ...onPage, kind: 'integration', integration: certain, run: await runView(certain), sectionConfirmed };
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
  if (companyId === null || (await readConnection()) === null) return { certain: null, possible: [] };
  const known = await readCompany(companyId);
  // A backend that could not be asked is not asked again by every look at the page: the popup has "Try again".
  const integrations = known.integrations ?? (known.problem === null ? await renewCompany(companyId) : []);
  return candidatesFor(integrations, page, shown);
}

async function runView(integration: Integration): Promise<RunView | null> {
  const run = await readRun(integration.id);
  if (run === null) return null;
  // Field by field, because popup and panel have no business with the rest of a run.
  const { purpose, validation, attention, table, isContested, problem, acknowledged, byPageConfirmed } = run;
  const isFinal = validation !== null && isOver(validation) && attention !== null;
  return {
    purpose,
    validation,
    attention,
    table,
    isContested,
    problem,
    acknowledged,
    byPageConfirmed,
    phase: validation === null ? 'starting' : isFinal ? 'over' : 'active',
    canSave: isFinal && !isContested && isSaveGateOpen(validation, new Date()),
    canStopSync: await isOffered(integration.companyId, 'stop-sync', 'save'),
    stopped: await readStopped(integration.id),
  };
}
