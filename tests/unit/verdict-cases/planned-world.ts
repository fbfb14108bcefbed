import { createWorld, type Project, type World } from '../../procore-stand-in/world.ts';
import { deleteProject, moveProject } from '../../procore-stand-in/world-changes.ts';
import type { Change, WorldPlan } from './world-plan.ts';

/** The tool that an integration with `needsTool` works with. */
export const NEEDED_TOOL = 'documents';

/** The world as it was when the integration's projects were connected. */
export function createPlannedWorld(plan: WorldPlan): World {
  const connected = Math.ceil((plan.projects * plan.connectedShare) / 100);
  const world = createWorld({
    seed: plan.seed,
    projects: plan.projects,
    connected,
    permitted: Math.floor((connected * plan.permittedShare) / 100),
  });
  const perPage = Math.max(plan.perPage, Math.ceil(plan.projects / 12));
  world.projectsPerPage = { standard: perPage, most: perPage };
  world.ignoresIdFilter = plan.ignoresIdFilter;
  world.notPermittedStatus = plan.notPermittedStatus;
  world.tokenLifeSeconds = plan.tokenLifeSeconds;
  if (plan.spikeRequests !== null) {
    world.spike = { requests: Math.max(plan.spikeRequests, Math.ceil(plan.projects / 10)), windowMs: 10_000 };
  }

  const { app } = world.integration;
  app.isCompanyAdmin = plan.isCompanyAdmin;
  app.canReadDirectory = plan.canReadDirectory;
  app.installed = plan.credential !== 'uninstalled';
  const previousApp = world.company.apps[1];
  if (previousApp !== undefined) previousApp.isCompanyAdmin = true;
  return world;
}

/** What happened from then until the validation. */
export function letTimePass(world: World, plan: WorldPlan): void {
  const { deniedDirectories, withoutTool, inactive, renamed, twins, deleted, moved } = plan;
  for (const id of pick(world, deniedDirectories)) world.directoryDenied.add(id);
  for (const id of pick(world, withoutTool)) world.disabledTools.set(id, new Set([NEEDED_TOOL]));
  for (const id of pick(world, inactive)) replace(world, id, (project) => ({ ...project, active: false }));
  for (const id of pick(world, renamed)) replace(world, id, (project) => ({ ...project, name: `${project.name} II` }));
  for (const pair of twins) makeTwins(world, pick(world, pair));
  for (const id of pick(world, deleted)) deleteProject(world, id);
  for (const id of pick(world, moved)) {
    moveProject(world, id, world.otherCompany);
    if (Number(id.at(-1)) % 2 === 0) world.otherCompany.apps[0]?.permittedProjectIds.add(id);
  }
}

export function apply(world: World, change: Change): void {
  const { app } = world.integration;
  switch (change.kind) {
    case 'make-admin':
      app.isCompanyAdmin = true;
      return;
    case 'uninstall':
      app.installed = false;
      return;
    case 'swap': {
      const [out, into] = [pick(world, [change.project]), pick(world, [change.other])];
      for (const id of out) app.permittedProjectIds.delete(id);
      for (const id of into) app.permittedProjectIds.add(id);
      return;
    }
    case 'permit':
    case 'remove':
    case 'delete':
    case 'rename':
    case 'deactivate':
      for (const id of pick(world, [change.project])) changeProject(world, change.kind, id);
  }
}

function changeProject(world: World, kind: Change['kind'], id: string): void {
  const { permittedProjectIds } = world.integration.app;
  if (kind === 'permit') permittedProjectIds.add(id);
  if (kind === 'remove') permittedProjectIds.delete(id);
  if (kind === 'delete') deleteProject(world, id);
  if (kind === 'rename') replace(world, id, (project) => ({ ...project, name: `${project.name} III` }));
  if (kind === 'deactivate') replace(world, id, (project) => ({ ...project, active: false }));
}

/** Different projects that the integration syncs and the company has, in the order of the numbers. */
function pick(world: World, numbers: readonly number[]): string[] {
  const there = new Set(world.company.projects.map(({ id }) => id));
  const ids = world.integration.connectedProjectIds.filter((id) => there.has(id));
  if (ids.length === 0) return [];
  return [...new Set(numbers.map((number) => ids[number % ids.length] ?? ''))];
}

/** The first two of them get one name and no number, which the company's picker cannot tell apart. */
function makeTwins(world: World, [one, other]: readonly string[]): void {
  const name = world.company.projects.find(({ id }) => id === one)?.name;
  if (name === undefined || one === undefined || other === undefined) return;
  for (const id of [one, other]) replace(world, id, (project) => ({ ...project, name, number: null }));
}

function replace(world: World, id: string, change: (project: Project) => Project): void {
  const { projects } = world.company;
  const index = projects.findIndex((project) => project.id === id);
  const before = projects[index];
  if (before !== undefined) projects[index] = change(before);
}
