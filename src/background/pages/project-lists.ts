import * as z from 'zod/mini';
import type { ListedProject } from '../../domain/project-list.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { type ProcorePage, pageKey } from './sender.ts';

export const MOST_LISTED = 10_000;

export const listedProjectSchema = z.object({
  name: z.string().check(z.maxLength(1000)),
  number: z.nullable(z.string().check(z.maxLength(1000))),
  id: z.nullable(z.string().check(z.maxLength(100))),
  others: z.optional(z.readonly(z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(20)))),
  otherNames: z.optional(z.readonly(z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(20)))),
  below: z.optional(z.readonly(z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(2)))),
  beside: z.optional(
    z.readonly(
      z
        .array(z.object({ heading: z.string().check(z.maxLength(100)), text: z.string().check(z.maxLength(100)) }))
        .check(z.maxLength(20)),
    ),
  ),
  line: z.optional(z.string().check(z.maxLength(5000))),
  isUnsure: z.optional(z.boolean()),
  isIdLost: z.optional(z.boolean()),
  chosen: z.optional(
    z.object({
      label: z.string().check(z.maxLength(3000)),
      ids: z.readonly(z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(100)))),
    }),
  ),
});

/** The lists that the user has brought along, each for one page, the latest first. Lists are large: a few are kept. */
const listsItem = storedItem('session', {
  name: 'project-lists',
  version: 1,
  schema: z.array(
    z.object({
      page: z.string(),
      /** What has to be on the page for the list to be about it: some addresses are the same for all apps. */
      titles: z.array(z.string()),
      entries: z.array(listedProjectSchema),
    }),
  ),
  fallback: [],
});

const MOST_LISTS = 4;

export async function useList(
  sender: ProcorePage,
  titles: readonly string[],
  entries: readonly ListedProject[],
): Promise<void> {
  const page = pageKey(sender);
  await listsItem.update((lists) => {
    const others = lists.filter((list) => !isFor(list, page, titles));
    return [{ page, titles: [...titles], entries: [...entries] }, ...others].slice(0, MOST_LISTS);
  });
}

export async function listOn(sender: ProcorePage, titles: readonly string[]): Promise<readonly ListedProject[] | null> {
  const page = pageKey(sender);
  return (await listsItem.read()).find((list) => isFor(list, page, titles))?.entries ?? null;
}

export async function forgetList(sender: ProcorePage, titles: readonly string[]): Promise<void> {
  const page = pageKey(sender);
  await listsItem.update((lists) => lists.filter((list) => !isFor(list, page, titles)));
}

function isFor(list: { page: string; titles: readonly string[] }, page: string, shown: readonly string[]): boolean {
  return list.page === page && list.titles.every((title) => shown.includes(title));
}
