import * as z from 'zod/mini';
import type { SeenTable } from '../../domain/permitted-table.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { onlyKept } from '../kept/only-kept.ts';

/** What several tabs show of one app's table, by integration: the one that came into its page last. */
const newestItem = storedItem('session', {
  name: 'newest-tables',
  version: 1,
  schema: z.record(z.string(), z.object({ renderedAt: z.number(), digest: z.string() })),
  fallback: {},
});

/** A table with the time at which its rows came into the page as they are. */
export type RenderedTable = Pick<SeenTable, 'labels'> & { readonly renderedAt: number };

/** Whether another table of that app has come into a page since: then this one tells of the past, and contests nothing. */
export async function isHistory(integrationId: string, { labels, renderedAt }: RenderedTable): Promise<boolean> {
  const digest = await digestOf(labels);
  const newest = await newestItem.update((tables) => {
    const known = tables[integrationId];
    return known !== undefined && known.renderedAt > renderedAt
      ? tables
      : { ...tables, [integrationId]: { renderedAt, digest } };
  });
  return newest[integrationId]?.digest !== digest;
}

/** Another backend has other integrations. */
export async function forgetTables(): Promise<void> {
  await newestItem.update(onlyKept);
}

async function digestOf(labels: readonly string[]): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(labels)));
  return new Uint8Array(bytes).join();
}
