import * as z from 'zod/mini';
import { ask, type CompanyAccess } from '../client/company-access.ts';
import { isRefusal, type Refusal, type Result, succeeded } from '../http/failures.ts';
import { refusesRight } from '../http/procore-words.ts';
import { bodyOf, type RestAnswer } from '../http/request.ts';

/**
 * `none`: Procore itself refused the company's directory, which a company admin may read; to a company admin, List
 * Projects shows every project of the company, permitted or not. `some`: it was shown. `unknown`: no answer, or one that
 * may be of something else, so that the list may show anything.
 */
export type CompanyRights = 'none' | 'some' | 'unknown';

/** Somebody at least is in the directory of a company: nothing is what many a proxy sends. */
const usersSchema = z.array(z.looseObject({ id: z.string() })).check(z.minLength(1));

export async function readCompanyRights(access: CompanyAccess): Promise<Result<CompanyRights, Refusal>> {
  access.connection.progress.expect(1);
  const path = `/rest/v1.0/companies/${access.companyId}/users`;
  const rights = await ask(access, { about: 'company', path, query: [['per_page', '1']], read: rightsIn });
  if (rights.ok) return rights;
  return isRefusal(rights.failure) ? { ok: false, failure: rights.failure } : succeeded('unknown');
}

function rightsIn(answer: RestAnswer): CompanyRights | null {
  if (refusesRight(answer)) return 'none';
  return answer.status === 200 && usersSchema.safeParse(bodyOf(answer)).success ? 'some' : null;
}
