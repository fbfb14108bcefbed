import type { SeedDocument, SeededIntegration } from '../../reference-backend/seeding/document.ts';
import type { Project } from '../../src/domain/project.ts';
import type { StartValidation } from '../../src/integration-backend/contract.ts';
import type { AccessReading } from '../../src/procore-api/access/question.ts';

export const TOKEN = 'acme-token-0123456789';
export const OTHER_TOKEN = 'other-token-0123456789';

export const projects: readonly Project[] = Array.from({ length: 5 }, (_each, index) => ({
  id: String(562_949_953_400_000 + index),
  name: `Project ${index}`,
  number: index === 0 ? null : `10${index}`,
}));

/** A custom DMSA of the company 100 with five projects; its app is the Marketplace app of the backend. */
export const files: SeededIntegration = {
  id: 'files',
  companyId: '100',
  name: 'Files',
  app: { name: 'File Sync', kind: 'marketplace', marketplaceUrl: 'https://marketplace.procore.com/apps/file-sync' },
  credential: { kind: 'custom-dmsa', clientKey: 'saved-key', clientSecret: 'saved-secret' },
  projects: [...projects],
};

export const seedDocument: SeedDocument = {
  accounts: [
    { label: 'Acme', token: TOKEN, companyIds: ['100', '101'] },
    { label: 'Other', token: OTHER_TOKEN, companyIds: ['200'] },
  ],
  marketplaceApps: [{ name: 'File Sync', clientKey: 'vendor-key', clientSecret: 'vendor-secret' }],
  companies: [
    { id: '100', name: 'Acme Builders', environment: 'production', webHost: 'app.procore.com' },
    { id: '101', name: 'Acme Sandbox', environment: 'sandbox', webHost: 'sandbox.procore.com' },
    { id: '200', name: 'Other Builders', environment: 'production', webHost: 'us02.procore.com' },
  ],
  integrations: [
    files,
    {
      id: 'old',
      companyId: '101',
      name: 'Old files',
      app: { name: 'Own app', kind: 'custom' },
      credential: { kind: 'traditional', clientKey: 'old-key', clientSecret: 'old-secret' },
      projects: [],
    },
    {
      id: 'foreign',
      companyId: '200',
      name: 'Foreign',
      app: { name: 'File Sync', kind: 'marketplace' },
      credential: { kind: 'marketplace-dmsa' },
      projects: [...projects],
    },
  ],
};

/** What Procore says of the projects that it is asked for, when it permits these and keeps nothing back. */
export function complete(permitted: readonly Project[], asked: readonly Project[] = projects): AccessReading {
  const ids = new Set(permitted.map(({ id }) => id));
  const found = asked.map((project) =>
    ids.has(project.id)
      ? ({ ...project, access: 'permitted', reason: null } as const)
      : ({ ...project, access: 'missing', reason: 'not-permitted' } as const),
  );
  return { outcome: 'read', projects: found, isAnswered: true, message: null };
}

export const CUSTOM: StartValidation = {
  credential: { kind: 'custom-dmsa', clientKey: 'new-key', clientSecret: 'new-secret' },
};
