import type { Integration } from '../../src/domain/integration.ts';

/** One of the vendor's, not yet on a DMSA. */
export const integration: Integration = {
  id: 'i1',
  companyId: '4278454',
  name: 'Acme file sync',
  credential: { kind: 'traditional', clientKey: 'old-key', savedAt: '2025-01-01T00:00:00.000Z' },
  app: { name: 'ProConnector File Sync', kind: 'marketplace' },
  connectedProjects: 120,
  lastValidation: null,
};
