/**
 * What was entered about an integration that is kept here, and not pressed yet: it is there again when the popup is
 * opened anew. In memory only, so that nothing of a private window gets to the disk.
 */
import * as z from 'zod/mini';
import type { SettingsDraft } from '../../platform/kept-commands.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { referenceSetSchema } from './schemas.ts';

const text = z.string().check(z.maxLength(2_000));

export const settingsDraftSchema = z.object({
  names: z.nullable(z.object({ name: text, appName: text, portalUrl: text })),
  isReplacing: z.boolean(),
  referenceSet: z.nullable(referenceSetSchema),
}) satisfies z.ZodMiniType<SettingsDraft>;

const draftsItem = storedItem<Readonly<Record<string, SettingsDraft>>>('session', {
  name: 'settings-drafts',
  version: 1,
  schema: z.record(z.string(), settingsDraftSchema),
  fallback: {},
});

export async function readSettingsDraft(integrationId: string): Promise<SettingsDraft | null> {
  return (await draftsItem.read())[integrationId] ?? null;
}

/** @throws ProblemError `memory-full` */
export async function keepSettingsDraft(integrationId: string, draft: SettingsDraft): Promise<void> {
  await draftsItem.update((drafts) => ({ ...drafts, [integrationId]: draft }));
}

export async function forgetSettingsDraft(integrationId: string): Promise<void> {
  await draftsItem.update(({ [integrationId]: _forgotten, ...others }) => others);
}
