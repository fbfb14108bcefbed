import * as z from 'zod/mini';
import { ask, type CompanyAccess } from '../client/company-access.ts';
import { hasNextPage, totalIn } from '../http/list-headers.ts';
import { bodyOf, type RestAnswer } from '../http/request.ts';

const idsSchema = z.array(z.string().check(z.regex(/^[1-9]\d{0,19}$/)));

/**
 * The ids of the whole list in one answer: `view=ids` gives bare ids, up to 200,000 of them. `null` when the answer has
 * another form, which shows that the view is not known, or does not say of itself that it is whole.
 */
export async function readAllProjectIds(access: CompanyAccess): Promise<ReadonlySet<string> | null> {
  access.connection.progress.expect(1);
  const read = await ask(access, {
    about: 'company',
    path: '/rest/v1.1/projects',
    query: [
      ['company_id', access.companyId],
      ['view', 'ids'],
      ['filters[by_status]', 'All'],
    ],
    read: (answer) => ({ ids: idsIn(answer) }),
  });
  return read.ok ? read.value.ids : null;
}

function idsIn(answer: RestAnswer): ReadonlySet<string> | null {
  const parsed = answer.status === 200 ? idsSchema.safeParse(bodyOf(answer)) : null;
  if (!parsed?.success || hasNextPage(answer.headers)) return null;
  const ids = new Set(parsed.data);
  return ids.size === parsed.data.length && ids.size === totalIn(answer.headers) ? ids : null;
}
