import type { SavedCredential } from '../domain/credential.ts';
import type { Environment } from '../domain/environment.ts';
import type { ReferenceOrigin } from '../domain/integration.ts';
import type { ListedProject } from '../domain/listed-project.ts';
import type { ValidatedProject } from '../domain/project.ts';
import type { Validation } from '../domain/validation.ts';

/** An integration that somebody has set up in this browser, because no backend serves it. Never with a secret. */
export interface KeptIntegration {
  /** `kept-` and a UUID. */
  readonly id: string;
  /** Goes up with each change, so that nobody's change is lost. */
  readonly revision: number;
  readonly companyId: string;
  /** `null` where nobody has said it. */
  readonly companyName: string | null;
  /** Production where nobody has said it. */
  readonly environment?: Environment | undefined;
  readonly name: string;
  readonly appName: string;
  /** What its vendor's portal holds as far as is known here: the app's own keys, or a custom client key. */
  readonly credential: SavedCredential;
  readonly portalUrl: string | null;
  readonly referenceSet: ReferenceOrigin;
  /** How many entries the reference set has. They are kept apart: of most integrations only this is shown. */
  readonly projects: number;
  readonly lastValidation: Validation | null;
  /** The client key that Procore has refused, where it has said nothing else of that key since. */
  readonly refusedKey?: string | undefined;
  /** As it was before the user said that its credential is saved in the portal: that can be taken back. */
  readonly beforeSaved?: { readonly credential: SavedCredential; readonly lastValidation: Validation } | undefined;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** A validation that is over, with what it found. */
export interface KeptValidation {
  readonly validation: Validation;
  readonly projects: readonly ValidatedProject[];
}

/** Where integrations of one's own are kept. Every call rejects with a ProblemError where the storage fails. */
export interface KeptStore {
  all(): Promise<readonly KeptIntegration[]>;
  find(integrationId: string): Promise<KeptIntegration | null>;
  entriesOf(integrationId: string): Promise<readonly ListedProject[]>;
  findValidation(validationId: string): Promise<KeptValidation | null>;
  /**
   * Keeps a validation that is over together with what it changes of its integration.
   * @throws ProblemError `changed-meanwhile` where the integration is no longer of this revision
   */
  keepValidation(kept: KeptValidation, integration: KeptIntegration, revision: number): Promise<void>;
}
