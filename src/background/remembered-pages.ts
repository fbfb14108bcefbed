import * as z from 'zod/mini';
import { storedItem } from '../platform/stored-item.ts';
import { placeOf } from '../procore/place.ts';
import { formOf, isProjectPath } from '../procore/urls.ts';

/** Where the Permitted Projects of an app were found. */
const rememberedSchema = z.object({
  companyId: z.string(),
  appName: z.string(),
  origin: z.string(),
  path: z.string(),
  pathEnd: z.string(),
});

type RememberedPage = z.infer<typeof rememberedSchema>;

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

export async function rememberPage(page: RememberedPage): Promise<void> {
  if (isProjectPath(page.path)) return;
  const pathEnd = page.pathEnd.length > LONGEST_PATH_END ? '' : page.pathEnd;
  await rememberedItem.update((pages) => {
    const others = pages.filter(({ companyId, appName }) => companyId !== page.companyId || appName !== page.appName);
    return [{ ...page, pathEnd }, ...others].slice(0, MOST_PAGES);
  });
}

/** The address of the app's Permitted Projects, `null` where they were never found. */
export async function rememberedUrl(companyId: string, appName: string): Promise<string | null> {
  const found = (await rememberedItem.read()).find((page) => page.companyId === companyId && page.appName === appName);
  if (found === undefined) return null;
  const url = found.origin + found.path + found.pathEnd;
  return 'origin' in placeOf(url) ? url : null;
}

/** Whether a page at such a path has had an app's Permitted Projects, be it another company's or app's. */
export async function isRememberedForm(path: string): Promise<boolean> {
  const form = formOf(path);
  return (await rememberedItem.read()).some((page) => formOf(page.path) === form);
}
