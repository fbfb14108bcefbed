import type { CompanyAccess } from '../client/company-access.ts';
import { type Memberships, readMemberships } from './membership.ts';
import { spread } from './spread.ts';

/** How many listed projects are tried. */
const SAMPLE = 6;

/**
 * A project that the app's list shows although the app is no member of it, so that the list is that of the whole
 * company; `null` when none was met. An app that may only read the directory gets a list of its own projects.
 */
export async function findForeignProject(access: CompanyAccess, listedIds: readonly string[]): Promise<string | null> {
  const sample = spread(listedIds, SAMPLE);
  const others = listedIds.filter((id) => !sample.includes(id));
  return foreignProjectIn(await readMemberships(access, sample, others));
}

export function foreignProjectIn({ known }: Memberships): string | null {
  return [...known].find(([, membership]) => membership === 'not-member')?.[0] ?? null;
}
