import { isTableOf, type PermittedTable } from '../../../src/domain/permitted-table.ts';
import { HttpProblem } from '../../problems.ts';
import { cancelAsAsked } from '../../runs/cancel.ts';
import { candidateOf } from '../../runs/candidate.ts';
import { startRun } from '../../runs/start.ts';
import type { Account } from '../../store/accounts.ts';
import { findEarlierRun } from '../../store/idempotency.ts';
import type { IntegrationRow } from '../../store/integrations.ts';
import { listValidatedProjects, listValidations, validationOf } from '../../store/validations.ts';
import type { AppParts } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { integrationOf, validationOfPath, validationRowOfPath } from '../look-up.ts';
import { runAccepted } from '../run-accepted.ts';
import { requireRoom, type Throttles } from '../throttles.ts';

type Names = 'startValidation' | 'listValidations' | 'readValidation' | 'listValidatedProjects' | 'cancelValidation';

export function validationHandlers({ database, sealer, runner, throttles, now }: AppParts): Pick<Handlers, Names> {
  return {
    async startValidation(received) {
      const { body, idempotentCall } = received;
      const integration = await integrationOf(database, received);
      const earlier = await findEarlierRun(database, idempotentCall);
      if (earlier !== null) return runAccepted(earlier);

      requireOwnTable(body.permittedTable, integration);
      if (body.credential.kind === 'custom-dmsa') requireRoomForKeyPair(throttles, received);
      const newRun = {
        integrationId: integration.id,
        purpose: 'validate',
        candidate: await candidateOf(database, sealer, integration, body.credential),
        permittedTable: body.permittedTable ?? null,
        expected: null,
      } as const;
      const run = await startRun(database, sealer, idempotentCall, newRun, now());
      runner.wake();
      return runAccepted(run);
    },
    async listValidations(received) {
      const { id } = await integrationOf(database, received);
      return await listValidations(database, id, received.page);
    },
    async readValidation(received) {
      return { body: await validationOfPath(database, received) };
    },
    async listValidatedProjects(received) {
      const { id } = await validationOfPath(database, received);
      return await listValidatedProjects(database, id, received.query.access, received.page);
    },
    async cancelValidation(received) {
      const run = await validationRowOfPath(database, received);
      const after = await cancelAsAsked(database, received.account, run, now());
      runner.cancel(after.id);
      return { body: validationOf(after) };
    },
  };
}

/** Throws an `HttpProblem` where so many key pairs were tried that it looks like guessing. */
function requireRoomForKeyPair(
  { keyPairs }: Throttles,
  { account, address }: { account: Account; address: string },
): void {
  const callers = [`account ${account.label}`, `address ${address}`];
  requireRoom(keyPairs, callers, 'Too many key pairs were tried. The saved credential can still be validated.');
  for (const caller of callers) keyPairs.count(caller);
}

/** Throws an `HttpProblem` for the table of another app or company: it would prove things of what it is not about. */
function requireOwnTable(table: PermittedTable | undefined, { companyId, appName }: IntegrationRow): void {
  if (table === undefined || isTableOf(table, { companyId, appName })) return;
  throw new HttpProblem(
    'evidence-refused',
    "The table is of another app or company than the integration's. Open the Permissions tab of its own app.",
  );
}
