import { isVisible } from './api-visibility.ts';
import { listCompanyUsers, listProjectUsers, showMe } from './directory.ts';
import { type Answer, type Call, errors, idNumber, json, text } from './http.ts';
import { OTHERS_PER_PAGE, paged } from './paging.ts';
import type { PermissionOperations } from './permission-operations.ts';
import { listProjects, listTools, showProject } from './rest-projects.ts';
import { type Company, companyById, type InstalledApp, type Project, type World } from './world.ts';

interface Visit {
  readonly call: Call;
  readonly clientId: string;
  /** From the Procore-Company-Id header. */
  readonly companyId: string;
}

/** `id` is the number in the path, where there is one. */
type EndPoint = (visit: Visit, id: string) => Answer;

/** Procore's REST API, as far as the product reads it: `/rest/...` for an app that is known by its client key. */
export function createRestApi(world: World, operations: PermissionOperations) {
  const endPoints: readonly (readonly [RegExp, EndPoint])[] = [
    [/^\/rest\/v1\.0\/companies$/, listCompanies],
    [/^\/rest\/v1\.0\/company_base_url$/, companyBaseUrl],
    [
      /^\/rest\/v1\.0\/companies\/(\d+)\/me$/,
      (visit, id) => withApp(visit, id, (company, app) => showMe(company, app)),
    ],
    [
      /^\/rest\/v1\.0\/companies\/(\d+)\/users$/,
      (visit, id) => withApp(visit, id, (company, app) => listCompanyUsers(company, app, visit.call)),
    ],
    [
      /^\/rest\/v1\.0\/app_installations$/,
      (visit) => withNamedCompany(visit, (company) => listAppInstallations(company, visit.call)),
    ],
    [
      /^\/rest\/v1\.1\/projects$/,
      (visit) => withNamedCompany(visit, (company, app) => listProjects(world, company, app, visit.call)),
    ],
    [
      /^\/rest\/v1\.0\/projects\/(\d+)$/,
      (visit, id) =>
        withNamedCompany(visit, (company, app) =>
          withProject(company, app, id, (project) => showProject(company, project)),
        ),
    ],
    [
      /^\/rest\/v1\.0\/projects\/(\d+)\/users$/,
      (visit, id) =>
        withApp(visit, visit.companyId, (company, app) =>
          withProject(company, app, id, (project) => listProjectUsers(world, company, app, project, visit.call)),
        ),
    ],
    [
      /^\/rest\/v1\.0\/projects\/(\d+)\/tools$/,
      (visit, id) =>
        withApp(visit, visit.companyId, (company, app) =>
          withProject(company, app, id, (project) => listTools(world, project, visit.call)),
        ),
    ],
  ];

  return (call: Call, clientId: string): Answer => {
    const companyId = call.headers['procore-company-id'];
    if (companyId === undefined) {
      return text(400, 'Missing Procore-Company-Id header!\n\nName the company of each call in this header.');
    }
    if (call.method !== 'GET') return errors(404, 'Not Found');
    for (const [path, endPoint] of endPoints) {
      const found = path.exec(call.url.pathname);
      if (found !== null) return endPoint({ call, clientId, companyId: String(companyId) }, found[1] ?? '');
    }
    return errors(404, 'Not Found');
  };

  function listCompanies({ call, clientId, companyId }: Visit): Answer {
    const companies = [world.company, world.otherCompany].filter((company) => installedApp(company, clientId));
    return paged(call, companies, OTHERS_PER_PAGE, ({ id, name }) => ({
      id: idNumber(id),
      name,
      is_active: true,
      my_company: id === companyId,
    }));
  }

  function companyBaseUrl({ companyId }: Visit): Answer {
    const company = companyById(world, companyId);
    if (company === undefined) return errors(400, 'The company is unknown');
    return json(200, { zone: company.zone, web_base_url: `https://${company.webHost}` });
  }

  function listAppInstallations(company: Company, call: Call): Answer {
    const apps = company.apps.filter((app) => app.installed);
    return paged(call, apps, OTHERS_PER_PAGE, (app) => ({
      id: idNumber(app.installationId),
      app_uid: app.clientId.slice(0, 32),
      developer_app: { name: app.name },
      installer: { name: 'Alex Morgan' },
      semantic_version: app.version,
      status: 'installed',
      components: [],
      updatable_app_version_id: null,
      pending_operation_id: operations.pendingOf(app)?.id ?? null,
    }));
  }

  /** For an end point that wants its company in the query. */
  function withNamedCompany(visit: Visit, answer: (company: Company, app: InstalledApp) => Answer): Answer {
    const companyId = visit.call.url.searchParams.get('company_id');
    return companyId === null ? errors(400, 'company_id is missing') : withApp(visit, companyId, answer);
  }

  function withApp(
    { clientId }: Visit,
    companyId: string,
    answer: (company: Company, app: InstalledApp) => Answer,
  ): Answer {
    const company = companyById(world, companyId);
    const app = company && installedApp(company, clientId);
    if (company === undefined || app === undefined) return errors(403, 'App is not connected to this company.');
    return answer(company, app);
  }

  function withProject(
    company: Company,
    app: InstalledApp,
    projectId: string,
    answer: (project: Project) => Answer,
  ): Answer {
    const project = company.projects.find((candidate) => candidate.id === projectId);
    if (project !== undefined && isVisible(app, project)) return answer(project);
    return project === undefined || world.notPermittedStatus === 404
      ? errors(404, 'Not Found')
      : errors(403, 'You may not see this project.');
  }
}

function installedApp(company: Company, clientId: string): InstalledApp | undefined {
  return company.apps.find((app) => app.installed && app.clientId === clientId);
}
