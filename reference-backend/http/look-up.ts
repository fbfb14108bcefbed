import type { Validation } from '../../src/domain/validation.ts';
import type { Database } from '../database/database.ts';
import { HttpProblem } from '../problems.ts';
import type { Account } from '../store/accounts.ts';
import { isId } from '../store/ids.ts';
import { findIntegrationRow, type IntegrationRow } from '../store/integrations.ts';
import { findValidation, findValidationRow, type ValidationRow } from '../store/validations.ts';

interface OfIntegration {
  readonly account: Account;
  readonly path: { readonly integrationId: string };
}

interface OfValidation extends OfIntegration {
  readonly path: { readonly integrationId: string; readonly validationId: string };
}

/** The integration that the path names. Throws a 404 also for one of a company that the account does not serve. */
export async function integrationOf(database: Database, { account, path }: OfIntegration): Promise<IntegrationRow> {
  const id = path.integrationId;
  const row = isId(id) ? await findIntegrationRow(database, account, id) : null;
  if (row === null) throw new HttpProblem('not-found', 'There is no such integration.');
  return row;
}

/** The validation that the path names, of the integration that the path names. */
export async function validationOfPath(database: Database, received: OfValidation): Promise<Validation> {
  return await requireValidation(database, received, findValidation);
}

/** The same with all that is stored of it. */
export async function validationRowOfPath(database: Database, received: OfValidation): Promise<ValidationRow> {
  return await requireValidation(database, received, findValidationRow);
}

async function requireValidation<Found>(
  database: Database,
  received: OfValidation,
  find: (database: Database, integrationId: string, id: string) => Promise<Found | null>,
): Promise<Found> {
  const integration = await integrationOf(database, received);
  const id = received.path.validationId;
  const found = isId(id) ? await find(database, integration.id, id) : null;
  if (found === null) throw new HttpProblem('not-found', 'This integration has no such validation.');
  return found;
}
