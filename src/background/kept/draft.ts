/**
 * "New integration" as far as the user has got with it: it may begin on the vendor's portal and end in Procore, and on
 * another day.
 */
import * as z from 'zod/mini';
import { newKeptId } from '../../domain/kept-id.ts';
import { browser } from '../../platform/browser.ts';
import { SENT_AHEAD } from '../../platform/entered.ts';
import { isEntered } from '../../platform/entered-draft.ts';
import type { DraftChange, IntegrationDraft, InWindow } from '../../platform/kept-commands.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { announceViewChange } from '../../platform/view-changes.ts';
import { referenceSetSchema } from './schemas.ts';
import { keptStore } from './store.ts';

const fieldsSchema = z.nullable(
  z.object({
    id: z.optional(z.string()),
    name: z.string(),
    appName: z.string(),
    portalUrl: z.string(),
    isCustom: z.boolean(),
    hasProjects: z.boolean(),
    companyId: z.nullable(z.string()),
    isLeft: z.boolean(),
  }),
);

function draftIn(area: 'session' | 'local') {
  return {
    /** What is typed: it changes with every key, and the popup asks at each look whether there is any. */
    fieldsItem: storedItem(area, { name: 'new-integration', version: 4, schema: fieldsSchema, fallback: null }),
    /** Its projects, by the thousands: they lie apart, and are written once they are others. */
    projectsItem: storedItem(area, {
      name: 'new-integration-projects',
      version: 1,
      schema: z.nullable(referenceSetSchema),
      fallback: null,
    }),
  };
}

const onDisk = draftIn('local');
/** What is entered in a private window never gets to the disk before it is kept. */
const inMemory = draftIn('session');

type Draft = typeof onDisk;

function draftOf({ isPrivate = false }: InWindow): Draft {
  return isPrivate ? inMemory : onDisk;
}

const EMPTY = {
  id: undefined,
  name: '',
  appName: '',
  portalUrl: '',
  isCustom: false,
  hasProjects: false,
  companyId: null,
  isLeft: false,
};

/** `null` where there is none, or everything was taken out of it again. */
export async function readDraft(window: InWindow = {}): Promise<IntegrationDraft | null> {
  const draft = draftOf(window);
  const fields = await readFields(draft);
  if (fields === null) return null;
  const { hasProjects: _, ...entered } = fields;
  return { ...entered, referenceSet: await draft.projectsItem.read() };
}

/** Whether there is one, and whether it is what the user was at on this company when the popup closed. */
export async function draftOn(
  companyId: string,
  window: InWindow = {},
): Promise<{ hasDraft: boolean; isDraftOpen: boolean }> {
  const fields = await readFields(draftOf(window));
  if (fields === null) return { hasDraft: false, isDraftOpen: false };
  const isHere = fields.companyId === null || fields.companyId === companyId;
  return { hasDraft: true, isDraftOpen: isHere && !fields.isLeft };
}

async function readFields({ fieldsItem }: Draft) {
  const fields = await fieldsItem.read();
  return fields !== null && isEntered(fields, fields.hasProjects) ? fields : null;
}

export async function changeDraft({ isPrivate, ...change }: DraftChange & InWindow): Promise<void> {
  const { fieldsItem, projectsItem } = draftOf({ isPrivate });
  await alone(async () => {
    const { id, name, appName, portalUrl, isCustom, referenceSet, companyId, isLeft = false } = change;
    const isNew = (await fieldsItem.read()) === null;
    // Projects without the fields are of a draft that was given up.
    if (referenceSet !== undefined || isNew) await projectsItem.update(() => referenceSet ?? null);
    const freeId = isNew ? await unlessKept(id) : id;
    await fieldsItem.update((before) => {
      const draft = before ?? EMPTY;
      return {
        id: draft.id ?? freeId,
        name: name ?? draft.name,
        appName: appName ?? draft.appName,
        portalUrl: portalUrl === undefined ? draft.portalUrl : placeIn(portalUrl),
        isCustom: isCustom ?? draft.isCustom,
        hasProjects: referenceSet === undefined ? draft.hasProjects : referenceSet !== null,
        companyId: companyId ?? draft.companyId,
        isLeft,
      };
    });
    if (isLeft) await announceViewChange();
  });
}

/** Whoever goes on with what another view has kept by now begins another integration. */
async function unlessKept(id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  // What cannot be read stands in nobody's way before it is kept.
  const kept = await keptStore.find(id).catch(() => null);
  return kept === null ? id : newKeptId();
}

export async function discardDraft(window: InWindow = {}): Promise<void> {
  const { fieldsItem, projectsItem } = draftOf(window);
  await alone(async () => {
    await browser.storage.session.remove(SENT_AHEAD['draft.change']);
    await fieldsItem.update(() => null);
    await projectsItem.update(() => null);
  });
  await announceViewChange();
}

/** Whoever closes the last private window expects nothing of it to be left. */
export async function forgetPrivateDraft(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  // Whose window it came from nobody knows: at the most it is the last key of another one.
  await browser.storage.session.remove(SENT_AHEAD['draft.change']);
  if ((await inMemory.fieldsItem.read()) !== null) await discardDraft({ isPrivate: true });
}

/** Without user, password, query and hash: there may be a secret in them. */
function placeIn(typed: string): string {
  const [place = ''] = typed.split(/[?#]/u, 1);
  return place.replace(/^(\s*(?:[a-z][a-z\d+.-]*:[\\/]+|https?:|[\\/]*))[^\\/]*@/iu, '$1');
}

/** Fields and projects are changed together: between the two, a draft would look as if it had been given up. */
function alone(change: () => Promise<void>): Promise<void> {
  return navigator.locks.request('new-integration', change);
}
