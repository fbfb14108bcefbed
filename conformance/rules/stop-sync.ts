import { demand, demandProblem, demandStatus, isSuccess } from '../demand.ts';
import { at, textAt } from '../json.ts';
import { type Kit, unknownId } from '../kit.ts';
import { NotApplicable, Unmet } from '../outcomes.ts';
import { readPage } from '../pages.ts';
import type { Rule } from '../rule.ts';
import type { BackendAnswer } from '../wire.ts';

export const stopSyncRules: readonly Rule[] = [
  {
    id: 'stop-sync.permitted-project',
    requires: 'The sync of a permitted project is not stopped: 409 stop-sync-refused.',
    needs: 'write',
    async check(kit) {
      const projectId = await permittedProject(kit);
      const answer = await change(kit, projectId, false, { 'If-Match': await kit.subjects.currentETag() });
      if (isSuccess(answer)) await takeUpAgain(kit, projectId, answer);
      demandProblem(answer, 'stop-sync-refused', 409);
    },
  },
  {
    id: 'stop-sync.without-change',
    requires: 'To take up a sync that was not stopped answers 200 with the project, and leaves the ETag.',
    needs: 'write',
    async check(kit) {
      const projectId = await syncedProject(kit);
      const etag = await kit.subjects.currentETag();
      const answer = await change(kit, projectId, true, { 'If-Match': etag });
      demandStatus(answer, 200);
      demand(textAt(answer.json, 'id') === projectId && at(answer.json, 'synced') === true, answer, 'the project');
      const came = answer.headers.get('ETag');
      demand(came === etag, answer, `ETag: ${etag}`, `ETag: ${came ?? 'none'}`);
    },
  },
  {
    id: 'stop-sync.unknown-project',
    requires: 'A change of a project that is not connected is refused with 404 not-found.',
    needs: 'write',
    async check(kit) {
      await requireCapability(kit);
      const headers = { 'If-Match': await kit.subjects.currentETag() };
      demandProblem(await change(kit, UNKNOWN_PROJECT, true, headers), 'not-found', 404);
    },
  },
  {
    id: 'stop-sync.if-match-missing',
    requires: 'A change of a connected project without If-Match is refused with 428.',
    needs: 'write',
    async check(kit) {
      demandProblem(await change(kit, await syncedProject(kit), true, {}), 'invalid-request', 428);
    },
  },
  {
    id: 'stop-sync.if-match-wrong',
    requires: 'A change of a connected project with a wrong If-Match is refused with 412 changed-meanwhile.',
    needs: 'write',
    async check(kit) {
      const headers = { 'If-Match': `"${unknownId()}"` };
      demandProblem(await change(kit, await syncedProject(kit), true, headers), 'changed-meanwhile', 412);
    },
  },
];

/** The largest id that the contract allows. */
const UNKNOWN_PROJECT = '9'.repeat(20);

async function change(
  { wire, subjects }: Kit,
  projectId: string,
  synced: boolean,
  headers: Record<string, string>,
): Promise<BackendAnswer> {
  const params = { integrationId: (await subjects.integration()).id, projectId };
  return wire.call('changeConnectedProject', { params, headers, body: { synced } });
}

/** Mends what a backend has done that should have refused, and says so. */
async function takeUpAgain(kit: Kit, projectId: string, { asked, came }: BackendAnswer): Promise<never> {
  const answer = await change(kit, projectId, true, { 'If-Match': await kit.subjects.currentETag() });
  const ending = isSuccess(answer)
    ? 'The kit has taken the sync up again.'
    : `The kit could not take the sync of the project ${projectId} up again: do that by hand.`;
  throw new Unmet({
    asked,
    came: `${came}. ${ending}`,
    expected: 'status 409 with a problem of the type stop-sync-refused',
  });
}

async function requireCapability({ subjects }: Kit): Promise<void> {
  const { capabilities } = await subjects.account();
  if (!capabilities.includes('stop-sync'))
    throw new NotApplicable('the backend does not claim the capability stop-sync');
}

async function permittedProject(kit: Kit): Promise<string> {
  await requireCapability(kit);
  const { params } = await kit.runs.passedSaved();
  const list = { call: 'listValidatedProjects', params, query: { access: 'permitted' } } as const;
  const { json } = await readPage(kit.wire, list, 1, 1);
  const id = textAt(json, '0', 'id');
  if (id === null) throw new NotApplicable('no connected project is permitted');
  return id;
}

/** One that is synced: to take up its sync again would change nothing. */
async function syncedProject(kit: Kit): Promise<string> {
  await requireCapability(kit);
  const params = { integrationId: (await kit.subjects.integration()).id };
  const { json } = await kit.wire.call('listConnectedProjects', { params });
  const synced = Array.isArray(json) ? json.find((project) => at(project, 'synced') === true) : undefined;
  const id = textAt(synced, 'id');
  if (id === null) throw new NotApplicable('no connected project is synced');
  return id;
}
