/** Where one Procore environment serves its tokens and its REST API: https origins without a trailing slash. */
export interface ProcoreHosts {
  readonly loginUrl: string;
  readonly apiUrl: string;
}

export type ProcoreEnvironment = 'production' | 'sandbox' | 'monthly-sandbox';

/** Credentials of one environment are unknown in the others. An On-Demand sandbox lives on the production hosts. */
export const PROCORE_HOSTS: Readonly<Record<ProcoreEnvironment, ProcoreHosts>> = {
  production: { loginUrl: 'https://login.procore.com', apiUrl: 'https://api.procore.com' },
  sandbox: { loginUrl: 'https://login-sandbox.procore.com', apiUrl: 'https://sandbox.procore.com' },
  'monthly-sandbox': {
    loginUrl: 'https://login-sandbox-monthly.procore.com',
    apiUrl: 'https://api-monthly.procore.com',
  },
};
