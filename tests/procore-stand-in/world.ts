import { createCompanies } from './companies.ts';
import type { Fault } from './faults.ts';
import { type PageVariant, USUAL_PAGE } from './page-variant.ts';
import type { PerPage } from './paging.ts';
import { createRandom } from './random.ts';

export interface Project {
  /** Procore's id in decimal digits, beyond 32 bits. */
  readonly id: string;
  readonly name: string;
  /** Unique in its company; `null` where the project has none. */
  readonly number: string | null;
  active: boolean;
}

export interface InstalledApp {
  readonly installationId: string;
  readonly name: string;
  readonly kind: 'marketplace' | 'custom';
  readonly developer: string;
  readonly version: string;
  readonly clientId: string;
  clientSecret: string;
  /** `false` after an uninstall: the key still gets a token, but the company's data is refused. */
  installed: boolean;
  /** Of the user in the company's directory that stands for the app. */
  userId: string;
  /** Full rights on the company: REST shows every project of it, permitted or not. */
  isCompanyAdmin: boolean;
  /** Reads the users of the company, and those of the projects that it sees. */
  canReadDirectory: boolean;
  /** Ids of projects of the same company, as Procore's page knows them. */
  readonly permittedProjectIds: Set<string>;
  /** Permitted ones that REST does not show yet. */
  readonly notYetInApi: Set<string>;
  /** Those that REST shows although they are not permitted any more. */
  readonly stillInApi: Set<string>;
  /** Ids chosen on the App Configurations tab, which has nothing to do with permissions. */
  configuredProjectIds: string[];
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly zone: 'us01' | 'us02';
  readonly webHost: 'app.procore.com' | 'us02.procore.com';
  readonly projects: Project[];
  readonly apps: InstalledApp[];
}

export interface LoggedRequest {
  readonly host: string;
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  /** 0 where a fault left the request without an answer. */
  readonly status: number;
}

/**
 * How pressing Add is applied. `stepMs`: milliseconds for each project in `one-by-one`. `apiLagMs`: milliseconds until
 * REST shows what the page's table lists already.
 */
export interface AddBehaviour {
  readonly mode: 'instant' | 'one-by-one';
  readonly stepMs: number;
  readonly apiLagMs: number;
  /** More projects at once are refused, with `limitMessage`. */
  readonly limit: number | null;
  readonly limitMessage: string;
  /** After this many projects an Add breaks off, with `failMessage`. */
  readonly failAfter: number | null;
  readonly failMessage: string;
}

export interface WorldOptions {
  readonly seed?: number;
  /** Projects of the company, 0 to 10,000. */
  readonly projects?: number;
  /** How many of them the integration syncs. */
  readonly connected?: number;
  /** How many of the connected ones are permitted for the integration's app. */
  readonly permitted?: number;
  readonly add?: Partial<AddBehaviour>;
  readonly page?: Partial<PageVariant>;
}

/** Everything that the stand-in knows. Tests change it at any time; the next request sees the change. */
export interface World {
  readonly seed: number;
  readonly company: Company;
  /** Has an app of the same name as the integration's, under another installation. */
  readonly otherCompany: Company;
  /** What the vendor's integration is about. */
  readonly integration: { readonly app: InstalledApp; readonly connectedProjectIds: string[] };
  loggedIn: boolean;
  canEditPermissions: boolean;
  add: AddBehaviour;
  /** What the pages look like from the next one that is loaded. */
  page: PageVariant;
  /** REST requests that one client key may send in an hour before it gets 429. */
  requestsPerHour: number;
  /** How long that hour is, in milliseconds. */
  hourMs: number;
  /** The second limit of a client key, over a short window in milliseconds; `null` for none. */
  spike: { readonly requests: number; readonly windowMs: number } | null;
  /** Whether a 429 says Retry-After beside X-Rate-Limit-Reset. */
  retryAfterOn429: boolean;
  /** How many requests came although a limit was used up. */
  overLimitRequests: number;
  /** Of the access tokens that are issued from now on. */
  tokenLifeSeconds: number;
  /** A token lives only while this is what it was at its issue: counting it up takes back all of them. */
  tokenGeneration: number;
  /** Page sizes of List Projects. */
  projectsPerPage: PerPage;
  /** Lists serve everything whatever `filters[id]` says. */
  ignoresIdFilter: boolean;
  /** What a project of the company that is not permitted answers. A project of no or another company is always 404. */
  notPermittedStatus: 403 | 404;
  /** Project id to the `engine_name`s of its tools that are switched off. */
  readonly disabledTools: Map<string, Set<string>>;
  /** Ids of projects whose users nobody may read, not even a company admin. */
  readonly directoryDenied: Set<string>;
  readonly faults: Fault[];
  /** The last requests, oldest first, at most `MAX_LOGGED_REQUESTS`. */
  readonly requests: LoggedRequest[];
  /** The project ids of each press of Add; one that a fault answered is in `requests` only. */
  readonly addRequests: string[][];
  /** The project ids of each save on the App Configurations tab. */
  readonly configurationWrites: string[][];
  /** How often a project was submitted that was permitted already or was being added. */
  duplicateAdds: number;
}

export const MAX_LOGGED_REQUESTS = 5000;

const MAX_PROJECTS = 10_000;

const USUAL_ADD: AddBehaviour = {
  mode: 'one-by-one',
  stepMs: 15,
  apiLagMs: 0,
  limit: null,
  limitMessage: 'You cannot add that many projects at once.',
  failAfter: null,
  failMessage: 'Some projects could not be added.',
};

/** @throws RangeError naming the option that makes no sense. */
export function createWorld(options: WorldOptions = {}): World {
  const { seed = 1, projects = 1500, connected = 120, permitted = 83, add = {}, page = {} } = options;
  const behaviour = { ...USUAL_ADD, ...add };
  requireInteger('seed', seed, 0, 0xffff_ffff, '4,294,967,295');
  requireInteger('projects', projects, 0, MAX_PROJECTS, '10,000');
  requireInteger('connected', connected, 0, projects, `the number of projects (${projects})`);
  requireInteger('permitted', permitted, 0, connected, `the number of connected projects (${connected})`);
  requireInteger('add.stepMs', behaviour.stepMs, 0, 60_000, '60,000');
  requireInteger('add.apiLagMs', behaviour.apiLagMs, 0, 600_000, '600,000');

  const { company, otherCompany, app, connectedProjectIds } = createCompanies(createRandom(seed), {
    projects,
    connected,
    permitted,
  });
  return {
    seed,
    company,
    otherCompany,
    integration: { app, connectedProjectIds },
    loggedIn: true,
    canEditPermissions: true,
    add: behaviour,
    page: { ...USUAL_PAGE, ...page },
    requestsPerHour: 3600,
    hourMs: 3_600_000,
    spike: null,
    retryAfterOn429: true,
    overLimitRequests: 0,
    tokenLifeSeconds: 5400,
    tokenGeneration: 0,
    projectsPerPage: { standard: 100, most: 300 },
    ignoresIdFilter: false,
    notPermittedStatus: 403,
    disabledTools: new Map(),
    directoryDenied: new Set(),
    faults: [],
    requests: [],
    addRequests: [],
    configurationWrites: [],
    duplicateAdds: 0,
  };
}

export function companyById(world: World, id: string): Company | undefined {
  return [world.company, world.otherCompany].find((company) => company.id === id);
}

/** How Procore's lists write a project. */
export function projectLabel(
  { name, number, active }: Pick<Project, 'name' | 'number' | 'active'>,
  form: PageVariant['labelForm'] = 'number - name',
): string {
  const status = active ? 'Active' : 'Inactive';
  if (form === 'name + status') return `${name} - ${status}`;
  if (form === 'name [status]') return `${name} [${status}]`;
  if (form === 'name' || number === null) return name;
  return form === 'name (number)' ? `${name} (${number})` : `${number} - ${name}`;
}

function requireInteger(name: string, value: number, least: number, most: number, mostInWords: string): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} must be a whole number from ${least} to ${mostInWords}, but it is ${value}.`);
}
