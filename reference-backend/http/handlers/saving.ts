import { openGate, requireConfirmation } from '../../runs/gate.ts';
import { startRun } from '../../runs/start.ts';
import { findEarlierRun } from '../../store/idempotency.ts';
import { isId } from '../../store/ids.ts';
import { allConnectedProjects } from '../../store/integrations.ts';
import { findValidationRow, listByPage } from '../../store/validations.ts';
import type { AppParts } from '../context.ts';
import { requireMatch } from '../etag.ts';
import type { Handlers } from '../handler.ts';
import { integrationOf } from '../look-up.ts';
import { runAccepted } from '../run-accepted.ts';

export function savingHandlers({ database, sealer, runner, now }: AppParts): Pick<Handlers, 'saveCredential'> {
  return {
    async saveCredential(received) {
      const { body, idempotentCall, seen } = received;
      const integration = await integrationOf(database, received);
      const earlier = await findEarlierRun(database, idempotentCall);
      if (earlier !== null) return runAccepted(earlier);

      requireMatch(seen, integration);
      const { validationId } = body;
      const named = isId(validationId) ? await findValidationRow(database, integration.id, validationId) : null;
      const connected = await allConnectedProjects(database, integration.id);
      const { validation, candidate, connectedDigest } = openGate(sealer, named, connected, now());
      const confirmedByPage = await listByPage(database, validationId);
      requireConfirmation(confirmedByPage, body.byPageConfirmed);
      const newRun = {
        integrationId: integration.id,
        purpose: 'save',
        candidate,
        permittedTable: validation.permittedTable,
        expected: { validationId, revision: integration.revision, connectedDigest, confirmedByPage },
      } as const;
      const run = await startRun(database, sealer, idempotentCall, newRun, now());
      runner.wake();
      return runAccepted(run);
    },
  };
}
