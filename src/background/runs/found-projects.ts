import { isKeptId } from '../../domain/kept-id.ts';
import type { ValidatedProject } from '../../domain/project.ts';
import type { Findings } from '../../domain/run-view.ts';
import { backendOf } from '../backend/backends.ts';
import type { Run } from './journal.ts';

/** What a finished validation found does not change, and is asked for with every look at the page. */
let latest: { readonly validationId: string; readonly projects: readonly ValidatedProject[] } | null = null;

export async function foundProjects(integrationId: string, validationId: string): Promise<readonly ValidatedProject[]> {
  if (latest?.validationId !== validationId) {
    const backend = await backendOf(integrationId);
    latest = { validationId, projects: await backend.validatedProjects(integrationId, validationId) };
  }
  return latest.projects;
}

/** With all that the integration's own list says of each project, by which Procore's page is compared with it. */
export async function withEntries(findings: Findings, { integrationId, validation }: Run): Promise<Findings> {
  const { attention, table } = findings;
  const isAny = attention.length > 0 || table !== null;
  if (!isAny || !isKeptId(integrationId) || validation === null) return findings;
  // What lies damaged on the disk takes nothing from what is known without it.
  const found = await foundProjects(integrationId, validation.id).catch(() => null);
  if (found === null) return findings;
  const entryOf = new Map(found.map(({ id, entry }) => [id, entry]));
  const full = (projects: readonly ValidatedProject[]) =>
    projects.map((project) => {
      const entry = entryOf.get(project.id);
      return entry === undefined ? project : { ...project, entry };
    });
  return {
    attention: full(attention),
    table: table && {
      ...table,
      onlyInVerdict: full(table.onlyInVerdict),
      onlyInTable: full(table.onlyInTable),
      notShown: full(table.notShown),
    },
  };
}
