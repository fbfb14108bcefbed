import type { Result } from '../http/failures.ts';
import { unlessAborted } from '../http/unless-aborted.ts';
import type { CachedToken } from './access-token.ts';
import type { ClientCredentials } from './token.ts';

/** Access tokens that outlive one reading, by what `tokenCacheKey` makes of their credentials. */
export interface TokenCache {
  /** `null` also for one that has expired. */
  read(key: string): CachedToken | null;
  /**
   * The cached token, else the one that `fetchToken` gives, which is kept. Those who ask while it is being fetched get
   * the same one. Rejects with what `fetchToken` rejects with, and at once with the reason of an aborted `signal`.
   */
  obtain(
    key: string,
    fetchToken: () => Promise<Result<CachedToken>>,
    signal?: AbortSignal,
  ): Promise<Result<CachedToken>>;
  /** Drops this token, unless another has taken its place meanwhile. */
  forget(key: string, value: string): void;
}

/** For one process. `now` in milliseconds since 1970. */
export function createTokenCache(now: () => number = Date.now): TokenCache {
  const tokens = new Map<string, CachedToken>();
  const fetching = new Map<string, Promise<Result<CachedToken>>>();

  function read(key: string): CachedToken | null {
    const token = tokens.get(key);
    if (token === undefined) return null;
    if (token.expiresAt > now()) return token;
    tokens.delete(key);
    return null;
  }

  return {
    read,
    async obtain(key, fetchToken, signal) {
      for (;;) {
        const cached = read(key);
        if (cached !== null) return { ok: true, value: cached };
        const others = fetching.get(key);
        if (others === undefined) break;
        // Whoever fetches may be cancelled, which is no reason for the others to fail.
        const fetched = await unlessAborted(
          others.catch(() => null),
          signal,
        );
        if (fetched !== null) return fetched;
      }
      const own = fetchToken();
      fetching.set(key, own);
      try {
        const fetched = await own;
        if (fetched.ok) tokens.set(key, fetched.value);
        return fetched;
      } finally {
        fetching.delete(key);
      }
    },
    forget(key, value) {
      if (tokens.get(key)?.value === value) tokens.delete(key);
    },
  };
}

/** The secret is part of the key, as a digest: a wrong secret must never come by a token that the right one got. */
export async function tokenCacheKey({ loginUrl, clientKey, clientSecret }: ClientCredentials): Promise<string> {
  const parts = new TextEncoder().encode(JSON.stringify([loginUrl, clientKey, clientSecret]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', parts));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
