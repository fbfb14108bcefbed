import * as z from 'zod/mini';
import { ask, type CompanyAccess, inCompany, NOBODYS_COMPANY } from '../client/company-access.ts';
import { isWholeList } from '../http/list-headers.ts';
import { bodyOf, type RestAnswer } from '../http/request.ts';
import { isAbsence, readDirectly } from './direct-reads.ts';
import { readProjectPage } from './project-page.ts';
import { spread } from './spread.ts';

/** Of projects whose rows do not say their company, so many are read by themselves. */
const SAMPLE = 10;

const companiesSchema = z.array(z.object({ id: z.string() }));

/**
 * Whether a list whose rows do not say of which company they are can hold those of this company only: the app is in no
 * other, the list is not shown to a company without the app, and each of some rows is shown by itself or not told of.
 */
export async function provesCompany(access: CompanyAccess, rows: ReadonlySet<string>): Promise<boolean> {
  if (!(await isInNoOtherCompany(access)) || !(await isHiddenFromNobody(access, rows))) return false;
  const { showings } = await readDirectly(access, spread([...rows], SAMPLE));
  return ![...showings.values()].some(isAbsence);
}

async function isInNoOtherCompany(access: CompanyAccess): Promise<boolean> {
  access.connection.progress.expect(1);
  const read = await ask(access, {
    about: 'company',
    path: '/rest/v1.0/companies',
    query: [['per_page', '100']],
    read: (answer) => companiesIn(answer),
  });
  return read.ok && read.value.length === 1 && read.value[0] === access.companyId;
}

/** `null` when the answer is not the whole list of companies. */
function companiesIn(answer: RestAnswer): readonly string[] | null {
  const parsed = answer.status === 200 ? companiesSchema.safeParse(bodyOf(answer)) : null;
  if (!parsed?.success || !isWholeList(answer.headers, parsed.data.length)) return null;
  return parsed.data.map(({ id }) => id);
}

/** Whether the same list, asked for a company without the app, is refused or shows none of the rows. */
async function isHiddenFromNobody(access: CompanyAccess, rows: ReadonlySet<string>): Promise<boolean> {
  access.connection.progress.expect(1);
  const page = await readProjectPage(inCompany(access, NOBODYS_COMPANY), {});
  if (page.ok) return ![...page.value.projects, ...page.value.untold].some(({ id }) => rows.has(id));
  return page.failure.kind === 'app-not-installed' || page.failure.kind === 'refused';
}
