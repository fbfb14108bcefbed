import type { Judgement } from '../../../src/procore-api/access/judge.ts';
import type { World } from '../../procore-stand-in/world.ts';
import { NEEDED_TOOL } from './planned-world.ts';
import type { WorldPlan } from './world-plan.ts';

/** What was true of the connected projects at one moment, read off the world itself. */
export interface Truth {
  readonly installed: boolean;
  readonly permitted: ReadonlySet<string>;
  readonly existing: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
  readonly inactive: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

export function truthOf(world: World): Truth {
  const { app } = world.integration;
  const { projects } = world.company;
  return {
    installed: app.installed,
    permitted: new Set(projects.map(({ id }) => id).filter((id) => app.permittedProjectIds.has(id))),
    existing: new Set(projects.map(({ id }) => id)),
    elsewhere: new Set(world.otherCompany.projects.map(({ id }) => id)),
    inactive: new Set(projects.filter(({ active }) => !active).map(({ id }) => id)),
    names: new Map(projects.map(({ id, name }) => [id, name])),
  };
}

/**
 * What a judgement says that no moment of its validation bears out. `truths`: before the validation, and after each
 * change in it.
 */
export function contradictions(
  plan: WorldPlan,
  world: World,
  truths: readonly Truth[],
  judgement: Judgement,
): string[] {
  const found: string[] = [];
  const ever = (holds: (truth: Truth) => boolean) => truths.some(holds);
  const { verdict, projects, counts } = judgement;
  const isDisturbed = plan.troubles.length > 0 || truths.length > 1;

  for (const { id, name, access, reason } of projects) {
    const isEverPermitted = ever((truth) => truth.permitted.has(id));
    const isEverNot = ever((truth) => !truth.permitted.has(id));
    const say = (what: string) => found.push(`${id} (${access}, ${reason}): ${what}`);
    if (access === 'permitted' && !isEverPermitted) say('a false OK');
    if (access === 'missing' && !isEverNot) say('a false Missing');
    if (access === 'unknown' && !mayBeUnknown(plan, world, isDisturbed, verdict, id)) say('unknown without a cause');
    if (access === 'permitted' && !ever((truth) => truth.names.get(id) === name)) say(`no such name: ${name}`);
    if (reason === 'not-found' && !ever((truth) => !truth.existing.has(id))) say('it exists');
    if (reason === 'not-found' && !isDisturbed && isSeenElsewhere(plan, world, id)) say('the app sees it elsewhere');
    if (reason === 'other-company' && !ever((truth) => truth.elsewhere.has(id))) say('it is in no other company');
    if (reason === 'inactive' && !ever((truth) => truth.inactive.has(id))) say('it is active');
    const isToolOff = world.disabledTools.get(id)?.has(NEEDED_TOOL) ?? false;
    // A project that was taken from the list after it was read refuses its tools.
    if (reason === 'tool-blocked' && !isToolOff && !isEverNot) say('no tool is blocked');
    if (access === 'permitted' && !isDisturbed) {
      if (reason === 'by-page' && !mayBeByPage(plan, world, id)) say('the API can tell');
      if (reason !== 'by-page' && reason !== expectedReason(plan, world, truths, id)) say('another reason');
    }
  }
  found.push(...contradictionsOfVerdict(plan, truths, isDisturbed, judgement));
  const total = counts.permitted + counts.missing + counts.unknown;
  if (counts.connected !== projects.length || total !== projects.length) found.push('the counts do not add up');
  for (const access of ['permitted', 'missing', 'unknown'] as const) {
    if (counts[access] !== projects.filter((project) => project.access === access).length)
      found.push(`${access} count`);
  }
  return found;
}

/** Where the other company's list answers for its ids on one page. */
function isSeenElsewhere(plan: WorldPlan, { otherCompany, projectsPerPage }: World, id: string): boolean {
  const app = otherCompany.apps[0];
  const isOnePage = !plan.ignoresIdFilter && projectsPerPage.most > plan.projects;
  return isOnePage && app?.permittedProjectIds.has(id) === true;
}

function expectedReason(plan: WorldPlan, world: World, [truth]: readonly Truth[], id: string): string | null {
  if (truth?.inactive.has(id)) return 'inactive';
  return plan.needsTool && world.disabledTools.get(id)?.has(NEEDED_TOOL) ? 'tool-blocked' : null;
}

/** Without a failure or a change: only where nobody may read who is a member, and no table tells it either. */
function mayBeUnknown(plan: WorldPlan, world: World, isDisturbed: boolean, verdict: string, id: string): boolean {
  if (isDisturbed || verdict === 'credentials-rejected' || verdict === 'app-not-installed') return true;
  if (isAppUnmet(plan, world)) return true;
  if (!isUntold(plan, world, id)) return false;
  const isShown = plan.table === 'complete' && world.integration.app.permittedProjectIds.has(id);
  // Names that others share leave rows in doubt, and with them what no row names for sure.
  return !isShown || plan.twins.length > 0 || isAmbiguous(world, id);
}

function mayBeByPage(plan: WorldPlan, world: World, id: string): boolean {
  return plan.table === 'complete' && (isUntold(plan, world, id) || isAppUnmet(plan, world));
}

/** An app that is met in no directory may be hidden in all of them. */
function isAppUnmet(plan: WorldPlan, { integration, directoryDenied }: World): boolean {
  const { connectedProjectIds, app } = integration;
  const isMet = connectedProjectIds.some((id) => app.permittedProjectIds.has(id) && !directoryDenied.has(id));
  return isListUntrusted(plan) && !isMet;
}

function isListUntrusted({ isCompanyAdmin, canReadDirectory, table }: WorldPlan): boolean {
  return isCompanyAdmin || canReadDirectory || table === 'complete';
}

/** Neither the list proves it nor may anybody read who is a member. */
function isUntold(plan: WorldPlan, world: World, id: string): boolean {
  return isListUntrusted(plan) && (world.directoryDenied.has(id) || !(plan.isCompanyAdmin || plan.canReadDirectory));
}

/** Whether rows of a table may not tell this project from others: of the same name, or of one that begins with it. */
function isAmbiguous({ company }: World, id: string): boolean {
  const own = company.projects.find((project) => project.id === id)?.name.toLowerCase();
  if (own === undefined) return false;
  const others = company.projects.filter((project) => project.id !== id).map(({ name }) => name.toLowerCase());
  return others.some((other) => other.startsWith(own) || own.startsWith(other));
}

function contradictionsOfVerdict(
  plan: WorldPlan,
  truths: readonly Truth[],
  isDisturbed: boolean,
  { verdict, counts, projects }: Judgement,
): string[] {
  const isEverUninstalled = truths.some((truth) => !truth.installed);
  const mayClaimUninstalled = plan.troubles.some(({ trouble }) => trouble.kind === 'not-installed');
  const mayRefuseTokens = plan.troubles.some(({ trouble }) => trouble.kind === 'status' && trouble.status === 401);
  switch (verdict) {
    case 'credentials-rejected':
      return plan.credential === 'wrong-secret' || mayRefuseTokens ? [] : ['the credential is right'];
    case 'app-not-installed':
      return isEverUninstalled || mayClaimUninstalled ? [] : ['the app is installed'];
    case 'passed':
    case 'missing-projects':
    case 'nothing-to-check':
    case 'inconclusive': {
      const found: string[] = [];
      if (!isDisturbed && plan.credential !== 'right') found.push('neither key nor installation is right');
      const isContested = projects.some(({ reason }) => reason === 'contested');
      const isPassed = projects.length > 0 && counts.missing === 0 && counts.unknown === 0 && !isContested;
      if ((verdict === 'passed') !== isPassed) found.push('passed exactly if all is permitted');
      if ((verdict === 'missing-projects') !== counts.missing > 0) found.push('missing exactly if one is missing');
      if (verdict === 'nothing-to-check' && projects.length > 0) found.push('there is something to check');
      if (verdict === 'inconclusive' && !isDisturbed && counts.unknown === 0) found.push('nothing is unknown');
      return found;
    }
  }
}
