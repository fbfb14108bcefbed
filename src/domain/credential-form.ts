import type { SavedCredential } from './credential.ts';

export type CredentialFault =
  | 'key-missing'
  | 'key-malformed'
  | 'secret-missing'
  | 'secret-not-kept'
  | 'secret-malformed'
  | 'secret-is-key'
  | 'swapped';

/** What is wrong with the form of a typed credential, before anything is sent; `null` for nothing. */
export function faultOfCredential(
  typed: { isCustom: boolean; clientKey: string; clientSecret: string },
  { saved, isSecretKept, isSecretSaved }: { saved: SavedCredential; isSecretKept: boolean; isSecretSaved: boolean },
): CredentialFault | null {
  const { isCustom, clientKey, clientSecret } = typed;
  if (!isCustom) return null;
  if (clientKey === '') return 'key-missing';
  if (!isVisibleAscii(clientKey)) return 'key-malformed';
  if (clientSecret === '') {
    const isSavedKey = saved.kind === 'custom-dmsa' && saved.clientKey === clientKey;
    if (isSecretKept || (isSavedKey && isSecretSaved)) return null;
    return isSavedKey ? 'secret-not-kept' : 'secret-missing';
  }
  if (clientSecret === clientKey) return 'secret-is-key';
  if (clientSecret === saved.clientKey) return 'swapped';
  return isVisibleAscii(clientSecret) ? null : 'secret-malformed';
}

/** Whether a key was typed that is not the saved one. */
export function hasOtherKey(saved: SavedCredential, typed: { isCustom: boolean; clientKey: string }): boolean {
  const savedKey = saved.kind === 'custom-dmsa' ? saved.clientKey : '';
  return typed.isCustom && typed.clientKey !== savedKey;
}

/** Procore gives keys and secrets out in visible ASCII: anything else came along when they were copied. */
function isVisibleAscii(text: string): boolean {
  return /^[!-~]+$/.test(text);
}
