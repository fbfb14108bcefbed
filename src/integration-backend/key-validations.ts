import type { PermittedTable } from '../domain/permitted-table.ts';
import type { Validation } from '../domain/validation.ts';

/**
 * Validations that ask Procore with a client key of an integration that is kept in this browser. They take a while, and
 * go on whoever is still watching; what one has found is kept with the integration.
 */
export interface KeyValidations {
  /** The secret of the key is where typed ones are kept. */
  begin(run: {
    readonly id: string;
    readonly integrationId: string;
    readonly clientKey: string;
    readonly table: PermittedTable | null;
  }): Promise<Validation>;
  /**
   * One that is not over, `null` for any other; goes on with it where the browser had cut it off.
   * @throws ProblemError why it cannot go on; it is then no more
   */
  find(validationId: string): Promise<Validation | null>;
  cancel(validationId: string): Promise<Validation | null>;
}
