import { isVisible } from './api-visibility.ts';
import { type Answer, type Call, errors, idNumber, json } from './http.ts';
import { OTHERS_PER_PAGE, paged } from './paging.ts';
import { type Company, type InstalledApp, type Project, projectLabel, type World } from './world.ts';

const ALL_IDS_PER_PAGE = { least: 200_000, standard: 200_000, most: 200_000 };

const VIEWS: Readonly<Record<string, (project: Project, company: Company) => unknown>> = {
  ids: ({ id }) => idNumber(id),
  compact: compactProject,
  normal: normalProject,
  extended: normalProject,
};

const TOOLS = [
  { position: 1, engineName: 'home', title: 'Home', required: true },
  { position: 2, engineName: 'project_admin', title: 'Admin', required: true },
  { position: 3, engineName: 'project_directory', title: 'Directory', required: true },
  { position: 4, engineName: 'documents', title: 'Documents', required: false },
  { position: 5, engineName: 'drawings', title: 'Drawings', required: false },
  { position: 6, engineName: 'photos', title: 'Photos', required: false },
];

/** `GET /rest/v1.1/projects` */
export function listProjects(world: World, company: Company, app: InstalledApp, call: Call): Answer {
  const { searchParams } = call.url;
  const status = searchParams.get('filters[by_status]') ?? 'Active';
  if (!['Active', 'Inactive', 'All'].includes(status)) return errors(400, 'filters[by_status] is invalid');
  const viewName = searchParams.get('view') ?? 'normal';
  const view = Object.hasOwn(VIEWS, viewName) ? VIEWS[viewName] : undefined;
  if (view === undefined) return errors(400, 'view is invalid');
  const ids = [...searchParams.getAll('filters[id]'), ...searchParams.getAll('filters[id][]')];
  if (!ids.every((id) => /^\d+$/.test(id))) return errors(400, 'filters[id] is invalid');

  const wanted = ids.length === 0 || world.ignoresIdFilter ? null : new Set(ids);
  const projects = company.projects.filter(
    (project) =>
      isVisible(app, project) &&
      (status === 'All' || project.active === (status === 'Active')) &&
      (wanted === null || wanted.has(project.id)),
  );
  const limits = viewName === 'ids' ? ALL_IDS_PER_PAGE : world.projectsPerPage;
  return paged(call, projects, limits, (project) => view(project, company));
}

/** `GET /rest/v1.0/projects/{id}` of a project that the app sees. */
export function showProject(company: Company, project: Project): Answer {
  return json(200, normalProject(project, company));
}

/** `GET /rest/v1.0/projects/{project_id}/tools` of a project that the app sees. */
export function listTools(world: World, project: Project, call: Call): Answer {
  const disabled = world.disabledTools.get(project.id);
  return paged(call, TOOLS, OTHERS_PER_PAGE, ({ position, engineName, title, required }) => ({
    id: 100 + position,
    engine_name: engineName,
    is_active: disabled === undefined || !disabled.has(engineName),
    position,
    required,
    title,
  }));
}

function compactProject({ id, name }: Project) {
  return { id: idNumber(id), name };
}

function normalProject(project: Project, company: Company) {
  return {
    id: idNumber(project.id),
    name: project.name,
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
