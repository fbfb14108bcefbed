import type { CompanyAccess } from '../client/company-access.ts';
import type { ProcoreFailure } from '../http/failures.ts';
import { provesCompany } from './company-of-rows.ts';
import { readCompanyRights } from './company-rights.ts';
import type { Listing } from './project-listing.ts';
import type { ProcoreProject } from './project-page.ts';
import { agree, type Walk, walkProjects } from './project-walk.ts';
import { readInactiveProjects } from './status-control.ts';

/** All that Procore lists to the app, to be searched by names: nothing can then be asked for by its id. */
export interface WholeList {
  /** By id. */
  readonly projects: ReadonlyMap<string, ProcoreProject>;
  /** Whether it held still, is as long as it says, of this company only, heeds the status, and has a name for each project. */
  readonly mayBeWhole: boolean;
  /** The same but for the status. */
  readonly isSteady: boolean;
  readonly failure: ProcoreFailure | null;
  readonly isAnswered: boolean;
  /** Whether a later reading (`after`, else one of its own) is the same list: only then nothing else is on it. */
  isStill(after: Listing | null): Promise<boolean>;
}

/**
 * Reads the list. Whether it heeds that inactive projects are wanted, too, is found out only where it matters:
 * `lacksAny` tells of projects, if those were all, whether something is missing among them.
 */
export async function readWholeList(
  access: CompanyAccess,
  lacksAny: (projects: ReadonlyMap<string, ProcoreProject>) => Promise<boolean>,
): Promise<WholeList> {
  const walk = await walkOfCompany(access);
  const isStatusSeen = [...walk.projects.values()].some(({ active }) => !active);
  const isLookNeeded = walk.isConsistent && !isStatusSeen && (await lacksAny(walk.projects));
  const inactive = isLookNeeded ? await readInactiveProjects(access) : null;
  const projects = new Map([...walk.projects, ...(inactive ?? [])]);
  const isNamed = [...projects.values()].every(({ name }) => name !== null);
  // Nobody else tells how long it is: what is looked for by name cannot be asked for by itself.
  const isSteady = walk.isConsistent && isNamed && walk.total === walk.projects.size;
  const mayBeWhole = isSteady && (isStatusSeen || inactive !== null);
  return {
    projects,
    mayBeWhole,
    isSteady,
    failure: walk.failure,
    isAnswered: walk.pages > 0,
    async isStill(after) {
      if (!mayBeWhole) return false;
      if (after !== null) return after.isSteady && isSame(after.listed);
      const again = await walkProjects(access);
      return agree(walk, again) && (again.projects.size > 0 || (await isAnsweredClearly(access)));
    },
  };

  function isSame(listed: ReadonlyMap<string, ProcoreProject>): boolean {
    return (
      [...listed.keys()].every((id) => projects.has(id)) && [...walk.projects.keys()].every((id) => listed.has(id))
    );
  }
}

async function walkOfCompany(access: CompanyAccess): Promise<Walk> {
  const walk = await walkProjects(access);
  if (walk.untold.size === 0 || walk.foreignIds.size > 0) return walk;
  if (!(await provesCompany(access, new Set(walk.untold.keys())))) return walk;
  access.rows.areProven = true;
  return await walkProjects(access);
}

/** That nothing is there is believed only of a Procore that gave a clear answer to another question right after. */
async function isAnsweredClearly(access: CompanyAccess): Promise<boolean> {
  const rights = await readCompanyRights(access);
  return rights.ok && rights.value !== 'unknown';
}
