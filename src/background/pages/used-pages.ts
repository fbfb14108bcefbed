import * as z from 'zod/mini';
import { storedItem } from '../../platform/stored-item.ts';
import { isSameAddress, type PageAddress } from './page-address.ts';

const usedPageSchema = z.object({
  tabId: z.number(),
  origin: z.string(),
  path: z.string(),
  ids: z.string(),
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

/** The user's word holds for this tab and this very address, until the tab is closed. */
export async function usePage(page: UsedPage): Promise<void> {
  await usedPagesItem.update((pages) => {
    const others = pages.filter((other) => other.tabId !== page.tabId || !isSameAddress(other, page));
    return [page, ...others].slice(0, MOST_PAGES);
  });
}

export async function findUsedPage(tabId: number, address: PageAddress): Promise<UsedPage | null> {
  const pages = await usedPagesItem.read();
  return pages.find((used) => used.tabId === tabId && isSameAddress(used, address)) ?? null;
}

export async function forgetPagesOfTab(tabId: number): Promise<void> {
  await usedPagesItem.update((pages) => pages.filter((page) => page.tabId !== tabId));
}
