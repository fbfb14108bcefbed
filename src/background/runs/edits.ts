/** "Edit Integration" as far as the user has got with it, so that closing the popup loses nothing. */
import * as z from 'zod/mini';
import type { CandidateCredential, SavedCredential } from '../../domain/credential.ts';
import type { Integration } from '../../domain/integration.ts';
import { ProblemError } from '../../domain/problem.ts';
import { startValidationSchema } from '../../integration-backend/contract.ts';
import { browser } from '../../platform/browser.ts';
import { SENT_AHEAD } from '../../platform/entered.ts';
import type { EditChange, GoneEdit } from '../../platform/protocol.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { announceViewChange } from '../../platform/view-changes.ts';
import { isOffered } from '../backend/backends.ts';
import { forgetSecret, moveSecret, recallSecret, rememberSecret } from '../client-key/candidate-secrets.ts';
import { onlyKept } from '../kept/only-kept.ts';
import { forgetSettingsDraft } from '../kept/settings-drafts.ts';
import { type Run, readRun } from './journal.ts';
import { cancelRun, startValidation } from './runs.ts';

const editSchema = z.object({
  step: z.union([z.literal(1), z.literal(2)]),
  isCustom: z.boolean(),
  clientKey: z.string(),
  /** Goes up with each edit that is opened: the popup goes on with the latest. */
  order: z.int(),
  /** The latest run when the credential became what it is. It tried another one, or other keys of the same name. */
  runBefore: z.nullable(z.string()),
  /** What it was called and where, should it be gone when the user comes back. */
  name: z.string(),
  companyId: z.string(),
  /** When the browser's question about Procore's hosts was asked, in milliseconds since 1970: its answer validates. */
  awaitsHostsSince: z.optional(z.number()),
});

/** The typed secret is among the candidate secrets. */
export type Edit = z.infer<typeof editSchema>;

/** By integration id. */
const editsItem = storedItem('session', {
  name: 'edits',
  version: 2,
  schema: z.record(z.string(), editSchema),
  fallback: {},
});

export async function readEdit(integrationId: string): Promise<Edit | null> {
  return (await editsItem.read())[integrationId] ?? null;
}

/** What is being edited of this company and is not among its integrations any more. */
export async function readGoneEdits(companyId: string, integrations: readonly Integration[]): Promise<GoneEdit[]> {
  const edits = Object.entries(await editsItem.read());
  return edits
    .filter(([id, edit]) => edit.companyId === companyId && integrations.every((integration) => integration.id !== id))
    .map(([integrationId, { name }]) => ({ integrationId, name }));
}

/** Begins with the credential as it is saved, or a custom one where that is wanted, or goes on where the user was. */
export async function openEdit(
  { id, credential, name, companyId }: Integration,
  isCustomWanted = false,
): Promise<void> {
  const runBefore = await latestRunOf(id);
  await editsItem.update((edits) => {
    const order = 1 + Math.max(0, ...Object.values(edits).map((edit) => edit.order));
    const isCustom = isCustomWanted || credential.kind === 'custom-dmsa';
    const clientKey = credential.kind === 'custom-dmsa' ? (credential.clientKey ?? '') : '';
    const edit = edits[id] ?? { step: 1, isCustom, clientKey, runBefore };
    return { ...edits, [id]: { ...edit, order, name, companyId } };
  });
  await announceViewChange();
}

/** @throws ProblemError `not-found` where the integration is not being edited (any more) */
export async function changeEdit({ id }: Integration, change: EditChange): Promise<void> {
  const before = await readEdit(id);
  if (before === null) throw new ProblemError('not-found');
  const { step = before.step, isCustom = before.isCustom, clientKey = before.clientKey, clientSecret } = change;
  const edit = { ...before, step, isCustom, clientKey };
  const isOtherKey = edit.clientKey !== before.clientKey;
  if (isOtherKey || edit.isCustom !== before.isCustom || clientSecret !== undefined) {
    edit.runBefore = await latestRunOf(id);
  }
  if (clientSecret === '') await forgetSecret(id);
  else if (clientSecret !== undefined) await rememberSecret(id, edit.clientKey, clientSecret);
  else if (isOtherKey) await moveSecret(id, edit.clientKey);
  await editsItem.update((edits) => ({ ...edits, [id]: edit }));
  if (clientSecret !== undefined) await browser.storage.session.remove(SENT_AHEAD['edit.change']);
  // What is typed is shown where it is typed already.
  if (edit.step !== before.step) await announceViewChange();
}

/**
 * Validates what the edit says.
 * @throws ProblemError `not-found` | `credential-incomplete`, and what starting a validation throws
 */
export async function validateEdit(integration: Integration): Promise<void> {
  const edit = await readEdit(integration.id);
  if (edit === null) throw new ProblemError('not-found');
  await startValidation(integration, await candidateOf(integration, edit));
}

const ANSWERED_WITHIN_MS = 5 * 60_000;

/** The browser asks the user whether Procore's hosts may be asked, and may close the popup for it. Tells what was. */
export async function awaitHosts({ id }: Pick<Integration, 'id'>, isAwaited: boolean): Promise<boolean> {
  let wasAwaited = false;
  await editsItem.update((edits) => {
    const edit = edits[id];
    if (edit === undefined) return edits;
    const { awaitsHostsSince = 0, ...others } = edit;
    wasAwaited = Date.now() - awaitsHostsSince < ANSWERED_WITHIN_MS;
    return { ...edits, [id]: isAwaited ? { ...others, awaitsHostsSince: Date.now() } : others };
  });
  return wasAwaited;
}

export async function editedIntegrations(): Promise<readonly string[]> {
  return Object.keys(await editsItem.read());
}

/** Forgets the edit and its secret; a run that tries them is cancelled. */
export async function closeEdit(integration: Integration): Promise<void> {
  await forgetSettingsDraft(integration.id);
  const edit = await readEdit(integration.id);
  if (edit === null) return;
  const run = await readRun(integration.id);
  if (run !== null && triesEdit(run, integration, edit)) await cancelRun(integration);
  await forgetEdit(integration.id);
}

/** Also of an integration that is gone. */
export async function forgetEdit(integrationId: string): Promise<void> {
  await forgetSecret(integrationId);
  await browser.storage.session.remove(SENT_AHEAD['edit.change']);
  await editsItem.update(({ [integrationId]: _closed, ...others }) => others);
  await announceViewChange();
}

/** Another backend has other integrations. */
export async function forgetEdits(): Promise<void> {
  await browser.storage.session.remove(SENT_AHEAD['edit.change']);
  await editsItem.update(onlyKept);
}

/** Whether the run tries, or has tried, exactly the credential that the edit says. */
export function triesEdit({ credential, idempotencyKey }: Run, integration: Integration, edit: Edit): boolean {
  return idempotencyKey !== edit.runBefore && isOfEdit(credential, integration, edit);
}

/** Whether it is the credential that the edit says, whichever secret was typed since. */
export function isOfEdit(credential: Run['credential'], { credential: saved }: Integration, edit: Edit): boolean {
  if (credential.kind === 'saved') return saved.kind === kindOf(edit) && (!edit.isCustom || isSavedKey(saved, edit));
  if (credential.kind === 'custom-dmsa') return edit.isCustom && credential.clientKey === edit.clientKey;
  return !edit.isCustom;
}

async function candidateOf(integration: Integration, edit: Edit): Promise<CandidateCredential> {
  const { id, credential: saved } = integration;
  const { clientKey } = edit;
  if (!edit.isCustom) return { kind: saved.kind === 'marketplace-dmsa' ? 'saved' : 'marketplace-dmsa' };
  const clientSecret = await recallSecret(id, clientKey);
  const isSecretSaved = isSavedKey(saved, edit) && !(await isOffered(integration, 'save-elsewhere', 'save'));
  if (clientSecret === null && isSecretSaved) return { kind: 'saved' };
  const candidate = { kind: 'custom-dmsa', clientKey, clientSecret: clientSecret ?? '' } as const;
  if (!startValidationSchema.shape.credential.safeParse(candidate).success) {
    throw new ProblemError('credential-incomplete');
  }
  return candidate;
}

async function latestRunOf(integrationId: string): Promise<string | null> {
  return (await readRun(integrationId))?.idempotencyKey ?? null;
}

function kindOf({ isCustom }: Edit) {
  return isCustom ? 'custom-dmsa' : 'marketplace-dmsa';
}

function isSavedKey(saved: SavedCredential, { clientKey }: Edit): boolean {
  return saved.kind === 'custom-dmsa' && saved.clientKey === clientKey;
}
