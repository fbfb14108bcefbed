import * as z from 'zod/mini';
import type { Integration } from '../domain/integration.ts';
import { storedItem } from '../platform/stored-item.ts';

/** The names in App Management's list of installed apps, as last seen, by company id. */
const appNamesItem = storedItem('session', {
  name: 'app-names',
  version: 1,
  schema: z.record(z.string(), z.array(z.string())),
  fallback: {},
});

/** What the user has said: the integration whose app a page shows, by the page's path (it names company and app). */
const confirmedAppsItem = storedItem('local', {
  name: 'confirmed-apps',
  version: 1,
  schema: z.record(z.string(), z.object({ appName: z.string(), integrationId: z.string() })),
  fallback: {},
});

export interface Candidates {
  /** The integration whose app the page certainly shows. */
  readonly certain: Integration | null;
  /** The integrations whose app it may be; the user has to say. */
  readonly possible: readonly Integration[];
}

/**
 * Which of the company's integrations has its app on this page? The app's name has to be equal to the letter. That
 * settles it only if one integration and, as far as the list was seen, one installed app has that name.
 */
export async function candidatesFor(
  integrations: readonly Integration[],
  page: { appName: string; path: string },
): Promise<Candidates> {
  const possible = integrations.filter(({ app }) => app.name === page.appName);
  const [only] = possible;
  if (only === undefined) return { certain: null, possible };
  const confirmed = (await confirmedAppsItem.read())[page.path];
  if (confirmed?.appName === page.appName) {
    const certain = possible.find(({ id }) => id === confirmed.integrationId);
    if (certain !== undefined) return { certain, possible };
  }
  const installed = (await appNamesItem.read())[only.companyId] ?? [];
  const isUnique = possible.length === 1 && installed.filter((name) => name === page.appName).length === 1;
  return { certain: isUnique ? only : null, possible };
}

export async function rememberAppNames(companyId: string, appNames: string[]): Promise<void> {
  await appNamesItem.update((known) => ({ ...known, [companyId]: appNames }));
}

export async function confirmApp(page: { appName: string; path: string }, integrationId: string): Promise<void> {
  const { appName, path } = page;
  await confirmedAppsItem.update((confirmed) => ({ ...confirmed, [path]: { appName, integrationId } }));
}
