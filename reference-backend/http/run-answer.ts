import type { ValidationRow } from '../store/validations.ts';
import { validationOf } from '../store/validations.ts';
import type { AppContext } from './context.ts';

const POLL_AFTER_SECONDS = 1;

/** 202 with the run and where to ask how it goes. */
export function runAccepted(context: AppContext, run: ValidationRow): Response {
  context.header('Location', `/v1/integrations/${run.integrationId}/validations/${run.id}`);
  context.header('Retry-After', String(POLL_AFTER_SECONDS));
  return context.json(validationOf(run), 202);
}
