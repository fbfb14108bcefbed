/** Whom a client key is tried with. */
import type { Environment } from '../../domain/environment.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { KeptIntegration } from '../../integration-backend/kept-store.ts';
import { hasOriginPermission } from '../../platform/origin-permission.ts';
import { pagesOf } from '../../procore/addresses/hosts.ts';
import { PROCORE_HOSTS, type ProcoreHosts } from '../../procore-api/http/api-hosts.ts';

const HOSTS: Readonly<Record<Environment, ProcoreHosts>> = {
  ...PROCORE_HOSTS,
  federal: { loginUrl: 'https://login.procoregov.com', apiUrl: 'https://api.procoregov.com' },
};

export function keyHostsOf({ environment = 'production' }: KeptIntegration): ProcoreHosts {
  return HOSTS[environment];
}

export async function areHostsAllowed({ loginUrl, apiUrl }: ProcoreHosts): Promise<boolean> {
  return (await hasOriginPermission(pagesOf(loginUrl))) && (await hasOriginPermission(pagesOf(apiUrl)));
}

/** Without the permission the browser would still send the secret, and only hide the answer. */
export async function requireHosts(hosts: ProcoreHosts): Promise<void> {
  if (!(await areHostsAllowed(hosts))) throw new ProblemError('procore-not-allowed');
}
