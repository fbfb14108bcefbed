import { changeSync } from '../../runs/stop-sync.ts';
import { listConnectedProjects, listIntegrations, withItsState } from '../../store/integrations.ts';
import type { AppParts } from '../context.ts';
import { etagOf, requireMatch } from '../etag.ts';
import type { Handlers } from '../handler.ts';
import { integrationOf } from '../look-up.ts';

type Names = 'listIntegrations' | 'readIntegration' | 'listConnectedProjects' | 'changeConnectedProject';

export function integrationHandlers({ database, now }: AppParts): Pick<Handlers, Names> {
  return {
    listIntegrations: ({ account, query, page }) => listIntegrations(database, account, query.company_id, page),
    async readIntegration(received) {
      const row = await integrationOf(database, received);
      return { body: await withItsState(database, row), headers: { ETag: etagOf(row) } };
    },
    async listConnectedProjects(received) {
      const { id } = await integrationOf(database, received);
      return await listConnectedProjects(database, id, received.page);
    },
    async changeConnectedProject(received) {
      const { account, path, body, seen } = received;
      const integration = await integrationOf(database, received);
      requireMatch(seen, integration);
      const change = { account, integration, projectId: path.projectId, synced: body.synced };
      const { project, revision } = await changeSync(database, change, now());
      return { body: project, headers: { ETag: etagOf({ revision }) } };
    },
  };
}
