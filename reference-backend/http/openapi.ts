import * as z from 'zod/mini';
import { CALLS, type Call, type CallName, PAGE_QUERY, PATH_PARAMETERS } from '../../src/integration-backend/calls.ts';
import {
  accountSchema,
  CONTRACT_VERSION,
  changeProjectSchema,
  companySchema,
  connectedProjectSchema,
  integrationSchema,
  MAX_PER_PAGE,
  PROBLEM_TYPE_PREFIX,
  type ProblemType,
  permittedTableSchema,
  problemSchema,
  saveCredentialSchema,
  startValidationSchema,
  validatedProjectSchema,
  validationSchema,
} from '../../src/integration-backend/contract.ts';
import { statusesOf, titleOf } from '../problems.ts';

type Json = Readonly<Record<string, unknown>>;

const SCHEMAS = {
  Account: accountSchema,
  Company: companySchema,
  Integration: integrationSchema,
  ConnectedProject: connectedProjectSchema,
  Validation: validationSchema,
  ValidatedProject: validatedProjectSchema,
  PermittedTable: permittedTableSchema,
  StartValidation: startValidationSchema,
  SaveCredential: saveCredentialSchema,
  ChangeProject: changeProjectSchema,
  Problem: problemSchema,
};

const PROBLEMS_OF_EVERY_CALL: readonly ProblemType[] = [
  'token-refused',
  'scope-missing',
  'invalid-request',
  'too-many-requests',
  'unavailable',
  'internal-error',
];

const HEADERS = {
  Total: { description: 'How many entries the whole list has.', required: true, schema: { type: 'integer' } },
  'Per-Page': { description: 'How many entries a page has at most.', required: true, schema: { type: 'integer' } },
  Link: { description: 'RFC 8288: first, prev, next and last page.', required: true, schema: { type: 'string' } },
  ETag: { description: 'Of the integration, for If-Match.', required: true, schema: { type: 'string' } },
  Location: { description: 'Where the run can be asked for.', required: true, schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait before the next call.', schema: { type: 'integer' } },
  'WWW-Authenticate': { description: 'Bearer.', required: true, schema: { type: 'string' } },
};

const SECURITY_SCHEME = 'accessToken';

/** The contract as an OpenAPI 3.1 document, made from the table of calls. `npm run openapi` writes it into docs/. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Integration backend',
      version: CONTRACT_VERSION,
      summary: 'Contract v1 between DMSA Validator for Procore and the backend of an integration vendor.',
      description: 'docs/backend.md tells how to adopt it. Clients ignore properties that they do not know.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/v1', description: 'Below the address of the backend: https, or http on loopback.' }],
    security: [{ [SECURITY_SCHEME]: [] }],
    paths: pathsOf(),
    components: {
      schemas: componentSchemas(),
      responses: problemResponses(),
      headers: HEADERS,
      securitySchemes: {
        [SECURITY_SCHEME]: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token with scopes: read, validate, save. Each call names the one that it needs.',
        },
      },
    },
  };
}

function pathsOf(): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(CALLS) as CallName[]) {
    const call: Call = CALLS[name];
    paths[call.path] = { ...paths[call.path], [call.method.toLowerCase()]: operationOf(name, call) };
  }
  return paths;
}

function operationOf(name: CallName, call: Call): Json {
  return {
    operationId: name,
    summary: call.summary,
    'x-scope': call.scope,
    parameters: parametersOf(call),
    ...(call.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(call.body) } } },
    }),
    responses: { [call.status]: successOf(call), ...problemsOf(call) },
  };
}

function parametersOf(call: Call): Json[] {
  const ofPath = [...call.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof PATH_PARAMETERS);
  const query = { ...call.query, ...(call.isList && PAGE_QUERY) };
  return [
    ...ofPath.map((name) => ({ name, in: 'path', required: true, schema: schemaOf(PATH_PARAMETERS[name]) })),
    ...Object.entries(query).map(([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      ...(name === 'per_page' && { description: `At most ${MAX_PER_PAGE}, which it is without being said.` }),
      schema: schemaOf(schema),
    })),
    ...(call.isIdempotent
      ? [requiredHeader('Idempotency-Key', 'The same key twice is the same change once.', '^[!-~]{1,200}$')]
      : []),
    ...(call.needsMatch ? [requiredHeader('If-Match', 'The ETag of the integration as it was last read.')] : []),
  ];
}

function requiredHeader(name: string, description: string, pattern?: string): Json {
  return { name, in: 'header', required: true, description, schema: { type: 'string', ...(pattern && { pattern }) } };
}

function successOf(call: Call): Json {
  const item = schemaOf(call.answer);
  const names = [
    ...(call.isList ? ['Total', 'Per-Page', 'Link'] : []),
    ...(call.hasETag ? ['ETag'] : []),
    ...(call.status === 202 ? ['Location', 'Retry-After'] : []),
  ];
  return {
    description: call.status === 202 ? 'The run is accepted.' : call.isList ? 'One page of the list.' : 'As asked for.',
    ...headersOf(names),
    content: { 'application/json': { schema: call.isList ? { type: 'array', items: item } : item } },
  };
}

function problemsOf(call: Call): Json {
  const references = problemGroupsOf(call).map(({ status, types }) => [
    status,
    { $ref: `#/components/responses/${nameOf(status, types)}` },
  ]);
  return Object.fromEntries(references);
}

/** Every problem answer that some call has, once. */
function problemResponses(): Json {
  const groups = Object.values(CALLS).flatMap(problemGroupsOf);
  return Object.fromEntries(groups.map(({ status, types }) => [nameOf(status, types), problemAnswerOf(status, types)]));
}

interface ProblemGroup {
  readonly status: number;
  readonly types: readonly ProblemType[];
}

function problemGroupsOf(call: Call): readonly ProblemGroup[] {
  const types = [...PROBLEMS_OF_EVERY_CALL, ...call.problems];
  const statuses = [...new Set(types.flatMap((type) => statusesFor(type, call)))].sort((one, other) => one - other);
  return statuses.map((status) => ({
    status,
    types: types.filter((type) => statusesFor(type, call).includes(status)),
  }));
}

function nameOf(status: number, types: readonly ProblemType[]): string {
  return `${status}-${types.join('-or-')}`;
}

/** A call without a body cannot have a wrong one, and one without If-Match cannot lack it. */
function statusesFor(type: ProblemType, call: Call): readonly number[] {
  return statusesOf(type).filter((status) => {
    if (type !== 'invalid-request') return true;
    if (status === 428) return call.needsMatch === true;
    return status === 400 || call.body !== undefined;
  });
}

function problemAnswerOf(status: number, types: readonly ProblemType[]): Json {
  const names = [
    ...(status === 401 ? ['WWW-Authenticate'] : []),
    ...(status === 429 || status === 503 ? ['Retry-After'] : []),
  ];
  const type = { enum: types.map((each) => PROBLEM_TYPE_PREFIX + each) };
  return {
    description: types.map((each) => `${each}: ${titleOf(each)}.`).join(' '),
    ...headersOf(names),
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: referenceTo('Problem') }, { properties: { type } }] },
      },
    },
  };
}

function headersOf(names: readonly string[]): Json {
  if (names.length === 0) return {};
  return { headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])) };
}

function referenceTo(name: string): string {
  return `#/components/schemas/${name}`;
}

/** A reference where the schema has a name, else the schema itself. */
function schemaOf(schema: z.ZodMiniType): Json {
  const named = Object.entries(SCHEMAS).find(([, each]) => each === schema);
  return named === undefined
    ? withoutIdentity(z.toJSONSchema(schema, { io: 'input' }))
    : { $ref: referenceTo(named[0]) };
}

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: referenceTo, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutIdentity(schema)]));
}

function withoutIdentity({ $schema: _schema, $id: _id, ...schema }: Json): Json {
  return schema;
}
