import { describe, expect, test } from 'vitest';
import type { CachedToken } from '../../../src/procore-api/client/access-token.ts';
import { createTokenCache, tokenCacheKey } from '../../../src/procore-api/client/token-cache.ts';

const token = (value: string, expiresAt = 1000): CachedToken => ({ value, expiresAt });
const giving = (given: CachedToken) => async () => ({ ok: true, value: given }) as const;

describe('a cache of tokens', () => {
  test('fetches once for all who ask meanwhile and later', async () => {
    const cache = createTokenCache(() => 0);
    let fetches = 0;
    const fetchToken = async () => {
      fetches += 1;
      return { ok: true, value: token('a') } as const;
    };
    await Promise.all([cache.obtain('k', fetchToken), cache.obtain('k', fetchToken)]);
    expect(await cache.obtain('k', fetchToken)).toEqual({ ok: true, value: token('a') });
    expect(fetches).toBe(1);
  });

  test('is not spoilt for the others by one who is cancelled', async () => {
    const cache = createTokenCache(() => 0);
    const cancelled = cache.obtain('k', () => Promise.reject(new Error('cancelled')));
    const other = cache.obtain('k', giving(token('b')));
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(await other).toEqual({ ok: true, value: token('b') });
  });

  test('lets one who is cancelled go at once, although another fetches for ever', async () => {
    const cache = createTokenCache(() => 0);
    const controller = new AbortController();
    cache.obtain('k', () => new Promise(() => {}));
    const waiting = cache.obtain('k', giving(token('a')), controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });

  test('keeps no failure', async () => {
    const cache = createTokenCache(() => 0);
    const failure = { kind: 'unreachable', message: 'No.' } as const;
    expect((await cache.obtain('k', async () => ({ ok: false, failure }))).ok).toBe(false);
    expect((await cache.obtain('k', giving(token('a')))).ok).toBe(true);
  });

  test('forgets what has expired', async () => {
    let now = 0;
    const cache = createTokenCache(() => now);
    await cache.obtain('k', giving(token('a')));
    expect(cache.read('k')).toEqual(token('a'));
    now = 1000;
    expect(cache.read('k')).toBeNull();
  });

  test('forgets the token that is named, and not its successor', async () => {
    const cache = createTokenCache(() => 0);
    await cache.obtain('k', giving(token('a')));
    cache.forget('k', 'an older one');
    expect(cache.read('k')).toEqual(token('a'));
    cache.forget('k', 'a');
    expect(cache.read('k')).toBeNull();
  });

  test('knows credentials apart by host, key and secret, and holds no secret in its keys', async () => {
    const right = { loginUrl: 'https://login.example', clientKey: 'key', clientSecret: 'secret' };
    const others = [
      { ...right, loginUrl: 'https://login-sandbox.example' },
      { ...right, clientKey: 'other' },
      { ...right, clientSecret: 'Secret' },
      { ...right, clientKey: 'keysecret', clientSecret: '' },
    ];
    const keys = await Promise.all([right, ...others].map(tokenCacheKey));
    expect(new Set(keys).size).toBe(5);
    expect(keys.join()).not.toContain('secret');
  });
});
