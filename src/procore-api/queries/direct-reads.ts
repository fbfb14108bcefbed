import { ask, type CompanyAccess, inCompany, NOBODYS_COMPANY } from '../client/company-access.ts';
import type { ProcoreFailure, Result } from '../http/failures.ts';
import { inParallel } from '../http/in-parallel.ts';
import { refusesRight, saysNotFound, saysNotInstalled } from '../http/procore-words.ts';
import type { RestAnswer } from '../http/request.ts';
import { type ProcoreProject, shownProjectOf } from './project-page.ts';

/** What Procore answers to the question for one project by its id. */
export type Showing =
  | { readonly kind: 'shown'; readonly project: ProcoreProject; readonly isCompanyTold: boolean }
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
    const read = await readSingle(access, id);
    if (read.ok) showings.set(id, read.value);
    else failure ??= read.failure;
    return read.ok || read.failure.kind === 'refused' ? 'go-on' : 'stop';
  });
  await dropUntold(access, showings);
  return { showings, failure };
}

/**
 * A project that does not say of which company it is counts only where such an end point was seen to look at the company
 * that is named: it has to refuse the project to a company that the app is not in.
 */
async function dropUntold(access: CompanyAccess, showings: Map<string, Showing>): Promise<void> {
  if (access.rows.areProven) return;
  const untold = [...showings].filter(([, showing]) => showing.kind === 'shown' && !showing.isCompanyTold);
  const [control] = untold.map(([id]) => id);
  if (control === undefined) return;
  access.rows.doSinglesHeedCompany ??= await isRefusedToNobody(access, control);
  if (!access.rows.doSinglesHeedCompany) for (const [id] of untold) showings.delete(id);
}

async function isRefusedToNobody(access: CompanyAccess, id: string): Promise<boolean> {
  access.connection.progress.expect(1);
  const read = await readSingle(inCompany(access, NOBODYS_COMPANY), id);
  return read.ok && isAbsence(read.value);
}

async function readSingle(access: CompanyAccess, id: string): Promise<Result<Showing>> {
  return await ask(access, {
    about: 'project',
    path: `/rest/v1.0/projects/${id}`,
    query: [['company_id', access.companyId]],
    read: (answer) => showingIn(answer, id, access.companyId),
  });
}

function showingIn(answer: RestAnswer, id: string, companyId: string): Showing | null {
  if (refusesRight(answer) || saysNotInstalled(answer)) return { kind: 'refused' };
  if (saysNotFound(answer)) return { kind: 'not-found' };
  const shown = shownProjectOf(answer);
  if (shown === null || shown.id !== id) return null;
  const { companyId: ofCompany, ...project } = shown;
  if (ofCompany !== null && ofCompany !== companyId) return { kind: 'of-another-company' };
  return { kind: 'shown', project, isCompanyTold: ofCompany !== null };
}

export function isAbsence(showing: Showing | undefined): boolean {
  return showing !== undefined && showing.kind !== 'shown';
}
