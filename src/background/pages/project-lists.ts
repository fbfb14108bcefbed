import * as z from 'zod/mini';
import type { ReferenceOrigin } from '../../domain/integration.ts';
import type { ListedProject } from '../../domain/listed-project.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { listedProjectSchema } from '../kept/listed-project-schema.ts';
import { referenceOriginSchema } from '../kept/schemas.ts';
import { type ProcorePage, pageKey } from './sender.ts';

/** The lists that the user has brought along, each for one page, the latest first. Lists are large: a few are kept. */
const listsItem = storedItem('session', {
  name: 'project-lists',
  version: 2,
  schema: z.array(
    z.object({
      page: z.string(),
      /** What has to be on the page for the list to be about it: some addresses are the same for all apps. */
      titles: z.array(z.string()),
      entries: z.array(listedProjectSchema),
      /** Its source showed only a part of it. */
      isPartial: z.boolean(),
      /** Where it was taken from before it came to this page; `null` where it was brought along here. */
      origin: z.optional(z.nullable(referenceOriginSchema)),
    }),
  ),
  fallback: [],
});

export interface ListOnPage {
  readonly entries: readonly ListedProject[];
  readonly isPartial: boolean;
  readonly origin?: ReferenceOrigin | null | undefined;
}

const MOST_LISTS = 4;

export async function useList(
  sender: ProcorePage,
  titles: readonly string[],
  { entries, isPartial, origin }: ListOnPage,
): Promise<void> {
  const page = pageKey(sender);
  await listsItem.update((lists) => {
    const others = lists.filter((list) => !isFor(list, page, titles));
    return [{ page, titles: [...titles], entries: [...entries], isPartial, origin }, ...others].slice(0, MOST_LISTS);
  });
}

export async function listOn(sender: ProcorePage, titles: readonly string[]): Promise<ListOnPage | null> {
  const page = pageKey(sender);
  return (await listsItem.read()).find((list) => isFor(list, page, titles)) ?? null;
}

export async function forgetList(sender: ProcorePage, titles: readonly string[]): Promise<void> {
  const page = pageKey(sender);
  await listsItem.update((lists) => lists.filter((list) => !isFor(list, page, titles)));
}

function isFor(list: { page: string; titles: readonly string[] }, page: string, shown: readonly string[]): boolean {
  return list.page === page && list.titles.every((title) => shown.includes(title));
}
