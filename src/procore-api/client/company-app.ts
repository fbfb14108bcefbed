import type { ProcoreHosts } from '../http/api-hosts.ts';

/** The app of one client key in one company of a Procore environment. */
export interface CompanyApp extends ProcoreHosts {
  readonly companyId: string;
  readonly clientKey: string;
  readonly clientSecret: string;
}
