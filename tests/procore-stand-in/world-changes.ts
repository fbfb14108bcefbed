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

/**
 * Adds projects of exactly these names, which the integration syncs and its app may not read yet. They have no number,
 * so that their labels are their names; they are active.
 * @returns the new projects, in the order of `names`.
 */
export function plantProjects(world: World, names: readonly string[]): Project[] {
  const all = [...world.company.projects, ...world.otherCompany.projects];
  let id = all.reduce((highest, project) => (BigInt(project.id) > highest ? BigInt(project.id) : highest), 0n);
  return names.map((name) => {
    id += 7n;
    const project: Project = { id: String(id), name, number: null, active: true };
    world.company.projects.push(project);
    world.integration.connectedProjectIds.push(project.id);
    return project;
  });
}

/** The company has updated the app: Procore has emptied the list of its permitted projects. */
export function updateApp({ integration: { app } }: World): void {
  app.permittedProjectIds.clear();
  app.notYetInApi.clear();
  app.stillInApi.clear();
}
