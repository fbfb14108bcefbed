import type { SavedCredential } from './credential.ts';
import type { Environment } from './environment.ts';
import type { ReferenceSet } from './reference-set.ts';
import type { Validation } from './validation.ts';

export interface Company {
  readonly id: string;
  /** `null` where nobody has said it. */
  readonly name: string | null;
  /** Left out where nobody has said it. */
  readonly environment?: Environment | undefined;
}

/** The app that stands for the integration in Procore's App Management. */
export interface App {
  readonly name: string;
  readonly kind: 'custom' | 'marketplace';
  readonly marketplaceUrl?: string | undefined;
}

/** A vendor's integration of one company with Procore. */
export interface Integration {
  readonly id: string;
  readonly companyId: string;
  /** Where its company may live; left out where nobody has said it. */
  readonly environments?: readonly Environment[] | undefined;
  readonly name: string;
  readonly credential: SavedCredential;
  readonly app: App;
  /** How many projects it syncs. */
  readonly connectedProjects: number;
  readonly lastValidation: Validation | null;
  /** Of one that is kept in this browser: where its projects were read, and when. */
  readonly referenceSet?: ReferenceOrigin | undefined;
  /** The page of its vendor's portal, where somebody has said it. */
  readonly portalUrl?: string | undefined;
}

export type ReferenceOrigin = Omit<ReferenceSet, 'entries'>;

/** Whether it may be of this company: each environment counts its companies by itself. */
export function isOfCompany(
  { companyId, environments }: Pick<Integration, 'companyId' | 'environments'>,
  company: { readonly companyId: string | null; readonly environment: Environment },
): boolean {
  return companyId === company.companyId && environments?.includes(company.environment) !== false;
}
