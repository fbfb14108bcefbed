/** The app of a page that no integration of ours goes with: by its name, where that leaves no doubt. */
import type { AppPage } from '../../platform/app-page.ts';
import { isAppListPath } from '../../procore/addresses/urls.ts';
import { type AppPlace, isKept, latestSnapshot } from '../kept/snapshots.ts';
import { howOftenInstalled } from './right-app.ts';
import type { ProcorePage } from './sender.ts';

export interface ShownApp extends AppPlace {
  /** Whether another app may have that name: then the page's address has to say the same. */
  readonly isByName: boolean;
}

/** `null` where company or name are not certain, or several apps have that name. */
export async function appByName(page: ProcorePage, { titles, isSure }: AppPage): Promise<ShownApp | null> {
  const [appName] = titles;
  if (page.companyId === null || !isSure || appName === undefined) return null;
  const times = await howOftenInstalled(page, appName);
  // The title of the list of all apps is not the name of one.
  if (times === 'several' || (times === 'unknown' && isAppListPath(page.path))) return null;
  const { companyId, environment } = page;
  return { companyId, environment, appName, isByName: times === 'unknown' };
}

/** Whether the permitted projects of the page's app are remembered. */
export async function isRemembered(page: ProcorePage, shown: AppPage): Promise<boolean> {
  const app = await appByName(page, shown);
  if (app === null) return false;
  // A storage that cannot be read is said where somebody asks for it, not on each of Procore's pages.
  if (!(await isKept(app).catch(() => false))) return false;
  return !app.isByName || (await latestSnapshot(app))?.page === addressOf(page);
}

/** The page as a snapshot names it. */
export function addressOf({ origin, path, ids }: ProcorePage): string {
  return `${origin}${path} ${ids}`.trim();
}
