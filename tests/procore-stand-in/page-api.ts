import { type Answer, type Call, errors, idNumber, json, jsonObject } from './http.ts';
import {
  activeItems,
  firstOptions,
  listPage,
  moreOptions,
  offeredItems,
  permittedItems,
  projectItems,
} from './page-lists.ts';
import type { PermissionOperations } from './permission-operations.ts';
import { type Company, companyById, type InstalledApp, type World } from './world.ts';

/** The end points behind the pages, `/internal/...`, for the user who is logged in. Shapes: page-contract.ts. */
export function createPageApi(world: World, operations: PermissionOperations) {
  return (call: Call): Answer => {
    if (!world.loggedIn) return errors(401, 'You are logged out.');

    const [resource, id = '', collection, appId = '', action, actionId = ''] = call.url.pathname.split('/').slice(2);
    if (resource === 'page-variant') return json(200, world.page);
    if (resource === 'projects') return showProject(id);
    if (resource === 'company-of') return showCompanyOf(id);
    const company = companyById(world, id);
    if (resource !== 'companies' || company === undefined) return errors(404, 'Not found.');
    if (collection === undefined) return json(200, companyJson(company));
    if (collection === 'projects') {
      return listPage(activeItems(world, company), call.url.searchParams);
    }
    if (collection !== 'apps') return errors(404, 'Not found.');
    if (appId === '') return json(200, company.apps.filter((app) => app.installed).map(appJson));

    const app = company.apps.find((candidate) => candidate.installationId === appId && candidate.installed);
    if (app === undefined) return errors(404, 'This app is not installed.');
    return answerForApp(call, company, app, action, actionId);
  };

  function answerForApp(call: Call, company: Company, app: InstalledApp, action = '', actionId = ''): Answer {
    switch (`${call.method} ${action}`) {
      case 'GET ':
        return json(200, appJson(app));
      case 'GET permissions':
        return showPermissions(company, app);
      case 'GET permitted':
        return listPage(permittedItems(world, company, app), call.url.searchParams);
      case 'GET options':
        return moreOptions(offeredItems(world, company, app), call.url.searchParams);
      case 'GET configurable':
        return moreOptions(activeItems(world, company), call.url.searchParams);
      case 'GET configuration':
        return showConfiguration(company, app);
      case 'GET operations':
        return showOperation(company, actionId, Number(call.url.searchParams.get('after')));
      case 'POST permitted_projects':
        return whereEditable(() => addPermitted(company, app, call));
      case 'DELETE permitted_projects':
        return whereEditable(() => removePermitted(app, actionId));
      case 'PUT configuration':
        return whereEditable(() => configure(world, app, call));
      default:
        return errors(404, 'Not found.');
    }
  }

  function whereEditable(answer: () => Answer): Answer {
    return world.canEditPermissions ? answer() : errors(403, 'You may not change this app.');
  }

  function showProject(id: string): Answer {
    for (const company of [world.company, world.otherCompany]) {
      const project = company.projects.find((candidate) => candidate.id === id);
      if (project === undefined) continue;
      const { name, number } = project;
      return json(200, { company: companyJson(company), id: idNumber(id), name, number });
    }
    return errors(404, 'Not found.');
  }

  /** For a page whose address names no company. Without an app it is the company of the story. */
  function showCompanyOf(installationId: string): Answer {
    const company = [world.company, world.otherCompany].find(
      ({ apps }) => installationId === '' || apps.some((app) => app.installationId === installationId),
    );
    return company === undefined ? errors(404, 'Not found.') : json(200, companyJson(company));
  }

  function showPermissions(company: Company, app: InstalledApp): Answer {
    return json(200, {
      canEdit: world.canEditPermissions,
      permitted: world.page.table === 'server-paged' ? [] : permittedItems(world, company, app),
      available: firstOptions(world, offeredItems(world, company, app)),
      pendingOperation: operations.pendingOf(app)?.id ?? null,
    });
  }

  function showConfiguration(company: Company, app: InstalledApp): Answer {
    return json(200, {
      canEdit: world.canEditPermissions,
      available: firstOptions(world, activeItems(world, company)),
      chosen: projectItems(
        world,
        company.projects.filter((project) => app.configuredProjectIds.includes(project.id)),
      ),
    });
  }

  function showOperation(company: Company, operationId: string, after: number): Answer {
    const operation = operations.find(operationId);
    if (operation === undefined) return errors(404, 'Not found.');
    const applied = new Set(operation.projectIds.slice(after, operation.applied));
    return json(200, {
      finished: operation.applied === operation.projectIds.length || operation.failure !== null,
      failure: operation.failure,
      applied: projectItems(
        world,
        company.projects.filter((project) => applied.has(project.id)),
      ),
    });
  }

  function addPermitted(company: Company, app: InstalledApp, call: Call): Answer {
    const projectIds = submittedIds(call);
    const pending = operations.pendingOf(app);
    world.addRequests.push(projectIds);
    world.duplicateAdds += countDuplicates(projectIds, [...app.permittedProjectIds, ...(pending?.projectIds ?? [])]);

    const addable = new Set(company.projects.filter((project) => project.active).map((project) => project.id));
    if (projectIds.length === 0 || !projectIds.every((id) => addable.has(id))) {
      return errors(422, 'Choose active projects of this company.');
    }
    const { limit, limitMessage } = world.add;
    if (limit !== null && projectIds.length > limit) return errors(422, limitMessage);
    if (pending !== undefined) return errors(409, 'An earlier change is still being applied.');
    return json(202, { operation: operations.start(app, projectIds).id });
  }
}

function removePermitted(app: InstalledApp, projectId: string): Answer {
  if (!app.permittedProjectIds.delete(projectId)) return errors(404, 'This project is not permitted.');
  return json(200, {});
}

function configure(world: World, app: InstalledApp, call: Call): Answer {
  app.configuredProjectIds = submittedIds(call);
  world.configurationWrites.push(app.configuredProjectIds);
  return json(200, {});
}

function submittedIds(call: Call): string[] {
  const ids = jsonObject(call.body)?.project_ids;
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** How many of the submitted ids are known already or occur a second time. */
function countDuplicates(submitted: readonly string[], known: readonly string[]): number {
  const seen = new Set(known);
  let duplicates = 0;
  for (const id of submitted) {
    if (seen.has(id)) duplicates += 1;
    seen.add(id);
  }
  return duplicates;
}

function companyJson({ id, name }: Company) {
  return { id: idNumber(id), name };
}

function appJson({ installationId, name, kind, developer, version }: InstalledApp) {
  return { installationId, name, kind, developer, version };
}
