/** What was found of projects in other companies. Shared by readings, because such a look costs other customers' limits. */
export interface ElsewhereMemory {
  /** True for one asker a day: whether it is to look now at the other company for projects of this one. */
  claim(companyId: string, otherId: string): Promise<boolean>;
  remember(companyId: string, otherId: string, look: Elsewhere): Promise<void>;
  /** What the look of the last day has found; `null` for none. */
  recall(companyId: string, otherId: string): Promise<Elsewhere | null>;
}

export interface Elsewhere {
  readonly asked: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

const NOTHING: Elsewhere = { asked: new Set(), found: new Set() };

/** How long a look at a pair of companies stands for all that would follow. */
export const LOOKED_FOR_MS = 24 * 3_600_000;

/** For one process. `now` in milliseconds since 1970. */
export function createElsewhereMemory(now: () => number = Date.now): ElsewhereMemory {
  const looks = new Map<string, { readonly at: number; readonly look: Elsewhere }>();
  const fresh = (pair: string) => {
    const found = looks.get(pair);
    return found !== undefined && now() - found.at < LOOKED_FOR_MS ? found.look : null;
  };
  return {
    async claim(companyId, otherId) {
      const pair = `${companyId} ${otherId}`;
      if (fresh(pair) !== null) return false;
      looks.set(pair, { at: now(), look: NOTHING });
      return true;
    },
    recall: async (companyId, otherId) => fresh(`${companyId} ${otherId}`),
    async remember(companyId, otherId, look) {
      looks.set(`${companyId} ${otherId}`, { at: now(), look });
    },
  };
}
