import type { Database } from '../database/open.ts';
import { ProblemError } from '../problems.ts';
import { findIntegrationRow, type IntegrationRow } from '../store/integrations.ts';
import { findValidationRow, type ValidationRow } from '../store/validations.ts';
import type { AppContext } from './context.ts';

/** The ids that this backend gives out and looks up. What has another form cannot exist. */
const ID = /^[\w.~-]{1,100}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}

/** The integration that the path names. Throws a 404 also for one of a company that the account does not serve. */
export async function integrationOfPath(context: AppContext, database: Database): Promise<IntegrationRow> {
  const id = context.req.param('id') ?? '';
  const row = isId(id) ? await findIntegrationRow(database, context.get('account'), id) : null;
  if (row === null) throw new ProblemError('not-found', 'There is no such integration.');
  return row;
}

/** The validation that the path names, of the integration that the path names. */
export async function validationOfPath(context: AppContext, database: Database): Promise<ValidationRow> {
  const integration = await integrationOfPath(context, database);
  const id = context.req.param('vid') ?? '';
  const row = isId(id) ? await findValidationRow(database, integration.id, id) : null;
  if (row === null) throw new ProblemError('not-found', 'This integration has no such validation.');
  return row;
}
