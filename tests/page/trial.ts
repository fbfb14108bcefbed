/** One trial of the panel's work on a page: select what is missing, press Add, and compare the report with the truth. */
import type { PageVariant } from '../procore-stand-in/page-variant.ts';
import type { AddBehaviour, World } from '../procore-stand-in/world.ts';
import { type DropDownsPage, missingProjects, openDropDownsPage } from './drop-downs-page.ts';
import { selectAndAdd } from './trial-run.ts';

export interface Trial {
  readonly page: Partial<PageVariant>;
  readonly add: Partial<AddBehaviour>;
}

export interface TrialResult {
  readonly ended: string;
  readonly message: string | null;
  /** What the report says, by project id. */
  readonly added: readonly string[];
  readonly unseen: readonly string[];
  readonly remaining: readonly string[];
  /** Missing projects that were not found in the drop-down, or not without a doubt. */
  readonly notSelected: readonly string[];
  /** What is against our rules; empty if all is well. */
  readonly wrongs: readonly string[];
}

export interface Trials {
  readonly procore: DropDownsPage;
  /** Each in the world as it was at first: what a trial before it has added is not permitted any more. */
  attempt(page: Trial['page'], add?: Trial['add']): Promise<TrialResult>;
  /** Ids of the projects that each trial adds. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/** A page of Procore's on which 12 projects of a company that has so many are missing. */
export async function openTrials(projects = 160): Promise<Trials> {
  const procore = await openDropDownsPage({ projects, connected: 40, permitted: 28 }, 'content-code.ts', false);
  const { app, connectedProjectIds } = procore.world.integration;
  const permittedBefore = [...app.permittedProjectIds];
  const missing = connectedProjectIds.filter((id) => !app.permittedProjectIds.has(id));
  return {
    procore,
    missing,
    attempt(page, add = {}) {
      app.permittedProjectIds.clear();
      for (const id of permittedBefore) app.permittedProjectIds.add(id);
      return tryPage(procore, { page, add }, missing);
    },
    close: () => procore.close(),
  };
}

/** @param missing ids of the projects to add, none of which is permitted yet */
async function tryPage(procore: DropDownsPage, trial: Trial, missing: readonly string[]): Promise<TrialResult> {
  const { world } = procore;
  const { permittedProjectIds } = world.integration.app;
  const before = new Set(permittedProjectIds);
  world.add = { ...world.add, limit: null, failAfter: null, mode: 'instant', ...trial.add };
  world.addRequests.length = 0;
  world.duplicateAdds = 0;
  await procore.show(trial.page);
  const projects = missingProjects(world);
  const seen = await procore.run(selectAndAdd, projects);
  const result = seen ?? {
    ended: 'no section',
    message: null,
    added: [],
    unseen: [],
    remaining: [],
    notSelected: [...missing],
  };
  return { ...result, wrongs: wrongsOf(result, world, { before, missing }) };
}

function wrongsOf(
  { added, remaining }: Pick<TrialResult, 'added' | 'remaining'>,
  world: World,
  { before, missing }: { before: ReadonlySet<string>; missing: readonly string[] },
): string[] {
  const now = world.integration.app.permittedProjectIds;
  const foreign = [...now].filter((id) => !before.has(id) && !missing.includes(id));
  return [
    ...foreign.map((id) => `granted ${id}, which nobody asked for`),
    ...added.filter((id) => !now.has(id)).map((id) => `said ${id} was added, and it was not`),
    ...remaining.filter((id) => now.has(id)).map((id) => `said ${id} was not added, and it was`),
    ...(world.duplicateAdds > 0 ? [`sent ${world.duplicateAdds} projects that were permitted`] : []),
  ];
}
