import type * as z from 'zod/mini';
import { ProblemError } from '../domain/problem.ts';
import { browser } from './browser.ts';

export interface StoredItem<Value> {
  /** The stored value, or the fallback where nothing (or nothing of ours) is stored. */
  read(): Promise<Value>;
  /**
   * Changes the value under a lock that all contexts of the extension share; resolves to the new value. The very same
   * object is no change, and is not written.
   * @throws ProblemError `memory-full` | `storage-full` where there is no room: what was there before stays
   */
  update(change: (value: Value) => Value): Promise<Value>;
}

/**
 * One value in the browser's storage, checked on every read: it may stem from an older version or be damaged.
 * `session` lives in memory until the browser ends, `local` on disk. A changed shape takes a new `version`, so that
 * a value of the old shape is left alone and read as absent.
 */
export function storedItem<Value>(
  area: 'session' | 'local',
  { name, version, schema, fallback }: { name: string; version: number; schema: z.ZodMiniType<Value>; fallback: Value },
): StoredItem<Value> {
  const key = `${name}@${version}`;
  const parse = (found: unknown) => {
    const parsed = schema.safeParse(found);
    return { value: parsed.success ? parsed.data : fallback, isRefused: !parsed.success && found !== undefined };
  };

  return {
    async read() {
      const { [key]: found } = await browser.storage[area].get(key);
      return parse(found).value;
    },
    update: (change) =>
      navigator.locks.request(`stored:${area}:${key}`, async () => {
        const { [key]: found } = await browser.storage[area].get(key);
        const { value: before, isRefused } = parse(found);
        const value = change(before);
        // What cannot be read is not left lying there: it may be a secret that is to be gone.
        if (value !== before || isRefused) await write(area, { [key]: value });
        return value;
      }),
  };
}

/** @throws ProblemError `memory-full` | `storage-full`, which browsers word differently */
async function write(area: 'session' | 'local', values: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage[area].set(values);
  } catch (error) {
    if (/quota/iu.test(String(error))) throw new ProblemError(area === 'session' ? 'memory-full' : 'storage-full');
    throw error;
  }
}

/** Scripts on web pages have no business in our storage; Chrome can be told so, Firefox cannot yet. */
export async function keepStorageFromPages(): Promise<void> {
  type Guarded = { setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };
  for (const area of [browser.storage.local, browser.storage.session] as Guarded[]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
