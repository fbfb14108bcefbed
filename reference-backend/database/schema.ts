import { sql } from 'drizzle-orm';
import { bigserial, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { CREDENTIAL_KINDS } from '../../src/domain/credential.ts';
import { ACCESSES, REASONS } from '../../src/domain/project.ts';
import { SAVE_OUTCOMES, VALIDATION_PURPOSES, VALIDATION_STATES } from '../../src/domain/validation.ts';
import { VERDICTS } from '../../src/domain/verdict.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Who may call: one row per access token. */
export const accounts = pgTable('accounts', {
  label: text('label').primaryKey(),
  tokenHash: text('token_hash').notNull().unique(),
});

export const companies = pgTable('companies', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  environment: text('environment', { enum: ['production', 'sandbox', 'monthly-sandbox'] }).notNull(),
  webHost: text('web_host').notNull(),
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
    pagesDone: integer('pages_done').notNull(),
    pagesTotal: integer('pages_total'),
    verdict: text('verdict', { enum: VERDICTS }),
    connected: integer('connected'),
    permitted: integer('permitted'),
    missing: integer('missing'),
    unknown: integer('unknown'),
    outcome: text('outcome', { enum: SAVE_OUTCOMES }),
    detail: text('detail'),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('validations_newest').on(table.integrationId, table.sequence),
    index('validations_queue').on(table.state, table.sequence),
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

/** One sealed word, by which a wrong BACKEND_SECRET_KEY is noticed at the start. */
export const sealProofs = pgTable('seal_proofs', {
  id: integer('id').primaryKey(),
  sealed: text('sealed').notNull(),
});
