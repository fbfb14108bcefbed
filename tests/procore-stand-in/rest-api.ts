import type { AccessToken, AccessTokens } from './access-tokens.ts';
import { type Answer, type Call, errors, idNumber, json, text } from './http.ts';
import { paged } from './paging.ts';
import type { PermissionOperations } from './permission-operations.ts';
import { type Company, companyById, type InstalledApp, type Project, projectLabel, type World } from './world.ts';

const HOUR_MS = 3_600_000;
const PROJECTS_PER_PAGE = { standard: 100, most: 300 };
const OTHERS_PER_PAGE = { standard: 100, most: 2000 };

/** Procore's REST API, as far as the product reads it: `/rest/...` for a bearer of an app's access token. */
export function createRestApi(world: World, tokens: AccessTokens, operations: PermissionOperations) {
  return (call: Call): Answer => {
    const token = tokens.find(call.headers.authorization);
    if (token === undefined) return errors(401, 'The access token is invalid');

    const rateLimit = countRequest(token, world.requestsPerHour);
    const answer = rateLimit.exceeded ? errors(429, 'Rate limit exceeded') : answerFor(token, call);
    return { ...answer, headers: { ...answer.headers, ...rateLimit.headers } };
  };

  function answerFor(token: AccessToken, call: Call): Answer {
    if (call.headers['procore-company-id'] === undefined) {
      return text(400, 'Missing Procore-Company-Id header!\n\nName the company of each call in this header.');
    }
    switch (`${call.method} ${call.url.pathname}`) {
      case 'GET /rest/v1.0/companies':
        return listCompanies(token, call);
      case 'GET /rest/v1.0/company_base_url':
        return companyBaseUrl(call);
      case 'GET /rest/v1.0/app_installations':
        return withInstalledApp(token, call, (company) => listAppInstallations(company, call));
      case 'GET /rest/v1.1/projects':
        return withInstalledApp(token, call, (company, app) => listProjects(company, app, call));
      default:
        return errors(404, 'Not Found');
    }
  }

  function listCompanies(token: AccessToken, call: Call): Answer {
    const companies = [world.company, world.otherCompany].filter((company) => installedApp(company, token));
    const items = companies.map(({ id, name }) => ({
      id: idNumber(id),
      name,
      is_active: true,
      my_company: id === call.headers['procore-company-id'],
    }));
    return paged(call, items, OTHERS_PER_PAGE);
  }

  function companyBaseUrl(call: Call): Answer {
    const company = companyById(world, String(call.headers['procore-company-id']));
    if (company === undefined) return errors(400, 'The company is unknown');
    return json(200, { zone: company.zone, web_base_url: `https://${company.webHost}` });
  }

  function listAppInstallations(company: Company, call: Call): Answer {
    const items = company.apps
      .filter((app) => app.installed)
      .map((app) => ({
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
    return paged(call, items, OTHERS_PER_PAGE);
  }

  function withInstalledApp(
    token: AccessToken,
    call: Call,
    answer: (company: Company, app: InstalledApp) => Answer,
  ): Answer {
    const companyId = call.url.searchParams.get('company_id');
    if (companyId === null) return errors(400, 'company_id is missing');
    const company = companyById(world, companyId);
    const app = company && installedApp(company, token);
    if (company === undefined || app === undefined) return errors(403, 'App is not connected to this company.');
    return answer(company, app);
  }
}

function installedApp(company: Company, token: AccessToken): InstalledApp | undefined {
  return company.apps.find((app) => app.installed && app.clientId === token.clientId);
}

function listProjects(company: Company, app: InstalledApp, call: Call): Answer {
  const status = call.url.searchParams.get('filters[by_status]') ?? 'Active';
  if (!['Active', 'Inactive', 'All'].includes(status)) return errors(400, 'filters[by_status] is invalid');
  const view = call.url.searchParams.get('view') ?? 'normal';
  if (view !== 'normal' && view !== 'compact') return errors(400, 'view is invalid');

  const projects = company.projects.filter(
    (project) =>
      app.permittedProjectIds.has(project.id) && (status === 'All' || project.active === (status === 'Active')),
  );
  const items = projects.map((project) =>
    view === 'compact' ? compactProject(project) : normalProject(company, project),
  );
  return paged(call, items, PROJECTS_PER_PAGE);
}

function compactProject({ id, name }: Project) {
  return { id: idNumber(id), name };
}

function normalProject(company: Company, project: Project) {
  return {
    ...compactProject(project),
    display_name: projectLabel(project),
    project_number: project.number,
    address: null,
    city: null,
    state_code: null,
    country_code: 'US',
    zip: null,
    time_zone: 'US/Pacific',
    active: project.active,
    is_demo: false,
    project_template: null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: '2025-01-15T08:00:00Z',
    updated_at: '2026-10-01T08:00:00Z',
    company: { id: idNumber(company.id), name: company.name },
  };
}

function countRequest(token: AccessToken, perHour: number): { exceeded: boolean; headers: Record<string, string> } {
  const now = Date.now();
  if (now >= token.hourStartedAt + HOUR_MS) {
    token.hourStartedAt = now;
    token.requests = 0;
  }
  token.requests += 1;
  const exceeded = token.requests > perHour;
  const resetAt = token.hourStartedAt + HOUR_MS;
  return {
    exceeded,
    headers: {
      'x-rate-limit-limit': String(perHour),
      'x-rate-limit-remaining': String(Math.max(0, perHour - token.requests)),
      'x-rate-limit-reset': String(Math.ceil(resetAt / 1000)),
      ...(exceeded && { 'retry-after': String(Math.ceil((resetAt - now) / 1000)) }),
    },
  };
}
