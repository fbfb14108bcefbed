import * as z from 'zod/mini';
import { storedItem } from '../platform/stored-item.ts';

/** A path in a tab. */
export interface PageInTab {
  readonly tabId: number;
  readonly origin: string;
  readonly path: string;
}

const usedPageSchema = z.object({
  tabId: z.number(),
  origin: z.string(),
  path: z.string(),
  /** What the user said where the address names no company. */
  companyId: z.nullable(z.string()),
});

export type UsedPage = z.infer<typeof usedPageSchema>;

/** Pages on which the user has pressed "Use this page", the latest first. */
const usedPagesItem = storedItem('session', {
  name: 'used-pages',
  version: 1,
  schema: z.array(usedPageSchema),
  fallback: [],
});

const MOST_PAGES = 100;

/** The user's word holds for this tab and this very path, until the tab is closed. */
export async function usePage(page: UsedPage): Promise<void> {
  await usedPagesItem.update((pages) =>
    [page, ...pages.filter((other) => !isSamePage(other, page))].slice(0, MOST_PAGES),
  );
}

export async function findUsedPage(page: PageInTab): Promise<UsedPage | null> {
  return (await usedPagesItem.read()).find((used) => isSamePage(used, page)) ?? null;
}

export async function forgetPagesOfTab(tabId: number): Promise<void> {
  await usedPagesItem.update((pages) => pages.filter((page) => page.tabId !== tabId));
}

function isSamePage(one: PageInTab, other: PageInTab): boolean {
  return one.tabId === other.tabId && one.origin === other.origin && one.path === other.path;
}
