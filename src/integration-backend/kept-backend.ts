/** The adapter for integrations that are kept in this browser: the same port, with no server behind it. */
import type { CandidateCredential } from '../domain/credential.ts';
import type { Company, Integration } from '../domain/integration.ts';
import { judgeByPage } from '../domain/judge-by-page.ts';
import type { ListedProject } from '../domain/listed-project.ts';
import type { PermittedTable } from '../domain/permitted-table.ts';
import { ProblemError } from '../domain/problem.ts';
import type { ValidatedProject } from '../domain/project.ts';
import { projectsOf } from '../domain/project-list.ts';
import { isSaveGateOpen } from '../domain/save-gate.ts';
import type { Validation } from '../domain/validation.ts';
import { type Account, CONTRACT_VERSION, SCOPES } from './contract.ts';
import type { BackendCapability, IntegrationBackend } from './integration-backend.ts';
import type { KeptIntegration, KeptStore, KeptValidation } from './kept-store.ts';

const ID_PREFIX = 'kept-';

export function newKeptId(): string {
  return ID_PREFIX + crypto.randomUUID();
}

/** Whether an integration of this id is kept in this browser. */
export function isKeptId(integrationId: string): boolean {
  return integrationId.startsWith(ID_PREFIX);
}

const CAPABILITIES: BackendCapability[] = ['permitted-table', 'verdict-by-page', 'save-elsewhere'];

export const KEPT_ACCOUNT: Account = {
  label: 'this browser',
  contractVersion: CONTRACT_VERSION,
  capabilities: CAPABILITIES,
  scopes: [...SCOPES],
};

export function keptBackend(store: KeptStore): IntegrationBackend {
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
    async startValidation(integrationId, { credential, permittedTable = null }, idempotencyKey) {
      const begun = await store.findValidation(idempotencyKey);
      if (begun !== null) return begun.validation;
      const kept = await require(integrationId);
      const judged = judge(kept, await store.entriesOf(integrationId), permittedTable);
      const validation = {
        ...judged.validation,
        id: idempotencyKey,
        credential: triedCredential(kept, credential),
        permittedTable: permittedTable && seenOf(permittedTable),
        detail: withKeyUntried(judged.validation.detail, credential),
      };
      const { projects } = judged;
      await store.keepValidation({ validation, projects }, { ...kept, lastValidation: validation }, kept.revision);
      return validation;
    },
    async validation(integrationId, validationId) {
      return (await requireValidation(integrationId, validationId)).validation;
    },
    async validatedProjects(integrationId, validationId) {
      return [...(await requireValidation(integrationId, validationId)).projects];
    },
    async cancelValidation(integrationId, validationId) {
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
      if (!isSaveGateOpen(passed.validation, now)) throw new ProblemError('save-gate-closed');
      if ((passed.validation.byPage ?? 0) !== (byPageConfirmed ?? 0)) throw new ProblemError('confirmation-needed');
      const at = now.toISOString();
      const saved = { purpose: 'save', outcome: 'saved', createdAt: at, finishedAt: at } as const;
      const validation: Validation = { ...passed.validation, ...saved, id: idempotencyKey };
      const credential = { ...validation.credential, savedAt: at };
      const changed = { ...kept, revision: kept.revision + 1, credential, lastValidation: validation };
      await store.keepValidation({ validation, projects: passed.projects }, changed, kept.revision);
      return validation;
    },
    changeProject: () => Promise.reject(new ProblemError('stop-sync-refused')),
  };
}

export function companiesOf(all: readonly KeptIntegration[]): Company[] {
  const names = new Map(all.map(({ companyId, companyName }) => [companyId, companyName]));
  return [...names].map(([id, name]) => ({ id, name: name ?? `Company ${id}` }));
}

export function integrationOf(kept: KeptIntegration): Integration {
  const { id, companyId, name, appName, credential, portalUrl, referenceSet, projects, lastValidation } = kept;
  return {
    id,
    companyId,
    name,
    credential,
    app: { name: appName, kind: credential.kind === 'custom-dmsa' ? 'custom' : 'marketplace' },
    connectedProjects: projects,
    lastValidation,
    referenceSet,
    ...(portalUrl !== null && { portalUrl }),
  };
}

interface Judged {
  readonly validation: Omit<Validation, 'id' | 'credential' | 'permittedTable'>;
  readonly projects: readonly ValidatedProject[];
}

function judge(
  { id: integrationId, companyId, appName, referenceSet: { isPartial } }: KeptIntegration,
  entries: readonly ListedProject[],
  table: PermittedTable | null,
): Judged {
  const now = new Date();
  const question = { referenceSet: { entries, isPartial }, companyId, appName, now };
  const { verdict, counts, projects, detail } = judgeByPage(question, table);
  const at = now.toISOString();
  const validation = {
    integrationId,
    purpose: 'validate' as const,
    state: 'finished' as const,
    startedBy: null,
    progress: { done: 0, total: null, waitingUntil: null },
    verdict,
    counts,
    byPage: projects.filter(({ reason }) => reason === 'by-page').length,
    outcome: null,
    detail,
    createdAt: at,
    finishedAt: at,
  };
  return { validation, projects };
}

function triedCredential({ credential: saved }: KeptIntegration, tried: CandidateCredential): Validation['credential'] {
  if (tried.kind === 'saved') return { kind: saved.kind, clientKey: saved.clientKey };
  return { kind: tried.kind, clientKey: tried.kind === 'custom-dmsa' ? tried.clientKey : null };
}

const KEY_UNTRIED = 'The client key itself was not tried: Procore’s page tells of the app, whatever its keys.';

function withKeyUntried(detail: string | null, { kind }: CandidateCredential): string | null {
  return kind === 'custom-dmsa' ? [detail, KEY_UNTRIED].filter((text) => text !== null).join(' ') : detail;
}

function seenOf({ labels, isComplete, seenAt }: PermittedTable) {
  return { rows: labels.length, isComplete, seenAt };
}
