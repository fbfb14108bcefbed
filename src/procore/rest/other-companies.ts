import type { CompanyAccess } from './company-access.ts';
import { walkProjects } from './project-walk.ts';

/** What was found of projects in other companies. Shared by readings, because such a look costs other customers' limits. */
export interface ElsewhereMemory {
  /** Whether the other company may be looked at now for projects of this one. */
  mayLook(companyId: string, otherId: string): boolean;
  remember(companyId: string, otherId: string, look: Elsewhere): void;
  recall(companyId: string, otherId: string): Elsewhere | null;
}

export interface Elsewhere {
  readonly asked: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

const DAY_MS = 24 * 3_600_000;

/** Lets each pair of companies be looked at once a day. `now` in milliseconds since 1970. */
export function createElsewhereMemory(now: () => number = Date.now): ElsewhereMemory {
  const looks = new Map<string, { readonly at: number; readonly look: Elsewhere }>();
  const fresh = (companyId: string, otherId: string) => {
    const found = looks.get(`${companyId} ${otherId}`);
    return found !== undefined && now() - found.at < DAY_MS ? found.look : null;
  };
  return {
    mayLook: (companyId, otherId) => fresh(companyId, otherId) === null,
    recall: fresh,
    remember(companyId, otherId, look) {
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
