export const CREDENTIAL_KINDS = ['traditional', 'custom-dmsa', 'marketplace-dmsa'] as const;
/** Which kind of service account an integration reads Procore with. */
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** The saved credential as anyone may see it. There is no secret in it, ever. */
export interface SavedCredential {
  readonly kind: CredentialKind;
  /** `null` for `marketplace-dmsa`: that key is the vendor's own. */
  readonly clientKey: string | null;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** The credential that a validation is asked to try. */
export type CandidateCredential =
  | { readonly kind: 'saved' }
  | { readonly kind: 'marketplace-dmsa' }
  | { readonly kind: 'custom-dmsa'; readonly clientKey: string; readonly clientSecret: string };
