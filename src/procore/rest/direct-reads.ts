import { ask, type CompanyAccess } from './company-access.ts';
import type { ProcoreFailure } from './failures.ts';
import { inParallel } from './in-parallel.ts';
import { refusesRight, saysNotFound, saysNotInstalled } from './procore-words.ts';
import { type ListedProject, shownProjectOf } from './project-page.ts';
import type { Answer } from './request.ts';

/** What Procore answers to the question for one project by its id. */
export type Showing =
  | { readonly kind: 'shown'; readonly project: ListedProject }
  /** It is shown, and is of another company. */
  | { readonly kind: 'of-another-company' }
  | { readonly kind: 'not-found' | 'refused' };

export interface DirectReads {
  /** By id; only those of whom Procore told. */
  readonly showings: ReadonlyMap<string, Showing>;
  readonly failure: ProcoreFailure | null;
}

/** So many projects of one reading may be read one by one. */
export const MOST_DIRECT_READS = 40;
const AT_A_TIME = 4;

export async function readDirectly(access: CompanyAccess, ids: readonly string[]): Promise<DirectReads> {
  const showings = new Map<string, Showing>();
  let failure: ProcoreFailure | null = null;
  access.connection.progress.expect(ids.length);
  await inParallel(ids, AT_A_TIME, async (id) => {
    const read = await ask(access, {
      about: 'project',
      path: `/rest/v1.0/projects/${id}`,
      query: [['company_id', access.companyId]],
      read: (answer) => showingIn(answer, id, access.companyId),
    });
    if (read.ok) showings.set(id, read.value);
    else failure ??= read.failure;
    return read.ok || read.failure.kind === 'refused' ? 'go-on' : 'stop';
  });
  return { showings, failure };
}

function showingIn(answer: Answer, id: string, companyId: string): Showing | null {
  if (refusesRight(answer) || saysNotInstalled(answer)) return { kind: 'refused' };
  if (saysNotFound(answer)) return { kind: 'not-found' };
  const shown = shownProjectOf(answer);
  if (shown === null || shown.id !== id) return null;
  const { companyId: ofCompany, ...project } = shown;
  if (ofCompany !== null && ofCompany !== companyId) return { kind: 'of-another-company' };
  return { kind: 'shown', project };
}

export function isAbsence(showing: Showing | undefined): boolean {
  return showing !== undefined && showing.kind !== 'shown';
}
