/** Snapshots of the app that a page shows: compared with what its table lists now, and kept up to date. */
import { ProblemError } from '../domain/problem.ts';
import { compareWithSnapshot, type Snapshot } from '../domain/snapshot.ts';
import type { AppPage } from '../platform/app-page.ts';
import { message } from '../platform/message.ts';
import type { SnapshotView, TableLook } from '../platform/snapshot-commands.ts';
import { type AppPlace, keepSighting, latestSnapshot, letRowsGo } from './kept/snapshots.ts';
import { addressOf, appByName, type ShownApp } from './pages/named-apps.ts';
import { isHistory } from './pages/newest-table.ts';
import { howOftenInstalled } from './pages/right-app.ts';
import type { ProcorePage } from './pages/sender.ts';
import { integrationShown } from './views.ts';

/** Compares the table with what is remembered of this app, and remembers it in turn where anything was before. */
export async function lookAtTable(look: TableLook & AppPage, page: ProcorePage): Promise<SnapshotView | null> {
  return inTurn(page, async () => {
    const app = await appShown(page, look);
    if (app === null) return null;
    if (await isHistory(historyKey(app), look)) return null;
    const before = await latestSnapshot(app);
    if (before === null) return NOTHING_REMEMBERED;
    if (app.isByName && before.page !== addressOf(page)) return null;
    // An empty table is no set of projects worth going back to.
    const now = look.labels.length === 0 || page.isPrivate ? before : await keepSighting(app, sightingOf(look, page));
    return viewOf(now, look.labels);
  });
}

/** The user's own *Remember these projects*. */
export async function rememberTable(look: TableLook & AppPage, page: ProcorePage): Promise<SnapshotView> {
  return inTurn(page, async () => {
    const app = await appShown(page, look);
    if (app === null || look.labels.length === 0) throw new ProblemError('page-changed');
    if (await isHistory(historyKey(app), look)) {
      throw new ProblemError('request-refused', message('laterListElsewhere'));
    }
    return viewOf(await keepSighting(app, sightingOf(look, page)), look.labels);
  });
}

export async function letGo(
  { labels, isLetGo, ...shown }: AppPage & { labels: readonly string[]; isLetGo: boolean },
  page: ProcorePage,
): Promise<void> {
  await inTurn(page, async () => {
    const app = await appShown(page, shown);
    if (app === null) throw new ProblemError('page-changed');
    await letRowsGo(app, labels, isLetGo);
  });
}

const NOTHING_REMEMBERED: SnapshotView = { remembered: null, gone: [], undecided: [], letGo: [] };

function viewOf(snapshot: Snapshot, rows: readonly string[]): SnapshotView {
  const { gone, undecided } = compareWithSnapshot(snapshot, rows);
  const letGo = new Set(snapshot.letGo);
  const isOpen = ({ label }: { label: string }) => !letGo.has(label);
  return {
    remembered: { projects: snapshot.labels.length, seenAt: snapshot.seenAt },
    gone: gone.filter(isOpen),
    undecided: undecided.filter(isOpen),
    letGo: [...gone, ...undecided].filter((row) => !isOpen(row)).map(({ label }) => label),
  };
}

function sightingOf({ labels, seenAt, visit }: TableLook, page: ProcorePage) {
  return { labels, seenAt, visit, page: addressOf(page) };
}

/** The app of the page, `null` where company or app are not certain. */
async function appShown(page: ProcorePage, shown: AppPage): Promise<ShownApp | null> {
  const integration = await integrationShown(page, shown);
  if (integration === null) return appByName(page, shown);
  const { companyId, app } = integration;
  const isNamesake = (await howOftenInstalled(page, app.name)) === 'several';
  return isNamesake ? null : { companyId, environment: page.environment, appName: app.name, isByName: false };
}

function historyKey({ companyId, environment, appName }: AppPlace): string {
  return `snapshot ${environment} ${companyId} ${appName}`;
}

/** Two tabs may look at once. */
function inTurn<Result>({ companyId }: ProcorePage, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(`snapshots:${companyId}`, work);
}
