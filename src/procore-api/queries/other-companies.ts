import type { CompanyAccess } from '../client/company-access.ts';
import { walkProjects } from './project-walk.ts';

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

/** More than that are never looked for in one other company. */
const MOST_IDS = 100;

/**
 * Those of the projects that Procore lists in the company of `elsewhere`. Only what is found counts; an answer with
 * anything that nobody asked for has not understood the question. `null` when there was no answer to it.
 */
export async function lookElsewhere(
  elsewhere: CompanyAccess,
  projectIds: readonly string[],
): Promise<Elsewhere | null> {
  const ids = projectIds.slice(0, MOST_IDS);
  elsewhere.connection.progress.expect(1);
  const answer = await walkProjects(elsewhere, { ids });
  const asked = new Set(ids);
  if (answer.failure?.kind === 'app-not-installed') return { asked, found: new Set() };
  if (!answer.isConsistent || ![...answer.projects.keys()].every((id) => asked.has(id))) return null;
  return { asked, found: new Set(answer.projects.keys()) };
}
