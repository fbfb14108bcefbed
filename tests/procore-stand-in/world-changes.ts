import type { Company, Project, World } from './world.ts';

/**
 * The project is gone from its company and from all that its apps hold; the integration still syncs it.
 * @throws RangeError if no company has it.
 */
export function deleteProject(world: World, id: string): void {
  takeOut(world, id);
}

/**
 * The project belongs to this company from now on, where no app has it permitted.
 * @throws RangeError if no company has it.
 */
export function moveProject(world: World, id: string, company: Company): void {
  company.projects.push(takeOut(world, id));
}

function takeOut(world: World, id: string): Project {
  for (const { projects, apps } of [world.company, world.otherCompany]) {
    const index = projects.findIndex((project) => project.id === id);
    if (index === -1) continue;
    for (const app of apps) {
      app.permittedProjectIds.delete(id);
      app.notYetInApi.delete(id);
      app.stillInApi.delete(id);
      app.configuredProjectIds = app.configuredProjectIds.filter((configured) => configured !== id);
    }
    return projects.splice(index, 1)[0] as Project;
  }
  throw new RangeError(`No company has the project ${id}.`);
}
