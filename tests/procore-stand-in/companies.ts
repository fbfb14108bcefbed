import { createProjectNames } from './project-names.ts';
import type { Random } from './random.ts';
import type { Company, InstalledApp, Project } from './world.ts';

const FIRST_PROJECT_ID = 562_949_953_421_312n;
const FIRST_INSTALLATION_ID = 581_000n;
const FIRST_USER_ID = 562_949_960_000_000n;
const INACTIVE_PROJECTS = 5;
/** One project in so many has no number. */
const UNNUMBERED_ONE_IN = 40;
/** Projects that the integration's app may read although the integration does not sync them. */
const PERMITTED_BUT_NOT_CONNECTED = 12;

interface CompanyCounts {
  readonly projects: number;
  readonly connected: number;
  readonly permitted: number;
}

interface Companies {
  readonly company: Company;
  readonly otherCompany: Company;
  readonly app: InstalledApp;
  readonly connectedProjectIds: string[];
}

type AppIdentity = Pick<InstalledApp, 'name' | 'kind' | 'developer' | 'version'>;

const INTEGRATION_APP: AppIdentity = {
  name: 'ProConnector File Sync',
  kind: 'marketplace',
  developer: 'ProConnector Software',
  version: '4.2.0',
};

/** The first one differs from the integration's app by one character: a careless match takes it for the same. */
const OTHER_APPS: readonly AppIdentity[] = [
  { name: 'ProConnector File Sync 2', kind: 'custom', developer: 'Acme Builders', version: '1.0.3' },
  { name: 'ClearSite 360 Photos', kind: 'marketplace', developer: 'ClearSite Imaging', version: '7.11.2' },
  { name: 'LedgerBridge ERP Connector', kind: 'marketplace', developer: 'LedgerBridge', version: '2.9.0' },
  { name: 'Punchline Quality Reports', kind: 'marketplace', developer: 'Punchline Labs', version: '1.14.1' },
  { name: 'Timecard Importer', kind: 'custom', developer: 'Acme Builders', version: '0.8.0' },
];

export function createCompanies(random: Random, counts: CompanyCounts): Companies {
  const nextProjectId = ascendingIds(random, FIRST_PROJECT_ID);
  const nextInstallationId = ascendingIds(random, FIRST_INSTALLATION_ID);

  const projects = createProjects(random, nextProjectId, counts.projects);
  // Connected projects are all active: an inactive one could not be added on Procore's page.
  const inactive = random.sample(projects, Math.min(INACTIVE_PROJECTS, counts.projects - counts.connected));
  for (const project of inactive) project.active = false;

  const shuffled = random.sample(
    projects.filter((project) => project.active),
    projects.length,
  );
  const connected = shuffled.slice(0, counts.connected);
  const permitted = [
    ...connected.slice(0, counts.permitted),
    ...shuffled.slice(counts.connected, counts.connected + PERMITTED_BUT_NOT_CONNECTED),
  ];

  const app = createApp(random, INTEGRATION_APP, nextInstallationId(), permitted);
  const otherApps = OTHER_APPS.map((identity) => {
    const share = random.integer(0, Math.ceil(projects.length / 20));
    return createApp(random, identity, nextInstallationId(), random.sample(projects, share));
  });

  const otherProjects = createProjects(random, nextProjectId, 8);
  // One key stands for one app in every company that has it installed.
  const otherInstallation = {
    ...createApp(random, INTEGRATION_APP, nextInstallationId(), otherProjects.slice(0, 2)),
    clientId: app.clientId,
    clientSecret: app.clientSecret,
  };

  return {
    company: {
      id: '4278454',
      name: 'Acme Builders',
      zone: 'us01',
      webHost: 'app.procore.com',
      projects,
      apps: [app, ...otherApps],
    },
    otherCompany: {
      id: '598134325683880',
      name: 'Bluestone Contracting',
      zone: 'us02',
      webHost: 'us02.procore.com',
      projects: otherProjects,
      apps: [otherInstallation],
    },
    app,
    connectedProjectIds: connected.map((project) => project.id),
  };
}

function createProjects(random: Random, nextId: () => string, count: number): Project[] {
  const timesUsed = new Map<string, number>();
  const names = createProjectNames(random, count);
  for (const name of names) timesUsed.set(name, (timesUsed.get(name) ?? 0) + 1);

  // Numbers grow from three to five digits, so that some begin with others.
  let sequence = 100;
  return names.map((name) => {
    sequence += random.integer(1, 9);
    const unnumbered = timesUsed.get(name) === 1 && random.integer(1, UNNUMBERED_ONE_IN) === 1;
    const number = unnumbered ? null : `${random.integer(19, 26)}-${sequence}`;
    return { id: nextId(), name, number, active: true };
  });
}

function ascendingIds(random: Random, first: bigint): () => string {
  let id = first;
  return () => {
    id += BigInt(random.integer(1, 400));
    return String(id);
  };
}

function createApp(
  random: Random,
  identity: AppIdentity,
  installationId: string,
  permitted: readonly Project[],
): InstalledApp {
  return {
    ...identity,
    installationId,
    clientId: random.hex(64),
    clientSecret: random.hex(64),
    installed: true,
    // Not drawn at random, so that older seeds keep their worlds.
    userId: String(FIRST_USER_ID + BigInt(installationId)),
    isCompanyAdmin: false,
    canReadDirectory: false,
    permittedProjectIds: new Set(permitted.map((project) => project.id)),
    notYetInApi: new Set(),
    stillInApi: new Set(),
    configuredProjectIds: [],
  };
}
