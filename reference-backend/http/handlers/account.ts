import { CAPABILITIES, CONTRACT_VERSION } from '../../../src/integration-backend/contract.ts';
import { listCompanies } from '../../store/accounts.ts';
import type { AppParts } from '../context.ts';
import type { Handlers } from '../handler.ts';

export function accountHandlers({ database }: AppParts): Pick<Handlers, 'readAccount' | 'listCompanies'> {
  return {
    async readAccount({ account: { label, scopes } }) {
      return {
        body: { label, contractVersion: CONTRACT_VERSION, capabilities: [...CAPABILITIES], scopes: [...scopes] },
      };
    },
    listCompanies: ({ account, page }) => listCompanies(database, account, page),
  };
}
