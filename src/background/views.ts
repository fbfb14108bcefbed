import type { Integration } from '../domain/integration.ts';
import type { RunView } from '../domain/run-view.ts';
import { isSaveGateOpen } from '../domain/save-gate.ts';
import { isOver } from '../domain/validation.ts';
import type { CompanyView, PanelView } from '../platform/protocol.ts';
import { readCompany } from './companies.ts';
import { readConnection } from './connection.ts';
import { type Run, readRun } from './journal.ts';
import { candidatesFor } from './right-app.ts';
import { renewCompany } from './runs.ts';

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
  if ((await readConnection()) === null) return { kind: 'nothing' };
  const known = await readCompany(companyId);
  // A backend that could not be asked is not asked again by every look at the page: the popup has "Try again".
  const integrations = known.integrations ?? (known.problem === null ? await renewCompany(companyId) : []);
  const { certain, possible } = await candidatesFor(integrations, page);
  if (certain !== null) return { kind: 'integration', integration: certain, run: await runView(certain) };
  return possible.length === 0 ? { kind: 'nothing' } : { kind: 'ask-app', integrations: possible };
}

async function runView(integration: Integration): Promise<RunView | null> {
  const run = await readRun(integration.id);
  return run && viewOf(run);
}

function viewOf({ purpose, validation, attention, problem, acknowledged }: Run): RunView {
  const isFinal = validation !== null && isOver(validation) && attention !== null;
  return {
    phase: validation === null ? 'starting' : isFinal ? 'over' : 'active',
    purpose,
    validation,
    attention,
    problem,
    acknowledged,
    canSave: isFinal && isSaveGateOpen(validation, new Date()),
  };
}
