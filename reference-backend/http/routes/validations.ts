import { Hono } from 'hono';
import { ACCESSES, type Access } from '../../../src/domain/project.ts';
import { startValidationSchema } from '../../../src/integration-backend/contract.ts';
import { ProblemError } from '../../problems.ts';
import { candidateOf } from '../../runs/candidate.ts';
import { startRun } from '../../runs/start.ts';
import { findEarlierRun } from '../../store/idempotency.ts';
import { cancelRun } from '../../store/queue.ts';
import { listValidatedProjects, listValidations, validationOf } from '../../store/validations.ts';
import { readBody } from '../body.ts';
import type { AppContext, AppEnv, AppParts } from '../context.ts';
import { idempotentCallOf } from '../idempotency.ts';
import { integrationOfPath, validationOfPath } from '../look-up.ts';
import { pageAnswer, pageRequestOf } from '../paging.ts';
import { runAccepted } from '../run-answer.ts';

export function validationRoutes({ database, sealer, runner, now }: AppParts) {
  return new Hono<AppEnv>()
    .post('/integrations/:id/validations', async (context) => {
      const integration = await integrationOfPath(context, database);
      const body = await readBody(context, startValidationSchema);
      const call = idempotentCallOf(context, sealer, body);
      const earlier = await findEarlierRun(database, call);
      if (earlier !== null) return runAccepted(context, earlier);

      const candidate = await candidateOf(database, sealer, integration, body.credential);
      const newRun = { integrationId: integration.id, purpose: 'validate', candidate, expectedRevision: null } as const;
      const run = await startRun(database, sealer, call, newRun, now());
      runner.wake();
      return runAccepted(context, run);
    })
    .get('/integrations/:id/validations', async (context) => {
      const { id } = await integrationOfPath(context, database);
      const request = pageRequestOf(context);
      return pageAnswer(context, request, await listValidations(database, id, request));
    })
    .get('/integrations/:id/validations/:vid', async (context) =>
      context.json(validationOf(await validationOfPath(context, database))),
    )
    .get('/integrations/:id/validations/:vid/projects', async (context) => {
      const { id } = await validationOfPath(context, database);
      const request = pageRequestOf(context);
      return pageAnswer(context, request, await listValidatedProjects(database, id, accessOf(context), request));
    })
    .delete('/integrations/:id/validations/:vid', async (context) => {
      const run = await cancelRun(database, await validationOfPath(context, database), now());
      runner.cancel(run.id);
      return context.json(validationOf(run));
    });
}

function accessOf(context: AppContext): Access | undefined {
  const asked = context.req.query('access');
  if (asked === undefined) return undefined;
  const access = ACCESSES.find((known) => known === asked);
  if (access === undefined) throw new ProblemError('invalid-request', `access must be one of ${ACCESSES.join(', ')}.`);
  return access;
}
