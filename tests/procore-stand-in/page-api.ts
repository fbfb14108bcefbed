import { type Answer, type Call, errors, idNumber, json, jsonObject } from './http.ts';
import { byLabel } from './page-contract.ts';
import type { PermissionOperations } from './permission-operations.ts';
import { type Company, companyById, type InstalledApp, type Project, projectLabel, type World } from './world.ts';

const PROJECTS_PER_PAGE = 50;
const OPTIONS_PER_PAGE = 50;

/** The end points behind the pages, `/internal/...`, for the user who is logged in. Shapes: page-contract.ts. */
export function createPageApi(world: World, operations: PermissionOperations) {
  return (call: Call): Answer => {
    if (!world.loggedIn) return errors(401, 'You are logged out.');

    const [resource, id = '', collection, appId = '', action, actionId = ''] = call.url.pathname.split('/').slice(2);
    if (resource === 'page-variant') return json(200, world.page);
    if (resource === 'projects') return showProject(id);
    const company = companyById(world, id);
    if (resource !== 'companies' || company === undefined) return errors(404, 'Not found.');
    if (collection === undefined) return json(200, companyJson(company));
    if (collection === 'projects') return listProjects(company, Number(call.url.searchParams.get('page')));
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
      case 'GET options':
        return showOptions(company, app, call.url.searchParams);
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

  function showPermissions(company: Company, app: InstalledApp): Answer {
    const offered = offeredItems(company, app);
    return json(200, {
      canEdit: world.canEditPermissions,
      permitted: projectItems(company.projects.filter((project) => app.permittedProjectIds.has(project.id))),
      available: world.page.loading === 'all' ? offered : offered.slice(0, OPTIONS_PER_PAGE),
      pendingOperation: operations.pendingOf(app)?.id ?? null,
    });
  }

  /** A page of the options, or of those that have the text in their label. */
  function showOptions(company: Company, app: InstalledApp, query: URLSearchParams): Answer {
    const text = (query.get('search') ?? '').toLowerCase();
    const start = Number(query.get('start'));
    const fitting = offeredItems(company, app).filter(({ label }) => label.toLowerCase().includes(text));
    const end = start + OPTIONS_PER_PAGE;
    return json(200, { options: fitting.slice(start, end), hasMore: end < fitting.length });
  }

  function offeredItems(company: Company, app: InstalledApp) {
    const { offersPermitted, inactive } = world.page;
    return projectItems(
      company.projects.filter(
        ({ id, active }) =>
          (active || inactive !== 'left-out') && (offersPermitted || !app.permittedProjectIds.has(id)),
      ),
    );
  }

  function showConfiguration(company: Company, app: InstalledApp): Answer {
    return json(200, {
      canEdit: world.canEditPermissions,
      available: projectItems(company.projects.filter((project) => project.active)),
      chosen: projectItems(company.projects.filter((project) => app.configuredProjectIds.includes(project.id))),
    });
  }

  function showOperation(company: Company, operationId: string, after: number): Answer {
    const operation = operations.find(operationId);
    if (operation === undefined) return errors(404, 'Not found.');
    const applied = new Set(operation.projectIds.slice(after, operation.applied));
    return json(200, {
      finished: operation.applied === operation.projectIds.length || operation.failure !== null,
      failure: operation.failure,
      applied: projectItems(company.projects.filter((project) => applied.has(project.id))),
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

  function listProjects(company: Company, page: number): Answer {
    const items = projectItems(company.projects.filter((project) => project.active));
    const start = (page - 1) * PROJECTS_PER_PAGE;
    return json(200, {
      total: items.length,
      perPage: PROJECTS_PER_PAGE,
      projects: items.slice(start, start + PROJECTS_PER_PAGE),
    });
  }

  function projectItems(projects: readonly Project[]) {
    const { labelForm, inactive } = world.page;
    return projects
      .map((project) => ({
        id: idNumber(project.id),
        label: projectLabel(project, labelForm),
        name: project.name,
        number: project.number,
        disabled: !project.active && inactive === 'disabled',
      }))
      .sort(byLabel);
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
