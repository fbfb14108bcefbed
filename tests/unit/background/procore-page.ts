import type { ProcorePage } from '../../../src/background/pages/sender.ts';

/** A script on an app's page of company 4278454, as a sender of commands. */
export function procorePage(change: Partial<ProcorePage> = {}): ProcorePage {
  return {
    kind: 'procore-page',
    tabId: 1,
    origin: 'https://app.procore.com',
    path: '/4278454/company/app_management/7',
    ids: '',
    url: 'https://app.procore.com/4278454/company/app_management/7',
    companyId: '4278454',
    environment: 'production',
    hasMoved: false,
    isPrivate: false,
    isUsed: false,
    ...change,
  };
}
