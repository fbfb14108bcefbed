import type { Page } from 'puppeteer';
import { untilText } from '../story/hands.ts';
import { buildStageWithoutBackend } from '../story/stage.ts';
import { buildValidatedStage } from '../story/validated-stage.ts';
import { waitFor } from '../support/wait-for.ts';
import { median } from './median.ts';

const OPENINGS = 9;

interface Timed {
  contentAt?: number;
  listAt?: number;
}

/**
 * Milliseconds from the begin of the popup's document to the frame that shows the integrations with their last verdict:
 * with a worker that runs, and with one that the browser has stopped.
 */
export async function measurePopup() {
  const stage = await buildValidatedStage();
  try {
    const popup = await stage.chromium.openPopup(stage.page);
    await popup.evaluateOnNewDocument(noteContent);
    const live = await openings(popup, async () => {});
    const dead = await openings(popup, () => stage.chromium.killWorker());
    return { 'live worker': summary(live), 'dead worker': summary(dead) };
  } finally {
    await stage.close();
  }
}

/** The same of integrations that this browser keeps, with few projects and with many, validated and not, in one run. */
export async function measurePopupOfKept() {
  const stage = await buildStageWithoutBackend();
  try {
    const rows: Record<string, ReturnType<typeof summary> & { 'findings listed'?: number }> = {};
    const popup = await stage.chromium.openPopup(stage.page);
    await popup.evaluateOnNewDocument(noteContent);
    for (const projects of [100, 10_000]) {
      const integrationId = await keep(popup, stage.world.company.id, projects);
      rows[`${projects} kept`] = summary(await openings(popup, async () => {}));
      await ask(popup, 'validation.start', { integrationId, credential: { kind: 'saved' } });
      await popup.reload();
      await untilText(popup, 'could not be checked');
      const listed: number[] = [];
      const times = await openings(popup, async () => {}, listed);
      rows[`${projects} kept and validated`] = { ...summary(times), 'findings listed': Math.round(median(listed)) };
      await ask(popup, 'integration.remove', { integrationId });
    }
    return rows;
  } finally {
    await stage.close();
  }
}

/** All that a spreadsheet with a few columns says of each project. */
export function keep(popup: Page, companyId: string, projects: number): Promise<string> {
  const entries = Array.from({ length: projects }, (_, index) => ({
    name: `Cobblestone Airport Concourse ${index} - Tenant Improvement`,
    number: `24-${index}`,
    id: null,
    beside: [
      { heading: 'Stage', text: 'Course of Construction' },
      { heading: 'City', text: 'San Francisco' },
      { heading: 'Manager', text: 'Site Office North' },
    ],
  }));
  const about = { companyId, companyName: 'Acme', environment: 'production', name: 'Sync', appName: 'Sync' };
  const referenceSet = { entries, source: { kind: 'list', fileName: null }, readAt: new Date(), isPartial: false };
  return ask(popup, 'integration.create', { ...about, portalUrl: null, referenceSet });
}

export async function ask<Answer>(popup: Page, command: string, input: unknown): Promise<Answer> {
  const reply = await popup.evaluate(async (message) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
    ).chrome;
    const loaded = performance.getEntriesByType('navigation')[0]?.name;
    return (await runtime.sendMessage({ ...JSON.parse(message), loaded })) as { ok: boolean; answer: unknown };
  }, JSON.stringify({ command, input }));
  if (!reply.ok) throw new Error(`${command}: ${JSON.stringify(reply)}`);
  return reply.answer as Answer;
}

/** `listed`: takes when the projects that were found are listed as well. */
async function openings(popup: Page, before: () => Promise<void>, listed?: number[]): Promise<number[]> {
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await before();
    await popup.reload();
    const time = await waitFor(
      'the popup’s content',
      () => popup.evaluate(() => (globalThis as Timed).contentAt ?? null),
      (at) => at !== null,
    );
    times.push(time ?? Number.NaN);
    if (listed === undefined) continue;
    const listTime = await waitFor(
      'the list of what was found',
      () => popup.evaluate(() => (globalThis as Timed).listAt ?? null),
      (at) => at !== null,
    );
    listed.push(listTime ?? Number.NaN);
  }
  return times;
}

/** Runs in the popup before its own scripts. */
function noteContent(): void {
  const observer = new MutationObserver(() => {
    const timed = globalThis as Timed;
    for (const [at, selector] of [
      ['contentAt', '[data-focus], .integrations .status'],
      ['listAt', '.projects li'],
    ] as const) {
      if (document.querySelector(selector) === null) continue;
      requestAnimationFrame(() => {
        timed[at] ??= performance.now();
      });
    }
  });
  observer.observe(document, { childList: true, subtree: true });
}

function summary(times: readonly number[]) {
  return { median: Math.round(median(times)), max: Math.round(Math.max(...times)) };
}
