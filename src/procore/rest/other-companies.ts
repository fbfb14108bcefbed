import * as z from 'zod/mini';
import type { ProgressCounter } from './progress.ts';
import { readProjectsById } from './projects-by-id.ts';
import { bodyOf } from './request.ts';
import type { RestClient } from './rest-client.ts';

const MOST_COMPANIES = 20;

const companiesSchema = z.array(z.object({ id: z.string().check(z.regex(/^[1-9]\d{0,19}$/)) }));

/**
 * Those of the projects that Procore lists in another company where the app is installed. Says nothing of the others,
 * and does not tell when it could not ask.
 */
export async function findInOtherCompanies(
  client: RestClient,
  companyId: string,
  projectIds: readonly string[],
  progress: ProgressCounter,
): Promise<ReadonlySet<string>> {
  progress.expect(1);
  const sent = await client.get(companyId, '/rest/v1.0/companies');
  const companies = companiesSchema.safeParse(sent.ok && sent.value.status === 200 ? bodyOf(sent.value) : null);
  const others = companies.success ? companies.data.filter(({ id }) => id !== companyId) : [];

  const found = new Set<string>();
  for (const { id } of others.slice(0, MOST_COMPANIES)) {
    const elsewhere = projectIds.filter((projectId) => !found.has(projectId));
    if (elsewhere.length === 0) break;
    const read = await readProjectsById(client, id, elsewhere, null, progress);
    if (!read.ok && read.failure.kind !== 'app-not-installed') break;
    if (read.ok) for (const project of read.value.found) found.add(project.id);
  }
  return found;
}
