import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export const SECRET_KEY_BYTES = 32;

/** Keeps secrets unreadable at rest. */
export interface Sealer {
  /** AES-256-GCM. `context` says where the secret belongs: sealed text moved to another row does not open there. */
  seal(secret: string, context: string): string;
  /** Throws when the key or the context is another one, or the text was altered. */
  open(sealed: string, context: string): string;
  /** A digest that tells equal texts without telling anything else about them. */
  fingerprint(text: string): string;
}

/** Where a sealed secret belongs: the context that it is sealed with. */
export const secretOf = {
  integration: (id: string) => `integration:${id}`,
  marketplaceApp: (name: string) => `marketplace-app:${name}`,
  validation: (id: string) => `validation:${id}`,
};

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export function createSealer(secretKey: Buffer): Sealer {
  const sealingKey = derivedKey(secretKey, 'sealing');
  const fingerprintKey = derivedKey(secretKey, 'fingerprint');
  return {
    seal(secret, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, sealingKey, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64');
      const iv = bytes.subarray(0, IV_BYTES);
      const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
      const body = bytes.subarray(IV_BYTES + TAG_BYTES);
      const decipher = createDecipheriv(ALGORITHM, sealingKey, iv, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(context))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    fingerprint(text) {
      return createHmac('sha256', fingerprintKey).update(text).digest('hex');
    },
  };
}

function derivedKey(secretKey: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', use, SECRET_KEY_BYTES));
}

/** Access tokens are long and random, so a plain digest cannot be guessed back. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
