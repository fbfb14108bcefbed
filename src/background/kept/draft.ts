/**
 * "New integration" as far as the user has got with it: it may begin on the vendor's portal and end in Procore, and on
 * another day.
 */
import * as z from 'zod/mini';
import type { DraftChange, IntegrationDraft } from '../../platform/kept-commands.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { referenceSetSchema } from './schemas.ts';

/** What is typed: it changes with every key, and the popup asks at each look whether there is any. */
const fieldsItem = storedItem('local', {
  name: 'new-integration',
  version: 3,
  schema: z.nullable(z.object({ name: z.string(), appName: z.string(), portalUrl: z.string(), isCustom: z.boolean() })),
  fallback: null,
});

/** Its projects, by the thousands: they lie apart, and are written once they are others. */
const projectsItem = storedItem('local', {
  name: 'new-integration-projects',
  version: 1,
  schema: z.nullable(referenceSetSchema),
  fallback: null,
});

const EMPTY = { name: '', appName: '', portalUrl: '', isCustom: false };

export async function readDraft(): Promise<IntegrationDraft | null> {
  const fields = await fieldsItem.read();
  return fields && { ...fields, referenceSet: await projectsItem.read() };
}

export async function hasDraft(): Promise<boolean> {
  return (await fieldsItem.read()) !== null;
}

export async function changeDraft(change: DraftChange): Promise<void> {
  await alone(async () => {
    const { name, appName, portalUrl, isCustom, referenceSet } = change;
    // Projects without the fields are of a draft that was given up.
    if (referenceSet !== undefined || !(await hasDraft())) await projectsItem.update(() => referenceSet ?? null);
    await fieldsItem.update((before) => {
      const draft = before ?? EMPTY;
      return {
        name: name ?? draft.name,
        appName: appName ?? draft.appName,
        portalUrl: portalUrl ?? draft.portalUrl,
        isCustom: isCustom ?? draft.isCustom,
      };
    });
  });
}

export async function discardDraft(): Promise<void> {
  await alone(async () => {
    await fieldsItem.update(() => null);
    await projectsItem.update(() => null);
  });
}

/** Fields and projects are changed together: between the two, a draft would look as if it had been given up. */
function alone(change: () => Promise<void>): Promise<void> {
  return navigator.locks.request('new-integration', change);
}
