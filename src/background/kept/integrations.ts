/** What the user does with integrations of their own. */

import { newKeptId } from '../../domain/kept-id.ts';
import type { ListedProject } from '../../domain/listed-project.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import type { KeptIntegration } from '../../integration-backend/kept-store.ts';
import type { IntegrationChange, KeptCommands, NewIntegration } from '../../platform/kept-commands.ts';
import { message } from '../../platform/message.ts';
import { announceViewChange } from '../../platform/view-changes.ts';
import { companyNameInTabs } from './company-name.ts';
import { deleteKept, keptStore, putKept } from './store.ts';

export async function createKept(input: NewIntegration): Promise<string> {
  const { companyId, companyName, environment, name, appName, portalUrl, referenceSet } = input;
  const same = input.id === undefined ? null : await keptStore.find(input.id);
  if (same !== null && (await isKeptAs(same, input))) return same.id;
  // Two views may have gone on with one draft, each in its way.
  const id = same === null ? (input.id ?? newKeptId()) : newKeptId();
  const now = new Date().toISOString();
  const kept: KeptIntegration = {
    id,
    revision: 1,
    companyId,
    companyName: companyName ?? (await companyNameInTabs({ companyId, environment }, { isPressed: true })),
    environment,
    name: name.trim(),
    appName: appName.trim(),
    credential: { kind: 'marketplace-dmsa', clientKey: null, savedAt: now },
    portalUrl,
    ...aboutSet(referenceSet),
    lastValidation: null,
    createdAt: now,
  };
  await putKept(kept, referenceSet.entries, null);
  await announceViewChange();
  return kept.id;
}

async function isKeptAs(
  kept: KeptIntegration,
  { companyId, environment, name, appName, referenceSet }: NewIntegration,
) {
  const isOther =
    kept.companyId !== companyId ||
    kept.environment !== environment ||
    kept.name !== name.trim() ||
    kept.appName !== appName.trim();
  if (isOther) return false;
  const entries = await keptStore.entriesOf(kept.id);
  return JSON.stringify(entries.map(saidBy)) === JSON.stringify(referenceSet.entries.map(saidBy));
}

/** Tells whether it has other projects now, or another app: a validation from before says nothing of it then. */
export async function changeKept(integrationId: string, change: IntegrationChange): Promise<boolean> {
  const kept = await requireKept(integrationId);
  const { name = kept.name, appName = kept.appName, portalUrl = kept.portalUrl, referenceSet } = change;
  const isOther = referenceSet !== undefined || appName.trim() !== kept.appName;
  const changed: KeptIntegration = {
    ...kept,
    revision: kept.revision + 1,
    name: name.trim(),
    appName: appName.trim(),
    portalUrl,
    ...(referenceSet && aboutSet(referenceSet)),
    ...(isOther && { lastValidation: null, beforeSaved: undefined }),
  };
  await putKept(changed, referenceSet?.entries ?? (await keptStore.entriesOf(integrationId)), kept.revision);
  await announceViewChange();
  return isOther;
}

/** @throws ProblemError `request-refused` where nothing would be left: that is no integration any more */
export async function changeEntries(
  integrationId: string,
  changes: KeptCommands['entries.change']['input']['changes'],
): Promise<void> {
  const kept = await requireKept(integrationId);
  const becomes = new Map(changes.map((change) => [saidBy(change.entry), change.becomes]));
  const entries = (await keptStore.entriesOf(integrationId)).flatMap((entry) => {
    const changed = becomes.get(saidBy(entry));
    return changed === undefined ? [entry] : (changed ?? []);
  });
  if (entries.length === 0) throw new ProblemError('request-refused', message('noProjectLeft'));
  await putKept({ ...kept, revision: kept.revision + 1, projects: entries.length }, entries, kept.revision);
}

/** What an entry says by itself, whatever the user has said of it. */
function saidBy({ name, number, id, others, beside, line }: ListedProject): string {
  return JSON.stringify([name, number, id, others ?? null, beside ?? null, line ?? null]);
}

/** The user has not saved it in the portal after all. @throws ProblemError `not-found` where nobody has said so */
export async function takeBackSaved(integrationId: string): Promise<void> {
  const { beforeSaved, ...kept } = await requireKept(integrationId);
  if (beforeSaved === undefined) throw new ProblemError('not-found');
  const { revision } = kept;
  const entries = await keptStore.entriesOf(integrationId);
  await putKept({ ...kept, ...beforeSaved, revision: revision + 1 }, entries, revision);
}

export async function removeKept(integrationId: string): Promise<void> {
  await deleteKept(integrationId);
  await announceViewChange();
}

function aboutSet({ entries, source, readAt, isPartial }: ReferenceSet) {
  return { referenceSet: { source, readAt, isPartial }, projects: entries.length };
}

async function requireKept(integrationId: string): Promise<KeptIntegration> {
  const kept = await keptStore.find(integrationId);
  if (kept === null) throw new ProblemError('not-found');
  return kept;
}
