import { randomBytes } from 'node:crypto';

/** A credential that no Procore knows. */
export interface MadeUpCredential {
  readonly kind: 'custom-dmsa';
  readonly clientKey: string;
  readonly clientSecret: string;
}

export function makeUpCredential(): MadeUpCredential {
  return {
    kind: 'custom-dmsa',
    clientKey: `conformance-key-${randomBytes(8).toString('hex')}`,
    clientSecret: `conformance-secret-${randomBytes(16).toString('hex')}`,
  };
}
