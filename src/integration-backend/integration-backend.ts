import type { CandidateCredential } from '../domain/credential.ts';
import type { Company, Integration } from '../domain/integration.ts';
import type { PermittedTable } from '../domain/permitted-table.ts';
import type { ConnectedProject, ValidatedProject } from '../domain/project.ts';
import type { Validation } from '../domain/validation.ts';
import type { Account, Capability } from './contract.ts';

/**
 * What a backend can do. Beside the contract's own: `verdict-by-page` decides by Procore's page alone, at once and
 * without a request; `save-elsewhere` only writes down that the user has saved the credential in the vendor's portal.
 */
export type BackendCapability = Capability | 'verdict-by-page' | 'save-elsewhere';

/** `clientSecret`: `null` once it is forgotten, for a backend with `verdict-by-page` only. */
export type TriedCredential =
  | Exclude<CandidateCredential, { readonly kind: 'custom-dmsa' }>
  | { readonly kind: 'custom-dmsa'; readonly clientKey: string; readonly clientSecret: string | null };

/**
 * The port to the vendor's side: what the background needs of an integration backend, whatever speaks for it.
 * Every call rejects with a ProblemError whose code says what happened. Calls that change something take an
 * idempotency key: the same key twice is the same change once.
 */
export interface IntegrationBackend {
  /** Who the token belongs to, and what the backend can do for it. */
  account(): Promise<Account>;
  /** What the backend's own clock showed at its latest answer, in milliseconds; `null` where it has not said. */
  time(): number | null;
  companies(): Promise<Company[]>;
  integrations(companyId: string): Promise<Integration[]>;
  connectedProjects(integrationId: string): Promise<ConnectedProject[]>;
  /** `permittedTable` is for a backend with that capability only. */
  startValidation(
    integrationId: string,
    validation: { credential: TriedCredential; permittedTable?: PermittedTable },
    idempotencyKey: string,
  ): Promise<Validation>;
  validation(integrationId: string, validationId: string): Promise<Validation>;
  /** What a finished run found of each connected project. */
  validatedProjects(integrationId: string, validationId: string): Promise<ValidatedProject[]>;
  cancelValidation(integrationId: string, validationId: string): Promise<Validation>;
  /** Changes with every change of the integration; saving names it, so that nobody's change is lost. */
  versionOf(integrationId: string): Promise<string>;
  /**
   * Starts the run of purpose `save` for the credential of a passed validation. `byPageConfirmed`: how many projects
   * by Procore's page alone the user has confirmed, where it has such.
   */
  saveCredential(
    integrationId: string,
    saving: { validationId: string; version: string; byPageConfirmed?: number | undefined },
    idempotencyKey: string,
  ): Promise<Validation>;
  /** Stops or takes up the sync of a project that can never be permitted; gives the new version of the integration. */
  changeProject(
    integrationId: string,
    projectId: string,
    change: { synced: boolean; version: string },
  ): Promise<string>;
}
