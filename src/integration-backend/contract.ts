/**
 * Contract v1 between the extension and an integration backend: the one source of its types, its client, the
 * reference backend's routes. JSON over https (http on loopback only), `Authorization: Bearer`.
 * Nothing here transforms, so that every schema has a JSON Schema.
 */
import * as z from 'zod/mini';
import { CREDENTIAL_KINDS } from '../domain/credential.ts';
import { ACCESSES, REASONS } from '../domain/project.ts';
import { isConsistent, SAVE_OUTCOMES, VALIDATION_PURPOSES, VALIDATION_STATES } from '../domain/validation.ts';
import { VERDICTS } from '../domain/verdict.ts';

export const CONTRACT_VERSION = '1.1';

/** The largest page a list call serves, and what the client asks for. */
export const MAX_PER_PAGE = 1000;

export const procoreId = z.string().check(z.regex(/^[1-9]\d{0,19}$/));
export const opaqueId = z.string().check(z.minLength(1), z.maxLength(100));
const text = z.string().check(z.maxLength(2000));
/** Visible ASCII, as Procore gives them out. */
export const clientKey = z.string().check(z.regex(/^[!-~]+$/), z.maxLength(512));
export const clientSecret = z.string().check(z.minLength(1), z.maxLength(512));
const timestamp = z.iso.datetime();
const count = z.int().check(z.nonnegative());

/** What a token may be used for: to look, to start and cancel validations, to change an integration. */
export const SCOPES = ['read', 'validate', 'save'] as const;

/** `stop-sync`: `PATCH …/projects/{pid}` works. `permitted-table`: a validation takes Procore's own table as evidence. */
export const CAPABILITIES = ['stop-sync', 'permitted-table'] as const;

/** `GET /v1/account` */
export const accountSchema = z.object({
  /** What the backend calls the token; audit log and validations name it. */
  label: text,
  contractVersion: z.string().check(z.regex(/^1\.\d+$/)),
  /** Words that are not in `CAPABILITIES` are a newer backend's and mean nothing here. */
  capabilities: z.array(text),
  /** Likewise for `SCOPES`. */
  scopes: z.array(text),
});

/** `GET /v1/companies` serves a list of these. */
export const companySchema = z.object({
  id: procoreId,
  name: text,
  environment: z.enum(['production', 'sandbox', 'monthly-sandbox']),
  webHost: text,
});

const countsSchema = z.object({ connected: count, permitted: count, missing: count, unknown: count });

/** `GET /v1/integrations/{id}/validations/{vid}` */
export const validationSchema = z
  .object({
    id: opaqueId,
    integrationId: opaqueId,
    purpose: z.enum(VALIDATION_PURPOSES),
    state: z.enum(VALIDATION_STATES),
    credential: z.object({ kind: z.enum(CREDENTIAL_KINDS), clientKey: z.nullable(text) }),
    startedBy: z.nullable(text),
    progress: z.object({ done: count, total: z.nullable(count), waitingUntil: z.nullable(timestamp) }),
    permittedTable: z.nullable(z.object({ rows: count, isComplete: z.boolean(), seenAt: timestamp })),
    verdict: z.nullable(z.enum(VERDICTS)),
    counts: z.nullable(countsSchema),
    /** How many of the permitted ones only Procore's page has shown; `null` unless it is finished. */
    byPage: z.optional(z.nullable(count)),
    outcome: z.nullable(z.enum(SAVE_OUTCOMES)),
    detail: z.nullable(text),
    createdAt: timestamp,
    finishedAt: z.nullable(timestamp),
  })
  .check(z.refine(isConsistent, 'what is said of the run does not agree with itself'));

/** `GET /v1/integrations?company_id=` serves a list of these, `GET /v1/integrations/{id}` one with an ETag. */
export const integrationSchema = z
  .object({
    id: opaqueId,
    companyId: procoreId,
    name: text,
    credential: z.object({ kind: z.enum(CREDENTIAL_KINDS), clientKey: z.nullable(text), savedAt: timestamp }),
    app: z.object({ name: text, kind: z.enum(['custom', 'marketplace']), marketplaceUrl: z.optional(z.url()) }),
    connectedProjects: count,
    lastValidation: z.nullable(validationSchema),
  })
  .check(
    z.refine(
      ({ id, lastValidation }) => lastValidation === null || lastValidation.integrationId === id,
      'its last validation is of another integration',
    ),
  );

const projectSchema = z.object({ id: procoreId, name: text, number: z.nullable(text) });

/** `GET /v1/integrations/{id}/projects` serves a list of these. One that is not synced any more is not validated. */
export const connectedProjectSchema = z.extend(projectSchema, { synced: z.boolean() });

/** `GET /v1/integrations/{id}/validations/{vid}/projects` serves a list of these. */
export const validatedProjectSchema = z.extend(projectSchema, {
  access: z.enum(ACCESSES),
  reason: z.nullable(z.enum(REASONS)),
});

/** The most rows of Procore's table that a validation takes. */
export const MAX_TABLE_ROWS = 20_000;

/** Procore's own table of permitted projects as a user saw it. Rows are labels as Procore writes them. */
export const seenTableSchema = z.object({
  labels: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(MAX_TABLE_ROWS)),
  isComplete: z.boolean(),
  seenAt: timestamp,
});

/** The same as evidence: with company and app as the page says them, which have to be the integration's own. */
export const permittedTableSchema = z.extend(seenTableSchema, { companyId: procoreId, appName: text });

/** Body of `POST /v1/integrations/{id}/validations`. */
export const startValidationSchema = z.object({
  credential: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('saved') }),
    z.object({ kind: z.literal('marketplace-dmsa') }),
    z.object({ kind: z.literal('custom-dmsa'), clientKey, clientSecret }),
  ]),
  /** With the capability `permitted-table`: what Procore's page shows, where its API cannot tell. */
  permittedTable: z.optional(permittedTableSchema),
});

/** Body of `PUT /v1/integrations/{id}/credential`: the passed validation whose credential is to be saved. */
export const saveCredentialSchema = z.object({
  validationId: opaqueId,
  /**
   * How many projects the user has explicitly confirmed by Procore's page alone. Needed, and exact, where the validation
   * has such projects; it is audited.
   */
  byPageConfirmed: z.optional(count),
});

/** Body of `PATCH /v1/integrations/{id}/projects/{pid}`, for projects that can never be permitted. */
export const changeProjectSchema = z.object({ synced: z.boolean() });

export const PROBLEM_TYPES = [
  'token-refused',
  'scope-missing',
  'not-found',
  'method-not-allowed',
  'invalid-request',
  'idempotency-key-reused',
  'changed-meanwhile',
  'save-gate-closed',
  'confirmation-needed',
  'evidence-refused',
  'stop-sync-refused',
  'already-running',
  'too-many-requests',
  'unavailable',
  'internal-error',
] as const;
export type ProblemType = (typeof PROBLEM_TYPES)[number];

/** The `type` of a problem document is this prefix and one of the names above. */
export const PROBLEM_TYPE_PREFIX = 'urn:dmsa-validator:problem:';

/** RFC 9457, `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: text,
  status: z.int(),
  detail: z.optional(text),
});

export type Account = z.infer<typeof accountSchema>;
export type Scope = (typeof SCOPES)[number];
export type Capability = (typeof CAPABILITIES)[number];
export type CompanyAnswer = z.infer<typeof companySchema>;
export type ValidationAnswer = z.infer<typeof validationSchema>;
export type StartValidation = z.infer<typeof startValidationSchema>;
export type ProblemDocument = z.infer<typeof problemSchema>;
