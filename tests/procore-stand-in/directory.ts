import { isMember } from './api-visibility.ts';
import { type Answer, type Call, errors, idNumber, json } from './http.ts';
import { OTHERS_PER_PAGE, paged } from './paging.ts';
import type { Company, InstalledApp, Project, World } from './world.ts';

interface User {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly emailAddress: string;
  readonly jobTitle: string | null;
}

/** Everybody of a company who is no app. The first one, or the first two, work on each project. */
const PEOPLE: readonly User[] = [
  person('562949953990001', 'Alex', 'Morgan', 'Project Manager'),
  person('562949953990002', 'Robin', 'Castillo', 'Superintendent'),
  person('562949953990003', 'Sam', 'Okafor', 'Company Administrator'),
];

const VIEWS = { compact: compactUser, normal: normalUser };

/** `GET /rest/v1.0/companies/{company_id}/me`: the user that stands for the app. */
export function showMe(company: Company, app: InstalledApp): Answer {
  return json(200, {
    ...normalUser(userOf(app), company),
    add_to_new_projects: false,
    default_permission_template_id: null,
    company_permission_template_id: null,
  });
}

/** `GET /rest/v1.0/companies/{company_id}/users` */
export function listCompanyUsers(company: Company, app: InstalledApp, call: Call): Answer {
  if (!readsDirectory(app)) return errors(403, 'You may not read the directory of this company.');
  const users = [...PEOPLE, ...installedApps(company).map(userOf)];
  return paged(call, users, OTHERS_PER_PAGE, (user) => normalUser(user, company));
}

/** `GET /rest/v1.0/projects/{project_id}/users` of a project that the app sees. */
export function listProjectUsers(
  world: World,
  company: Company,
  app: InstalledApp,
  project: Project,
  call: Call,
): Answer {
  if (!readsDirectory(app) || world.directoryDenied.has(project.id)) {
    return errors(403, 'You may not read the directory of this project.');
  }
  const id = call.url.searchParams.get('filters[id]');
  const viewName = call.url.searchParams.get('view') ?? 'normal';
  if (id !== null && !/^\d+$/.test(id)) return errors(400, 'filters[id] is invalid');
  if (viewName !== 'compact' && viewName !== 'normal') return errors(400, 'view is invalid');

  const users = membersOf(company, project).filter((user) => id === null || world.ignoresIdFilter || user.id === id);
  return paged(call, users, OTHERS_PER_PAGE, (user) => VIEWS[viewName](user, company));
}

function readsDirectory(app: InstalledApp): boolean {
  return app.isCompanyAdmin || app.canReadDirectory;
}

function membersOf(company: Company, project: Project): User[] {
  const people = PEOPLE.slice(0, 1 + (Number(project.id.at(-1)) % 2));
  const apps = installedApps(company).filter((app) => isMember(app, project));
  return [...people, ...apps.map(userOf)];
}

function installedApps({ apps }: Company): InstalledApp[] {
  return apps.filter((app) => app.installed);
}

function userOf({ userId, name, installationId }: InstalledApp): User {
  return {
    id: userId,
    firstName: name,
    lastName: 'App',
    emailAddress: `app-${installationId}@apps.example`,
    jobTitle: null,
  };
}

function person(id: string, firstName: string, lastName: string, jobTitle: string): User {
  const emailAddress = `${firstName}.${lastName}@acme.example`.toLowerCase();
  return { id, firstName, lastName, emailAddress, jobTitle };
}

function compactUser({ id, firstName, lastName, emailAddress }: User) {
  return { id: idNumber(id), name: `${firstName} ${lastName}`, login: emailAddress };
}

function normalUser({ id, firstName, lastName, emailAddress, jobTitle }: User, company: Company) {
  return {
    id: idNumber(id),
    name: `${firstName} ${lastName}`,
    first_name: firstName,
    last_name: lastName,
    initials: `${firstName.charAt(0)}${lastName.charAt(0)}`,
    email_address: emailAddress,
    job_title: jobTitle,
    employee_id: null,
    is_active: true,
    is_employee: true,
    origin_id: null,
    origin_data: null,
    created_at: '2025-01-15T08:00:00Z',
    updated_at: '2026-10-01T08:00:00Z',
    vendor: { id: idNumber(company.id), name: company.name },
  };
}
