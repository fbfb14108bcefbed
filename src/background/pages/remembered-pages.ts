import * as z from 'zod/mini';
import { type Integration, isOfCompany } from '../../domain/integration.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { environmentOf } from '../../procore/addresses/hosts.ts';
import { formOf, isProjectPath } from '../../procore/addresses/urls.ts';

/** Where the Permitted Projects of an app were found. */
const rememberedSchema = z.object({
  companyId: z.string(),
  appName: z.string(),
  url: z.url(),
});

/** One page for each company and app, the latest first. It says where Procore keeps them, whatever the backend. */
const rememberedItem = storedItem('local', {
  name: 'remembered-pages',
  version: 1,
  schema: z.array(rememberedSchema),
  fallback: [],
});

const MOST_PAGES = 200;

/** Search and hash of Procore's own are short ("?tab=permissions"); what is longer could be a token of somebody's. */
const LONGEST_PATH_END = 100;

export async function rememberPage(integration: Integration, address: string): Promise<void> {
  const { origin, pathname, search, hash } = new URL(address);
  if (isProjectPath(pathname)) return;
  const pathEnd = search + hash;
  const url = origin + pathname + (pathEnd.length > LONGEST_PATH_END ? '' : pathEnd);
  await rememberedItem.update((pages) => {
    const others = pages.filter((page) => !isPageOf(integration, page));
    return [{ companyId: integration.companyId, appName: integration.app.name, url }, ...others].slice(0, MOST_PAGES);
  });
}

/** The address of the app's Permitted Projects, `null` where they were never found. */
export async function rememberedUrl(integration: Integration): Promise<string | null> {
  return (await rememberedItem.read()).find((page) => isPageOf(integration, page))?.url ?? null;
}

function isPageOf(integration: Integration, { companyId, appName, url }: z.infer<typeof rememberedSchema>): boolean {
  const environment = environmentOf(new URL(url).origin);
  return appName === integration.app.name && isOfCompany(integration, { companyId, environment });
}

/** Whether a page at such a path has had an app's Permitted Projects, be it another company's or app's. */
export async function isRememberedForm(path: string): Promise<boolean> {
  const form = formOf(path);
  return (await rememberedItem.read()).some((page) => formOf(new URL(page.url).pathname) === form);
}
