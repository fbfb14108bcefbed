/**
 * The calls of contract v1: the one table that the client, the reference backend's routes, docs/openapi.json, the
 * conformance kit and the fuzz tests are made from.
 */
import * as z from 'zod/mini';
import { ACCESSES } from '../domain/project.ts';
import {
  accountSchema,
  changeProjectSchema,
  companySchema,
  connectedProjectSchema,
  integrationSchema,
  opaqueId,
  type ProblemType,
  procoreId,
  type Scope,
  saveCredentialSchema,
  startValidationSchema,
  validatedProjectSchema,
  validationSchema,
} from './contract.ts';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under `/v1`, with `{parameters}`. */
  readonly path: string;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  readonly scope: Scope;
  readonly query?: Readonly<Record<string, z.ZodMiniType>>;
  readonly body?: z.ZodMiniType;
  /** Needs `Idempotency-Key`: the same key twice is the same change once. */
  readonly isIdempotent?: true;
  /** Needs `If-Match` with the ETag of the integration. */
  readonly needsMatch?: true;
  readonly status: 200 | 202;
  /** One item of the list where `isList`. */
  readonly answer: z.ZodMiniType;
  /** Served in pages: takes `page` and `per_page`, answers `Total`, `Per-Page` and `Link`. */
  readonly isList?: true;
  /** Comes with the ETag of the integration. */
  readonly hasETag?: true;
  /** Beside those that every call has: token-refused, scope-missing, invalid-request, too-many-requests, unavailable, internal-error. */
  readonly problems: readonly ProblemType[];
}

const pageNumber = z.string().check(z.regex(/^[1-9]\d{0,6}$/));

/** The query of every list. `per_page` is at most `MAX_PER_PAGE`, which is also what it is without being said. */
export const PAGE_QUERY = { page: pageNumber, per_page: pageNumber };

/** The parameters of the paths. */
export const PATH_PARAMETERS = { integrationId: opaqueId, validationId: opaqueId, projectId: procoreId };

export const CALLS = {
  readAccount: {
    method: 'GET',
    path: '/account',
    summary: 'Who the token belongs to, and what the backend can do for it.',
    scope: 'read',
    status: 200,
    answer: accountSchema,
    problems: [],
  },
  listCompanies: {
    method: 'GET',
    path: '/companies',
    summary: 'The Procore companies that the account serves.',
    scope: 'read',
    status: 200,
    answer: companySchema,
    isList: true,
    problems: [],
  },
  listIntegrations: {
    method: 'GET',
    path: '/integrations',
    summary: 'The integrations of one company, or of all that the account serves.',
    scope: 'read',
    query: { company_id: procoreId },
    status: 200,
    answer: integrationSchema,
    isList: true,
    problems: [],
  },
  readIntegration: {
    method: 'GET',
    path: '/integrations/{integrationId}',
    summary: 'One integration with its ETag, which changes with it but not with its validations.',
    scope: 'read',
    status: 200,
    answer: integrationSchema,
    hasETag: true,
    problems: ['not-found'],
  },
  listConnectedProjects: {
    method: 'GET',
    path: '/integrations/{integrationId}/projects',
    summary: 'The connected projects of an integration.',
    scope: 'read',
    status: 200,
    answer: connectedProjectSchema,
    isList: true,
    problems: ['not-found'],
  },
  changeConnectedProject: {
    method: 'PATCH',
    path: '/integrations/{integrationId}/projects/{projectId}',
    summary: 'Stops the sync of a project that can never be permitted, or takes it up again. Capability stop-sync.',
    scope: 'save',
    body: changeProjectSchema,
    needsMatch: true,
    status: 200,
    answer: connectedProjectSchema,
    hasETag: true,
    problems: ['not-found', 'changed-meanwhile', 'stop-sync-refused', 'already-running'],
  },
  startValidation: {
    method: 'POST',
    path: '/integrations/{integrationId}/validations',
    summary: 'Starts a validation of the saved credential or of another one, which is forgotten after 30 minutes.',
    scope: 'validate',
    body: startValidationSchema,
    isIdempotent: true,
    status: 202,
    answer: validationSchema,
    problems: ['not-found', 'idempotency-key-reused', 'already-running', 'evidence-refused'],
  },
  listValidations: {
    method: 'GET',
    path: '/integrations/{integrationId}/validations',
    summary: 'The validations of an integration, newest first.',
    scope: 'read',
    status: 200,
    answer: validationSchema,
    isList: true,
    problems: ['not-found'],
  },
  readValidation: {
    method: 'GET',
    path: '/integrations/{integrationId}/validations/{validationId}',
    summary: 'State, progress and verdict of one validation.',
    scope: 'read',
    status: 200,
    answer: validationSchema,
    problems: ['not-found'],
  },
  listValidatedProjects: {
    method: 'GET',
    path: '/integrations/{integrationId}/validations/{validationId}/projects',
    summary: 'What a finished validation found of each connected project; empty before it is finished.',
    scope: 'read',
    query: { access: z.enum(ACCESSES) },
    status: 200,
    answer: validatedProjectSchema,
    isList: true,
    problems: ['not-found'],
  },
  cancelValidation: {
    method: 'DELETE',
    path: '/integrations/{integrationId}/validations/{validationId}',
    summary: 'Cancels a validation; one that is over stays as it is.',
    scope: 'validate',
    status: 200,
    answer: validationSchema,
    problems: ['not-found'],
  },
  saveCredential: {
    method: 'PUT',
    path: '/integrations/{integrationId}/credential',
    summary: 'Validates the credential of a passed validation once more, and saves it only if that passes again.',
    scope: 'save',
    body: saveCredentialSchema,
    isIdempotent: true,
    needsMatch: true,
    status: 202,
    answer: validationSchema,
    problems: [
      'not-found',
      'idempotency-key-reused',
      'changed-meanwhile',
      'save-gate-closed',
      'confirmation-needed',
      'already-running',
    ],
  },
} as const satisfies Record<string, Call>;

export type CallName = keyof typeof CALLS;
