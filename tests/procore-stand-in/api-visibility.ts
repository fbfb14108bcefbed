import type { InstalledApp, Project } from './world.ts';

/** Whether REST takes the app's user for a member of the project, which Procore's page may see otherwise. */
export function isMember(app: InstalledApp, { id }: Project): boolean {
  return app.stillInApi.has(id) || (app.permittedProjectIds.has(id) && !app.notYetInApi.has(id));
}

/** Whether REST shows the project of the app's own company. */
export function isVisible(app: InstalledApp, project: Project): boolean {
  return app.isCompanyAdmin || isMember(app, project);
}
