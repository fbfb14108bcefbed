import { expect } from 'vitest';
import type { commandHandlers } from '../../../src/background/commands.ts';
import { ENVIRONMENTS, type Environment } from '../../../src/domain/environment.ts';
import type { ListedProject } from '../../../src/domain/listed-project.ts';
import type { PageTable } from '../../../src/platform/protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { procorePage } from './procore-page.ts';

export const ACME = '4278454';
export const popup = { kind: 'extension-page' as const };
export const APP = 'Acme sync app';
export const shown = { titles: [APP], isSure: true };
export const page = (companyId = ACME) => procorePage({ companyId, path: `/${companyId}/company/app_management/9` });

export function tableOf(...labels: string[]): PageTable {
  return { appName: APP, labels, isComplete: true, seenAt: new Date().toISOString(), renderedAt: Date.now() };
}

interface Said {
  readonly id?: string;
  readonly companyId?: string;
  readonly companyName?: string | null;
  readonly names?: readonly string[];
  readonly entries?: readonly ListedProject[];
  readonly name?: string;
  readonly environment?: Environment;
}

/** What a user does about integrations of their own, by commands. */
export function keptHands(handlers: typeof commandHandlers) {
  function setUp(said: Said = {}): Promise<string> {
    const { companyId = ACME, names = ['Tower', 'Depot'], name = 'My sync', environment = 'production' } = said;
    const { companyName = 'Acme Builders' } = said;
    const { entries = names.map((one) => ({ name: one, number: null, id: null, line: `- ${one}` })) } = said;
    return handlers['integration.create'](
      {
        id: said.id,
        companyId,
        companyName,
        environment,
        name,
        appName: APP,
        portalUrl: 'https://portal.example.com/',
        referenceSet: {
          entries,
          source: { kind: 'list', fileName: null },
          readAt: '2026-01-05T10:00:00.000Z',
          isPartial: false,
        },
      },
      popup,
    );
  }

  async function validateOnPage(integrationId: string, table: PageTable | null) {
    const input = { integrationId, table, actedAt: null, byItself: false };
    await handlers['validation.repeat'](input, page());
    return untilOver(integrationId);
  }

  function untilOver(integrationId: string) {
    return eventually(async () => {
      const { run } = await viewOf(integrationId);
      expect(run?.phase).toBe('over');
      return run;
    });
  }

  async function viewOf(integrationId: string, companyId = ACME) {
    for (const environment of ENVIRONMENTS) {
      const { integrations } = await handlers['company.read']({ companyId, environment }, popup);
      const view = integrations?.find(({ integration }) => integration.id === integrationId);
      if (view !== undefined) return view;
    }
    throw new Error('the integration is not shown');
  }

  /** What the popup lists of the run. */
  async function findingsInPopup(integrationId: string, companyId = ACME) {
    const { run } = await viewOf(integrationId, companyId);
    if (!run?.found) return null;
    return handlers['findings.read']({ integrationId, foundId: run.found.id }, popup);
  }

  /** What the panel tells of the run, with all that the list says of each project. */
  async function attentionOnPanel(companyId = ACME) {
    await handlers['page.app-list-seen']({ appNames: [APP], isComplete: true }, page(companyId));
    const view = await handlers['page.read'](shown, page(companyId));
    if (view.kind !== 'integration') throw new Error(`the panel shows ${view.kind}`);
    return view.run?.attention ?? [];
  }

  return { setUp, validateOnPage, untilOver, viewOf, findingsInPopup, attentionOnPanel };
}
