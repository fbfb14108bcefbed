import { appNotInstalled, type Result, succeeded, unreachable } from './failures.ts';
import type { ProcoreHosts } from './hosts.ts';
import { type ProjectPage, projectPageOf } from './project-page.ts';
import { type PatientConnection, sendPatiently } from './retry.ts';
import { fetchToken } from './token.ts';

export interface PermittedProjectsRequest extends ProcoreHosts {
  readonly companyId: string;
  readonly clientKey: string;
  readonly clientSecret: string;
}

/** The most that List Projects v1.1 serves on a page. */
const PER_PAGE = 300;

/** Reads single pages with a token that is fetched at the first one, and once more when it has expired meanwhile. */
export function createPageReader(
  request: PermittedProjectsRequest,
  connection: PatientConnection,
): (page: number) => Promise<Result<ProjectPage>> {
  let token: string | undefined;
  let tokensLeft = 2;

  return async function readPage(page) {
    for (;;) {
      if (token === undefined) {
        tokensLeft -= 1;
        const fetched = await fetchToken(request, connection);
        if (!fetched.ok) return fetched;
        token = fetched.value;
      }
      const sent = await sendPatiently(
        listProjectsUrl(request, page),
        {
          headers: {
            Accept: 'application/json',
            Authorization: `Bearer ${token}`,
            'Procore-Company-Id': request.companyId,
          },
        },
        connection,
      );
      if (!sent.ok) return sent;
      const { status, text } = sent.value;
      const isRefused = status === 401 || status === 403;
      if (isRefused && /app is not connected to this company/i.test(text)) return appNotInstalled();
      if (status === 401 && tokensLeft > 0) {
        token = undefined;
        continue;
      }
      const read = projectPageOf(sent.value);
      if (read !== null) return succeeded(read);
      return unreachable(
        status === 200
          ? "Procore's project list has a form that is not known here."
          : `Procore refused to list the projects (status ${status}).`,
      );
    }
  };
}

function listProjectsUrl(request: PermittedProjectsRequest, page: number): string {
  const query = new URLSearchParams({
    company_id: request.companyId,
    page: String(page),
    per_page: String(PER_PAGE),
    'filters[by_status]': 'All',
  });
  return `${request.apiUrl}/rest/v1.1/projects?${query}`;
}
