import type { CandidateCredential } from '../domain/credential.ts';
import type { Company, Integration } from '../domain/integration.ts';
import type { ValidatedProject } from '../domain/project.ts';
import type { Validation } from '../domain/validation.ts';

/**
 * The port to the vendor's side: what the background needs of an integration backend, whatever speaks for it.
 * Every call rejects with a ProblemError whose code says what happened. Calls that change something take an
 * idempotency key: the same key twice is the same change once.
 */
export interface IntegrationBackend {
  /** What the backend calls the holder of the token. */
  accountLabel(): Promise<string>;
  companies(): Promise<Company[]>;
  integrations(companyId: string): Promise<Integration[]>;
  startValidation(integrationId: string, credential: CandidateCredential, idempotencyKey: string): Promise<Validation>;
  validation(integrationId: string, validationId: string): Promise<Validation>;
  /** The connected projects of a finished run whose access is not `permitted`. */
  attention(integrationId: string, validationId: string): Promise<ValidatedProject[]>;
  cancelValidation(integrationId: string, validationId: string): Promise<Validation>;
  /** Changes with every change of the integration; saving names it, so that nobody's change is lost. */
  versionOf(integrationId: string): Promise<string>;
  /** Starts the run of purpose `save` for the credential of a passed validation. */
  saveCredential(
    integrationId: string,
    saving: { validationId: string; version: string },
    idempotencyKey: string,
  ): Promise<Validation>;
}
