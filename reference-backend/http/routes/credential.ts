import { Hono } from 'hono';
import { saveCredentialSchema } from '../../../src/integration-backend/contract.ts';
import { candidateBehindGate } from '../../runs/gate.ts';
import { startRun } from '../../runs/start.ts';
import { findEarlierRun } from '../../store/idempotency.ts';
import { findValidationRow } from '../../store/validations.ts';
import { readBody } from '../body.ts';
import type { AppEnv, AppParts } from '../context.ts';
import { requireMatch } from '../etag.ts';
import { idempotentCallOf } from '../idempotency.ts';
import { integrationOfPath, isId } from '../look-up.ts';
import { runAccepted } from '../run-answer.ts';

export function credentialRoutes({ database, sealer, runner, now }: AppParts) {
  return new Hono<AppEnv>().put('/integrations/:id/credential', async (context) => {
    const integration = await integrationOfPath(context, database);
    const body = await readBody(context, saveCredentialSchema);
    const call = idempotentCallOf(context, sealer, body);
    const earlier = await findEarlierRun(database, call);
    if (earlier !== null) return runAccepted(context, earlier);

    requireMatch(context, integration);
    const { validationId } = body;
    const validation = isId(validationId) ? await findValidationRow(database, integration.id, validationId) : null;
    const newRun = {
      integrationId: integration.id,
      purpose: 'save',
      candidate: candidateBehindGate(sealer, validation, now()),
      expectedRevision: integration.revision,
    } as const;
    const run = await startRun(database, sealer, call, newRun, now());
    runner.wake();
    return runAccepted(context, run);
  });
}
