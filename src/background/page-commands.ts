/** What Procore's page tells us and asks, and what the user decides about that page. */
import type { Integration } from '../domain/integration.ts';
import { ProblemError } from '../domain/problem.ts';
import type { AppPage } from '../platform/app-page.ts';
import { browser } from '../platform/browser.ts';
import type { Commands } from '../platform/commands.ts';
import { message } from '../platform/message.ts';
import { announceViewChange } from '../platform/view-changes.ts';
import { isProcorePlace, placeOf } from '../procore/addresses/place.ts';
import { isAppManagementPath } from '../procore/addresses/urls.ts';
import { findIntegration, readCompany } from './backend/companies.ts';
import { createKept } from './kept/integrations.ts';
import { confirmSection } from './pages/confirmed-sections.ts';
import { endGuide, guideOn } from './pages/guides.ts';
import { isSameAddress, pageAddress } from './pages/page-address.ts';
import { injectGuide, injectMarks, injectPanel } from './pages/page-scripts.ts';
import { forgetList, type ListOnPage, listOn, useList } from './pages/project-lists.ts';
import { isRememberedForm, rememberPage } from './pages/remembered-pages.ts';
import { confirmApp, forgetApp } from './pages/right-app.ts';
import type { ProcorePage } from './pages/sender.ts';
import { findUsedPage, usePage } from './pages/used-pages.ts';
import { forgetTakenList, readTakenList } from './taken/taken-list.ts';
import { appOnPage, integrationShown } from './views.ts';

/** Puts the panel into the tab, if the page at this path calls for it. */
export async function pageVisited(path: string, page: ProcorePage): Promise<void> {
  if (await isPageToWatch(path, page)) await injectPanel(page.tabId);
  if ((await guideOn({ ...page, path })) !== null) await injectGuide(page.tabId);
}

/** The path comes from the page: when it has just been navigated to, the tab may not have it yet. */
export async function isPageToWatch(path: string, page: ProcorePage): Promise<boolean> {
  if ((await findUsedPage(page.tabId, { ...page, path })) !== null) return true;
  return isAppManagementPath(path) || isRememberedForm(path);
}

/** @throws ProblemError `request-refused` where the tab shows another page by now, or the browser lets nobody in */
export async function usePageInTab({ tabId, url, companyId }: Commands['page.use']['input']): Promise<void> {
  if (!isProcorePlace(placeOf(url))) throw new ProblemError('request-refused');
  const address = pageAddress(url);
  const tab = await browser.tabs.get(tabId);
  if (tab.url === undefined || !isSameAddress(pageAddress(tab.url), address)) {
    throw new ProblemError('request-refused', message('tabMoved'));
  }
  await usePage({ tabId, ...address, companyId });
  try {
    await injectPanel(tabId);
  } catch {
    throw new ProblemError('request-refused', message('pageClosedToExtensions'));
  }
  await announceViewChange();
}

/** Remembers where the section of the certain app was found, and sees to the look of the marks in its frame. */
export async function pageWorked(shown: AppPage, page: ProcorePage): Promise<void> {
  await injectMarks(page.tabId);
  const integration = await integrationShown(page, shown);
  if (integration === null) return;
  if (!page.isPrivate) await rememberPage(integration, page.url);
  await endGuide(page.tabId);
}

export async function appConfirmed(shown: AppPage, page: ProcorePage, integration: Integration): Promise<void> {
  await confirmApp(page, shown, integration);
  await announceViewChange();
}

export async function appDenied(shown: AppPage, page: ProcorePage): Promise<void> {
  const integration = await integrationShown(page, shown);
  if (integration === null) return;
  await forgetApp(page, integration);
  await announceViewChange();
}

/** @throws ProblemError `request-refused` where the page shows the app of another integration by now */
export async function sectionConfirmed(
  { integrationId, heading, ...shown }: Commands['page.confirm-section']['input'],
  page: ProcorePage,
): Promise<void> {
  const integration = await integrationShown(page, shown);
  if ((integration?.id ?? null) !== integrationId) throw new ProblemError('request-refused');
  await confirmSection(page, appOnPage(integration, shown), heading);
  await announceViewChange();
}

export async function listUsed(
  { entries, isPartial = false, isCorrected = false, ...shown }: Commands['list.use']['input'],
  page: ProcorePage,
): Promise<void> {
  const origin = isCorrected ? (await listOn(page, shown.titles))?.origin : null;
  await takeToPage({ entries, isPartial, origin }, shown, page);
}

async function takeToPage(list: ListOnPage, shown: AppPage, page: ProcorePage): Promise<void> {
  const integration = await integrationShown(page, shown);
  await useList(page, integration === null ? shown.titles : [integration.app.name], list);
  await announceViewChange();
}

/**
 * The user's own word says which app it is, so that the panel goes on with it at once.
 * @throws ProblemError `request-refused` where the page names no company, has no list, or no such title
 */
export async function listKept(
  { name, appName, ...shown }: Commands['list.keep']['input'],
  page: ProcorePage,
): Promise<void> {
  const list = await listOn(page, shown.titles);
  const { companyId, environment } = page;
  if (companyId === null || list === null || !shown.titles.includes(appName)) throw new ProblemError('request-refused');
  const companyName = (await readCompany({ companyId, environment })).company?.name ?? null;
  const { entries, isPartial, origin } = list;
  const brought = { source: { kind: 'list', fileName: null }, readAt: new Date().toISOString() } as const;
  const referenceSet = { ...(origin ?? brought), entries, isPartial };
  const id = await createKept({ companyId, companyName, environment, name, appName, portalUrl: null, referenceSet });
  await confirmApp(page, shown, await findIntegration(id));
  await forgetList(page, shown.titles);
  await announceViewChange();
}

/** @throws ProblemError `taken-list-gone` where the list that the panel showed is gone, or another was taken since */
export async function takenListUsed(
  { readAt, ...shown }: Commands['taken.use']['input'],
  page: ProcorePage,
): Promise<void> {
  const set = await readTakenList();
  if (set === null || set.readAt !== readAt) throw new ProblemError('taken-list-gone');
  const { entries, ...origin } = set;
  await takeToPage({ entries, isPartial: origin.isPartial, origin }, shown, page);
  await forgetTakenList();
}

export async function listForgotten(shown: AppPage, page: ProcorePage): Promise<void> {
  await forgetList(page, shown.titles);
  await announceViewChange();
}
