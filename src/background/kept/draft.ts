/** "New integration" as far as the user has got with it: it may begin on the vendor's portal and end in Procore. */
import * as z from 'zod/mini';
import type { DraftChange, IntegrationDraft } from '../../platform/kept-commands.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { referenceSetSchema } from './schemas.ts';

const draftItem = storedItem('session', {
  name: 'new-integration',
  version: 2,
  schema: z.nullable(
    z.object({
      name: z.string(),
      appName: z.string(),
      portalUrl: z.string(),
      isCustom: z.boolean(),
      referenceSet: z.nullable(referenceSetSchema),
    }),
  ),
  fallback: null,
});

const EMPTY: IntegrationDraft = { name: '', appName: '', portalUrl: '', isCustom: false, referenceSet: null };

export function readDraft(): Promise<IntegrationDraft | null> {
  return draftItem.read();
}

export async function changeDraft({ name, appName, portalUrl, isCustom, referenceSet }: DraftChange): Promise<void> {
  await draftItem.update((before) => {
    const draft = before ?? EMPTY;
    const set = referenceSet === undefined ? draft.referenceSet : referenceSet;
    return {
      name: name ?? draft.name,
      appName: appName ?? draft.appName,
      portalUrl: portalUrl ?? draft.portalUrl,
      isCustom: isCustom ?? draft.isCustom,
      referenceSet: set && { ...set, entries: [...set.entries] },
    };
  });
}

export async function discardDraft(): Promise<void> {
  await draftItem.update(() => null);
}
