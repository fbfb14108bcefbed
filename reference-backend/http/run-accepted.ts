import type { Validation } from '../../src/domain/validation.ts';
import { type ValidationRow, validationOf } from '../store/validations.ts';
import type { ItemAnswer } from './handler.ts';

const POLL_AFTER_SECONDS = 1;

/** The run, and where and when to ask how it goes. */
export function runAccepted(run: ValidationRow): ItemAnswer<Validation> {
  return {
    body: validationOf(run),
    headers: {
      Location: `/v1/integrations/${run.integrationId}/validations/${run.id}`,
      'Retry-After': String(POLL_AFTER_SECONDS),
    },
  };
}
