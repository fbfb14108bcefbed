/** The adapter for integrations that are kept in this browser: the same port, with no server behind it. */
import type { Company, Integration } from '../domain/integration.ts';
import { ProblemError } from '../domain/problem.ts';
import { projectsOf } from '../domain/project-list.ts';
import { isSaveGateOpen } from '../domain/save-gate.ts';
import type { Validation } from '../domain/validation.ts';
import { type Account, CONTRACT_VERSION, SCOPES } from './contract.ts';
import type { BackendCapability, IntegrationBackend } from './integration-backend.ts';
import type { KeptIntegration, KeptStore, KeptValidation } from './kept-store.ts';
import { triedCredential, validationByPage } from './kept-validation.ts';
import type { KeyValidations } from './key-validations.ts';

const CAPABILITIES: BackendCapability[] = ['permitted-table', 'verdict-by-page', 'save-elsewhere'];

export const KEPT_ACCOUNT: Account = {
  label: 'this browser',
  contractVersion: CONTRACT_VERSION,
  capabilities: CAPABILITIES,
  scopes: [...SCOPES],
};

export function keptBackend(store: KeptStore, withKey: KeyValidations): IntegrationBackend {
  async function find(validationId: string): Promise<Validation | null> {
    return (await store.findValidation(validationId))?.validation ?? (await withKey.find(validationId));
  }

  async function require(integrationId: string): Promise<KeptIntegration> {
    const kept = await store.find(integrationId);
    if (kept === null) throw new ProblemError('not-found');
    return kept;
  }

  async function requireValidation(integrationId: string, validationId: string): Promise<KeptValidation> {
    const kept = await store.findValidation(validationId);
    if (kept?.validation.integrationId !== integrationId) throw new ProblemError('not-found');
    return kept;
  }

  return {
    account: async () => KEPT_ACCOUNT,
    time: () => Date.now(),
    async companies() {
      return companiesOf(await store.all());
    },
    async integrations(companyId) {
      return (await store.all()).filter((kept) => kept.companyId === companyId).map(integrationOf);
    },
    async connectedProjects(integrationId) {
      const entries = await store.entriesOf(integrationId);
      return projectsOf(entries).map(({ id, name, number }) => ({ id, name, number, synced: true }));
    },
    async startValidation(integrationId, { credential, permittedTable: table = null }, id) {
      const begun = await find(id);
      if (begun !== null) return begun;
      const kept = await require(integrationId);
      if (credential.kind === 'custom-dmsa') {
        const { clientKey, clientSecret } = credential;
        if (clientSecret !== null) return withKey.begin({ id, integrationId, clientKey, table });
        if (table === null) throw new ProblemError('secret-forgotten');
      }
      const tried = triedCredential(kept.credential, credential);
      const made = await validationByPage(kept, await store.entriesOf(integrationId), { id, credential: tried, table });
      await store.keepValidation(made, { ...kept, lastValidation: made.validation }, kept.revision);
      return made.validation;
    },
    async validation(integrationId, validationId) {
      const found = await find(validationId);
      if (found?.integrationId !== integrationId) throw new ProblemError('not-found');
      return found;
    },
    async validatedProjects(integrationId, validationId) {
      return [...(await requireValidation(integrationId, validationId)).projects];
    },
    async cancelValidation(integrationId, validationId) {
      const cancelled = await withKey.cancel(validationId);
      if (cancelled?.integrationId === integrationId) return cancelled;
      return (await requireValidation(integrationId, validationId)).validation;
    },
    async versionOf(integrationId) {
      return String((await require(integrationId)).revision);
    },
    async saveCredential(integrationId, { validationId, version, byPageConfirmed }, idempotencyKey) {
      const done = await store.findValidation(idempotencyKey);
      if (done !== null) return done.validation;
      const kept = await require(integrationId);
      if (String(kept.revision) !== version) throw new ProblemError('changed-meanwhile');
      const passed = await requireValidation(integrationId, validationId);
      const now = new Date();
      requireSavable(passed.validation, byPageConfirmed ?? 0, now);
      const at = now.toISOString();
      const saved = { purpose: 'save', outcome: 'saved', createdAt: at, finishedAt: at } as const;
      const validation: Validation = { ...passed.validation, ...saved, id: idempotencyKey };
      const made = { validation, projects: passed.projects };
      await store.keepValidation(made, saidToBeSaved(kept, validation, at), kept.revision);
      return validation;
    },
    changeProject: () => Promise.reject(new ProblemError('stop-sync-refused')),
  };
}

function requireSavable(validation: Validation, byPageConfirmed: number, now: Date): void {
  if (!isSaveGateOpen(validation, now)) throw new ProblemError('save-gate-closed');
  if ((validation.byPage ?? 0) !== byPageConfirmed) throw new ProblemError('confirmation-needed');
}

function saidToBeSaved(kept: KeptIntegration, validation: Validation, savedAt: string): KeptIntegration {
  const { credential, lastValidation, revision } = kept;
  return {
    ...kept,
    revision: revision + 1,
    credential: { ...validation.credential, savedAt },
    lastValidation: validation,
    ...(lastValidation !== null && { beforeSaved: { credential, lastValidation } }),
  };
}

export function companiesOf(all: readonly KeptIntegration[]): Company[] {
  const names = new Map(all.map(({ companyId, companyName }) => [companyId, companyName]));
  return [...names].map(([id, name]) => ({ id, name }));
}

export function integrationOf(kept: KeptIntegration): Integration {
  const {
    id,
    companyId,
    environment = 'production',
    name,
    appName,
    credential,
    portalUrl,
    referenceSet,
    projects,
    lastValidation,
  } = kept;
  return {
    id,
    companyId,
    environments: [environment],
    name,
    credential,
    app: { name: appName, kind: credential.kind === 'custom-dmsa' ? 'custom' : 'marketplace' },
    connectedProjects: projects,
    lastValidation,
    referenceSet,
    ...(portalUrl !== null && { portalUrl }),
  };
}
