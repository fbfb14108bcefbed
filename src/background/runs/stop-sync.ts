import * as z from 'zod/mini';
import type { Integration } from '../../domain/integration.ts';
import { ProblemError } from '../../domain/problem.ts';
import { canNeverBePermitted, type Project } from '../../domain/project.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { announceViewChange } from '../../platform/view-changes.ts';
import { backendOf } from '../backend/backends.ts';
import { onlyKept } from '../kept/only-kept.ts';
import { readFindings } from './findings.ts';
import { readRun } from './journal.ts';

/** The projects whose sync was stopped here, by integration id: what "Undo" is about. */
const stoppedItem = storedItem('session', {
  name: 'stopped-projects',
  version: 1,
  schema: z.record(z.string(), z.array(z.object({ id: z.string(), name: z.string(), number: z.nullable(z.string()) }))),
  fallback: {},
});

export async function readStopped(integrationId: string): Promise<readonly Project[]> {
  return (await stoppedItem.read())[integrationId] ?? [];
}

/**
 * Stops the sync of exactly these projects in the integration backend.
 * @throws ProblemError `stop-sync-refused` unless the last validation found that each of them can never be permitted
 */
export async function stopSync(integration: Integration, projectIds: readonly string[]): Promise<void> {
  const run = await readRun(integration.id);
  const findings = run && (await readFindings(run));
  const projects = projectIds.map((id) => findings?.attention.find((project) => project.id === id));
  for (const project of projects) {
    if (project === undefined || !canNeverBePermitted(project.reason)) throw new ProblemError('stop-sync-refused');
    await changeSynced(integration.id, project, false);
  }
}

/** Takes up the sync of everything that was stopped here. */
export async function resumeSync(integration: Integration): Promise<void> {
  for (const project of await readStopped(integration.id)) await changeSynced(integration.id, project, true);
}

/** Another backend syncs other projects. */
export async function forgetStopped(): Promise<void> {
  await stoppedItem.update(onlyKept);
}

async function changeSynced(integrationId: string, project: Project, synced: boolean): Promise<void> {
  const backend = await backendOf(integrationId);
  const version = await backend.versionOf(integrationId);
  // Before it is stopped: a worker that ends meanwhile must not take the way back along.
  if (!synced) await noteStopped(integrationId, project, true);
  try {
    await backend.changeProject(integrationId, project.id, { synced, version });
  } catch (error) {
    if (!synced && !mayBeDone(error)) await noteStopped(integrationId, project, false);
    throw error;
  }
  if (synced) await noteStopped(integrationId, project, false);
}

/** Each project by itself, so that Undo is complete even where the next one fails. */
async function noteStopped(integrationId: string, { id, name, number }: Project, isStopped: boolean): Promise<void> {
  await stoppedItem.update((stopped) => {
    const others = (stopped[integrationId] ?? []).filter((project) => project.id !== id);
    return { ...stopped, [integrationId]: isStopped ? [...others, { id, name, number }] : others };
  });
  await announceViewChange();
}

/** Where no answer comes, nobody knows. */
function mayBeDone(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'backend-unreachable';
}
