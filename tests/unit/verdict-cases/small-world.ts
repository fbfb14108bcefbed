import type { Judgement } from '../../../src/procore-api/access/judge.ts';
import { createWorld, type World } from '../../procore-stand-in/world.ts';

/** Twelve connected projects, nine of them permitted, in a company of forty. */
export function smallWorld(): World {
  return createWorld({ seed: 20, projects: 40, connected: 12, permitted: 9 });
}

export function allPermitted(): World {
  return createWorld({ seed: 21, projects: 40, connected: 12, permitted: 12 });
}

export const idsWith = ({ projects }: Judgement, access: string, reason: string | null) =>
  projects.filter((project) => project.access === access && project.reason === reason).map(({ id }) => id);

export const missingIds = (world: World) =>
  connected(world).filter((id) => !world.integration.app.permittedProjectIds.has(id));
export const permittedIds = (world: World) =>
  connected(world).filter((id) => world.integration.app.permittedProjectIds.has(id));
/** In the order of the company's list, as the visitor asks for them. */
export const connected = (world: World) =>
  world.company.projects.map(({ id }) => id).filter((id) => world.integration.connectedProjectIds.includes(id));

export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('There is none.');
  return item;
}
