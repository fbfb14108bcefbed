import * as z from 'zod/mini';
import { SAVE_GATE_MINUTES } from '../../domain/save-gate.ts';
import { browser } from '../../platform/browser.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { onlyKept } from '../kept/only-kept.ts';

/** Client secrets that were typed but not saved yet: in memory only, by integration, for a limited time. */
const secretsItem = storedItem('session', {
  name: 'candidate-secrets',
  version: 1,
  schema: z.record(z.string(), z.object({ clientKey: z.string(), clientSecret: z.string(), expiresAt: z.number() })),
  fallback: {},
});

export const FORGET_SECRETS_ALARM = 'forget-candidate-secrets';

export async function rememberSecret(integrationId: string, clientKey: string, clientSecret: string): Promise<void> {
  await secretsItem.update((secrets) => {
    const known = secrets[integrationId];
    // Trying a secret does not make it last longer: only typing it does.
    const isKnown = known?.clientSecret === clientSecret && known.expiresAt > Date.now();
    const expiresAt = isKnown ? known.expiresAt : Date.now() + SAVE_GATE_MINUTES * 60_000;
    return { ...secrets, [integrationId]: { clientKey, clientSecret, expiresAt } };
  });
  await forgetExpiredSecrets();
}

/** The secret that belongs to this key, `null` once it is forgotten. */
export async function recallSecret(integrationId: string, clientKey: string): Promise<string | null> {
  const secret = (await secretsItem.read())[integrationId];
  if (secret === undefined || secret.clientKey !== clientKey || secret.expiresAt <= Date.now()) return null;
  return secret.clientSecret;
}

export async function forgetSecret(integrationId: string): Promise<void> {
  await secretsItem.update(({ [integrationId]: _forgotten, ...others }) => others);
}

/** The typed secret is now said to belong to this key. It is not kept any longer for that. */
export async function moveSecret(integrationId: string, clientKey: string): Promise<void> {
  await secretsItem.update((secrets) => {
    const secret = secrets[integrationId];
    return secret === undefined ? secrets : { ...secrets, [integrationId]: { ...secret, clientKey } };
  });
}

/** By this computer's clock: until when the typed secret is kept; `null` where there is none. */
export async function secretKeptUntil(integrationId: string): Promise<number | null> {
  const secret = (await secretsItem.read())[integrationId];
  return secret === undefined || secret.expiresAt <= Date.now() ? null : secret.expiresAt;
}

export async function forgetAllSecrets(): Promise<void> {
  await secretsItem.update(onlyKept);
}

/** Forgets what is due, and sets the alarm for what is due next. */
export async function forgetExpiredSecrets(): Promise<void> {
  const now = Date.now();
  const kept = await secretsItem.update((secrets) =>
    Object.fromEntries(Object.entries(secrets).filter(([, secret]) => secret.expiresAt > now)),
  );
  const next = Math.min(...Object.values(kept).map(({ expiresAt }) => expiresAt));
  if (Number.isFinite(next)) await browser.alarms.create(FORGET_SECRETS_ALARM, { when: next });
}
