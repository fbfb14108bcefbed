import * as z from 'zod/mini';
import type { Environment } from '../../domain/environment.ts';
import type { Integration } from '../../domain/integration.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { AppPage } from '../../platform/app-page.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { type ProcorePage, pageKey } from './sender.ts';

/** The names in App Management's list of installed apps, as last seen, by company. */
const appListsItem = storedItem('session', {
  name: 'app-lists',
  version: 1,
  schema: z.record(z.string(), z.object({ names: z.array(z.string()), isComplete: z.boolean() })),
  fallback: {},
});

/** What the user has said of a page: whose app it shows, or that it is not what we took it for (`null`). */
const saidAppsItem = storedItem('local', {
  name: 'confirmed-apps',
  version: 2,
  schema: z.record(z.string(), z.object({ appName: z.string(), integrationId: z.nullable(z.string()) })),
  fallback: {},
});

export interface Candidates {
  /** The integration whose app the page certainly shows. */
  readonly certain: Integration | null;
  /** The integrations whose app it may be; the user has to say. */
  readonly possible: readonly Integration[];
}

/**
 * Which of the company's integrations has its app on this page? The app's name has to be equal, letter by letter, to a
 * title of the page. That settles it if the page is sure of its titles, one integration has that app, and one
 * installed app has that name in a list that was seen whole; else the user has to say, and has the last word.
 */
export async function candidatesFor(
  integrations: readonly Integration[],
  page: ProcorePage,
  { titles, isSure }: AppPage,
): Promise<Candidates> {
  const possible = integrations.filter(({ app }) => titles.includes(app.name));
  const [only] = possible;
  if (only === undefined) return { certain: null, possible };
  const said = (await saidAppsItem.read())[pageKey(page)];
  if (said !== undefined && titles.includes(said.appName)) {
    const certain = possible.find(({ id, app }) => id === said.integrationId && app.name === said.appName) ?? null;
    return { certain, possible };
  }
  const list = (await appListsItem.read())[companyKey(page)];
  const isUnique = list?.isComplete === true && list.names.filter((name) => name === only.app.name).length === 1;
  return { certain: isSure && isUnique && possible.length === 1 ? only : null, possible };
}

/** The apps that App Management was last seen to list. */
export async function knownAppNames(company: CompanyPlace): Promise<readonly string[]> {
  return (await appListsItem.read())[companyKey(company)]?.names ?? [];
}

/** A list that was seen whole is not forgotten for one of which only a part was shown later. */
export async function rememberAppList(company: CompanyPlace, names: string[], isComplete: boolean): Promise<void> {
  const key = companyKey(company);
  await appListsItem.update((lists) => {
    const isLess = !isComplete && lists[key]?.isComplete === true && hasAll(lists[key].names, names);
    return isLess ? lists : { ...lists, [key]: { names, isComplete } };
  });
}

/** How many of the company's installed apps have this name, as far as their list was seen. */
export async function howOftenInstalled(
  company: CompanyPlace,
  appName: string,
): Promise<'once' | 'several' | 'unknown'> {
  const list = (await appListsItem.read())[companyKey(company)];
  const times = list?.names.filter((name) => name === appName).length ?? 0;
  if (times > 1) return 'several';
  return list?.isComplete === true && times === 1 ? 'once' : 'unknown';
}

/** @throws ProblemError `request-refused` where no title of the page is the name of that app */
export async function confirmApp(page: ProcorePage, { titles }: AppPage, integration: Integration): Promise<void> {
  if (!titles.includes(integration.app.name)) throw new ProblemError('request-refused');
  await say(page, { appName: integration.app.name, integrationId: integration.id });
}

/** "Not this app?": from now on the user is asked on this page. */
export async function forgetApp(page: ProcorePage, integration: Integration): Promise<void> {
  await say(page, { appName: integration.app.name, integrationId: null });
}

async function say(page: ProcorePage, said: { appName: string; integrationId: string | null }): Promise<void> {
  await saidAppsItem.update((others) => ({ ...others, [pageKey(page)]: said }));
}

interface CompanyPlace {
  readonly companyId: string | null;
  readonly environment: Environment;
}

/** Each environment counts its companies by itself. */
function companyKey({ companyId, environment }: CompanyPlace): string {
  return environment === 'production' ? `${companyId}` : `${environment} ${companyId}`;
}

/** Also as often: a second app of a name is news. */
function hasAll(known: readonly string[], shown: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const name of known) counts.set(name, (counts.get(name) ?? 0) + 1);
  return shown.every((name) => {
    const remaining = (counts.get(name) ?? 0) - 1;
    counts.set(name, remaining);
    return remaining >= 0;
  });
}
