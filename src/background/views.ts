import type { Integration } from '../domain/integration.ts';
import type { RunView } from '../domain/run-view.ts';
import { isSaveGateOpen } from '../domain/save-gate.ts';
import { isOver } from '../domain/validation.ts';
import type { CompanyView, PanelView } from '../platform/protocol.ts';
import { isOffered, readCompany } from './companies.ts';
import { readConnection } from './connection.ts';
import { readRun } from './journal.ts';
import { type Candidates, candidatesFor } from './right-app.ts';
import { renewCompany } from './runs.ts';
import { readStopped } from './stop-sync.ts';

export async function companyView(companyId: string): Promise<CompanyView> {
  const { company, integrations, problem } = await readCompany(companyId);
  return {
    connection: await readConnection(),
    company,
    integrations:
      integrations &&
      (await Promise.all(integrations.map(async (integration) => ({ integration, run: await runView(integration) })))),
    problem,
  };
}

/** What the panel on this page of this company's shows. Whatever cannot be known yet is `nothing`. */
export async function panelView(companyId: string, page: { appName: string; path: string }): Promise<PanelView> {
  const { certain, possible } = await candidatesOnPage(companyId, page);
  if (certain !== null) return { kind: 'integration', integration: certain, run: await runView(certain) };
  return possible.length === 0 ? { kind: 'nothing' } : { kind: 'ask-app', integrations: possible };
}

/** The integration whose app this page certainly shows, else `null`. */
export async function integrationShown(
  companyId: string,
  page: { appName: string; path: string },
): Promise<Integration | null> {
  return (await candidatesOnPage(companyId, page)).certain;
}

async function candidatesOnPage(companyId: string, page: { appName: string; path: string }): Promise<Candidates> {
  if ((await readConnection()) === null) return { certain: null, possible: [] };
  const known = await readCompany(companyId);
  // A backend that could not be asked is not asked again by every look at the page: the popup has "Try again".
  const integrations = known.integrations ?? (known.problem === null ? await renewCompany(companyId) : []);
  return candidatesFor(integrations, page);
}

async function runView(integration: Integration): Promise<RunView | null> {
  const run = await readRun(integration.id);
  if (run === null) return null;
  // Field by field, because popup and panel have no business with the rest of a run.
  const { purpose, validation, attention, table, isContested, problem, acknowledged } = run;
  const isFinal = validation !== null && isOver(validation) && attention !== null;
  return {
    purpose,
    validation,
    attention,
    table,
    isContested,
    problem,
    acknowledged,
    phase: validation === null ? 'starting' : isFinal ? 'over' : 'active',
    canSave: isFinal && !isContested && isSaveGateOpen(validation, new Date()),
    canStopSync: await isOffered(integration.companyId, 'stop-sync', 'save'),
    stopped: await readStopped(integration.id),
  };
}
