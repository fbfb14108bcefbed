import { type Memberships, readMemberships } from './membership.ts';
import type { ProgressCounter } from './progress.ts';
import type { RestClient } from './rest-client.ts';

/** How many listed projects are tried. */
const SAMPLE = 3;

/**
 * A project that the app's list shows although the app is no member of it, so that the list is that of the whole
 * company; `null` when none was met. An app that may only read the directory gets a list of its own projects.
 */
export async function findForeignProject(
  client: RestClient,
  companyId: string,
  listedIds: readonly string[],
  progress: ProgressCounter,
): Promise<string | null> {
  const step = Math.max(1, Math.floor(listedIds.length / SAMPLE));
  const sample = listedIds.filter((_id, index) => index % step === 0).slice(0, SAMPLE);
  return foreignProjectIn(await readMemberships(client, companyId, sample, progress));
}

export function foreignProjectIn({ known }: Memberships): string | null {
  return [...known].find(([, membership]) => membership === 'not-member')?.[0] ?? null;
}
