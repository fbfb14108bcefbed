import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { CREDENTIAL_KINDS } from '../../src/domain/credential.ts';
import type { PermittedTable } from '../../src/domain/permitted-table.ts';
import { ACCESSES, REASONS } from '../../src/domain/project.ts';
import { SAVE_OUTCOMES, VALIDATION_PURPOSES, VALIDATION_STATES } from '../../src/domain/validation.ts';
import { VERDICTS } from '../../src/domain/verdict.ts';
import { SCOPES } from '../../src/integration-backend/contract.ts';
import { AUDITED_ACTIONS } from './audited-actions.ts';
import type { SharedState } from './shared-state.ts';

/** Its rows are forgotten when no run can need them any more: then it says how many they were. */
export type StoredTable = PermittedTable & { readonly rows?: number };

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Who may call: one row per access token. */
export const accounts = pgTable('accounts', {
  label: text('label').primaryKey(),
  tokenHash: text('token_hash').notNull().unique(),
  scopes: text('scopes', { enum: SCOPES }).array().notNull().default(['read', 'validate', 'save']),
  /** Whoever comes with the token from then on is refused. The label stays: the audit log names it. */
  revokedAt: moment('revoked_at'),
});

export const companies = pgTable('companies', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  environment: text('environment', { enum: ['production', 'sandbox', 'monthly-sandbox'] }).notNull(),
  webHost: text('web_host').notNull(),
  /** When Procore was last asked in which region the company is. */
  webHostCheckedAt: moment('web_host_checked_at'),
});

export const accountCompanies = pgTable(
  'account_companies',
  {
    accountLabel: text('account_label')
      .notNull()
      .references(() => accounts.label),
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id),
  },
  (table) => [primaryKey({ columns: [table.accountLabel, table.companyId] })],
);

/** The vendor's own key pairs, one per Marketplace app, by the app's name. */
export const marketplaceApps = pgTable('marketplace_apps', {
  name: text('name').primaryKey(),
  clientKey: text('client_key').notNull(),
  clientSecretSealed: text('client_secret_sealed').notNull(),
});

export const integrations = pgTable(
  'integrations',
  {
    id: text('id').primaryKey(),
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id),
    name: text('name').notNull(),
    appName: text('app_name').notNull(),
    appKind: text('app_kind', { enum: ['custom', 'marketplace'] }).notNull(),
    appMarketplaceUrl: text('app_marketplace_url'),
    credentialKind: text('credential_kind', { enum: CREDENTIAL_KINDS }).notNull(),
    /** `null` for `marketplace-dmsa`. */
    clientKey: text('client_key'),
    clientSecretSealed: text('client_secret_sealed'),
    credentialSavedAt: moment('credential_saved_at').notNull(),
    /** Procore's engine names of the tools that it works with; empty for none that a validation should look at. */
    requiredTools: text('required_tools').array().notNull().default([]),
    /** Grows with each change of the integration itself, not with its validations: what the ETag stands for. */
    revision: integer('revision').notNull(),
  },
  (table) => [index('integrations_company').on(table.companyId, table.id)],
);

export const connectedProjects = pgTable(
  'connected_projects',
  {
    integrationId: text('integration_id')
      .notNull()
      .references(() => integrations.id),
    position: integer('position').notNull(),
    projectId: text('project_id').notNull(),
    name: text('name').notNull(),
    number: text('number'),
    /** False for one that can never be permitted, once somebody has stopped its sync: it is not validated. */
    synced: boolean('synced').notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.integrationId, table.position] }),
    uniqueIndex('connected_projects_once').on(table.integrationId, table.projectId),
  ],
);

/** One row per run. The row is the queue, too: the runner takes the oldest `queued` one. */
export const validations = pgTable(
  'validations',
  {
    id: text('id').primaryKey(),
    /** The order of creation. */
    sequence: bigserial('sequence', { mode: 'number' }).notNull(),
    integrationId: text('integration_id')
      .notNull()
      .references(() => integrations.id),
    purpose: text('purpose', { enum: VALIDATION_PURPOSES }).notNull(),
    state: text('state', { enum: VALIDATION_STATES }).notNull(),
    credentialKind: text('credential_kind', { enum: CREDENTIAL_KINDS }).notNull(),
    clientKey: text('client_key'),
    /** `null` for `marketplace-dmsa`, and as soon as nothing can need it any more. */
    clientSecretSealed: text('client_secret_sealed'),
    /** For a `save`: the integration's revision that the caller has seen. */
    expectedRevision: integer('expected_revision'),
    /** The label of the account that asked for it; `null` for the backend's own. */
    startedBy: text('started_by'),
    /** Which process executes it, and until when that may be believed without hearing of it again. */
    runnerId: text('runner_id'),
    leaseUntil: moment('lease_until'),
    progressDone: integer('progress_done').notNull(),
    progressTotal: integer('progress_total'),
    waitingUntil: moment('waiting_until'),
    permittedTable: jsonb('permitted_table').$type<StoredTable>(),
    /** Which projects were connected then: the save gate wants the same ones. */
    connectedDigest: text('connected_digest'),
    verdict: text('verdict', { enum: VERDICTS }),
    connected: integer('connected'),
    permitted: integer('permitted'),
    missing: integer('missing'),
    unknown: integer('unknown'),
    /** How many of the permitted ones only Procore's page has shown. */
    byPage: integer('by_page'),
    /** For a `save`: the projects by Procore's page alone that the user has confirmed explicitly. */
    confirmedByPage: jsonb('confirmed_by_page').$type<readonly string[]>(),
    outcome: text('outcome', { enum: SAVE_OUTCOMES }),
    detail: text('detail'),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('validations_newest').on(table.integrationId, table.sequence),
    index('validations_queue').on(table.state, table.sequence),
    index('validations_age').on(table.finishedAt),
    uniqueIndex('validations_one_at_a_time')
      .on(table.integrationId)
      .where(sql`${table.state} in ('queued', 'running')`),
  ],
);

/** What a finished run found, one row per project that was connected then. */
export const validatedProjects = pgTable(
  'validated_projects',
  {
    validationId: text('validation_id')
      .notNull()
      .references(() => validations.id),
    position: integer('position').notNull(),
    projectId: text('project_id').notNull(),
    name: text('name').notNull(),
    number: text('number'),
    access: text('access', { enum: ACCESSES }).notNull(),
    reason: text('reason', { enum: REASONS }),
  },
  (table) => [primaryKey({ columns: [table.validationId, table.position] })],
);

/** Which run an Idempotency-Key has started. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    accountLabel: text('account_label')
      .notNull()
      .references(() => accounts.label),
    key: text('key').notNull(),
    /** A keyed digest of method, path and body: the body may hold a secret. */
    fingerprint: text('fingerprint').notNull(),
    validationId: text('validation_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountLabel, table.key] })],
);

/** Who did what, written in the transaction that does it. No secret is in it. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    sequence: bigserial('sequence', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    /** `null` for the backend itself. */
    accountLabel: text('account_label'),
    action: text('action', { enum: AUDITED_ACTIONS }).notNull(),
    integrationId: text('integration_id'),
    validationId: text('validation_id'),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index('audit_entries_of_integration').on(table.integrationId, table.sequence),
    index('audit_entries_age').on(table.at),
  ],
);

/** What Procore's answers said of the limits of one client key, and who has requests on their way; one row per key. */
export const requestBudgets = pgTable('request_budgets', {
  /** A keyed digest of environment and client key. */
  keyDigest: text('key_digest').primaryKey(),
  state: jsonb('state').$type<Partial<SharedState>>().notNull().default({}),
  /** Grows with each write: who writes has to have read the newest. */
  version: integer('version').notNull().default(0),
});

/** When the app of one key was last looked for projects of one company in another one, and what was found there. */
export const elsewhereLooks = pgTable(
  'elsewhere_looks',
  {
    /** A keyed digest of environment and client key. */
    keyDigest: text('key_digest').notNull(),
    companyId: text('company_id').notNull(),
    otherId: text('other_id').notNull(),
    lookedAt: moment('looked_at').notNull(),
    asked: jsonb('asked').$type<readonly string[]>().notNull(),
    found: jsonb('found').$type<readonly string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyDigest, table.companyId, table.otherId] })],
);

/** One sealed word, by which a wrong BACKEND_SECRET_KEY is noticed at the start. */
export const sealProofs = pgTable('seal_proofs', {
  id: integer('id').primaryKey(),
  sealed: text('sealed').notNull(),
});
