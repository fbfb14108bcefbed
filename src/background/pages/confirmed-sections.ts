import * as z from 'zod/mini';
import type { Integration } from '../../domain/integration.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { type ProcorePage, pageKey } from './sender.ts';

/** The heading of the section that the user took for an app's Permitted Projects, by page and app. */
const schema = z.record(z.string(), z.string());

const ofIntegrationsItem = storedItem('local', { name: 'confirmed-sections', version: 1, schema, fallback: {} });

/** For apps of no integration. Their names are not certain, so this is asked again after the browser was closed. */
const ofOthersItem = storedItem('session', { name: 'confirmed-sections', version: 1, schema, fallback: {} });

/** The certain integration, or what an app of none is called. */
export type AppOnPage = { readonly integration: Integration } | { readonly titles: readonly string[] };

export async function confirmSection(page: ProcorePage, app: AppOnPage, heading: string): Promise<void> {
  const { item, key } = placeFor(page, app);
  await item.update((headings) => ({ ...headings, [key]: heading }));
}

export async function confirmedSection(page: ProcorePage, app: AppOnPage): Promise<string | null> {
  const { item, key } = placeFor(page, app);
  return (await item.read())[key] ?? null;
}

function placeFor(page: ProcorePage, app: AppOnPage) {
  return 'integration' in app
    ? { item: ofIntegrationsItem, key: `${pageKey(page)} ${app.integration.app.name}` }
    : { item: ofOthersItem, key: `${pageKey(page)} ${JSON.stringify(app.titles)}` };
}
