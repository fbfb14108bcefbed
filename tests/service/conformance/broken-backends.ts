import type { Alteration } from './world.ts';

export interface BrokenBackend {
  readonly name: string;
  readonly alter: Alteration;
  /** The rules that it breaks, and no others. */
  readonly breaks: readonly string[];
}

type Json = Record<string, unknown>;

export const BROKEN_BACKENDS: readonly BrokenBackend[] = [
  {
    name: 'a list has no Total',
    breaks: ['paging.total'],
    alter: withHeaders((headers) => headers.delete('Total')),
  },
  {
    name: 'a page begins with the last item of the one before',
    breaks: ['paging.small-pages'],
    async alter(request, backend) {
      const answer = await backend(request);
      const before = new URL(request.url);
      const page = Number(before.searchParams.get('page') ?? 1);
      if (page === 1) return answer;
      before.searchParams.set('page', String(page - 1));
      const { headers, status } = answer;
      return new Response((await backend(new Request(before, request))).body, { headers, status });
    },
  },
  {
    name: 'per_page beyond the maximum is cut down in silence',
    breaks: ['limits.per-page'],
    async alter(request, backend) {
      const url = new URL(request.url);
      if (Number(url.searchParams.get('per_page')) > 1000) url.searchParams.set('per_page', '1000');
      return backend(new Request(url, request));
    },
  },
  {
    name: 'a verdict is "passed" although a project is unknown',
    breaks: [
      'validations.projects-add-up',
      'validations.verdict-agrees',
      'schema.listIntegrations',
      'schema.readIntegration',
      'schema.listValidations',
      'schema.readValidation',
      'schema.cancelValidation',
    ],
    alter: withObjects((json) => {
      const { connected, permitted } = (json.counts ?? {}) as Record<string, number>;
      if (json.verdict !== 'passed' || connected === undefined || permitted === undefined) return json;
      return { ...json, counts: { connected, permitted: permitted - 1, missing: 0, unknown: 1 } };
    }),
  },
  {
    name: 'any credential passes',
    breaks: ['validations.made-up-key'],
    alter: withObjects((json) => {
      const { clientKey } = (json.credential ?? {}) as Json;
      if (!String(clientKey).startsWith('conformance-key-') || json.state !== 'finished') return json;
      return { ...json, verdict: 'passed', counts: { connected: 5, permitted: 5, missing: 0, unknown: 0 } };
    }),
  },
  {
    name: 'access is ignored where it is known',
    breaks: ['validations.access-filter'],
    async alter(request, backend) {
      const url = new URL(request.url);
      if (url.searchParams.get('access') === 'missing') url.searchParams.delete('access');
      return backend(new Request(url, request));
    },
  },
  {
    name: 'a table is taken for evidence of whatever it is of',
    breaks: ['evidence.other-app', 'evidence.other-company'],
    async alter(request, backend) {
      if (request.method !== 'POST') return backend(request);
      const { permittedTable: _table, ...body } = (await request
        .clone()
        .json()
        .catch(() => ({}))) as Json;
      if (_table === undefined) return backend(request);
      return backend(new Request(request, { body: JSON.stringify(body) }));
    },
  },
  {
    name: 'any confirmation will do',
    breaks: ['evidence.confirmation-exact'],
    async alter(request, backend) {
      if (request.method !== 'PUT') return backend(request);
      const { byPageConfirmed, ...body } = (await request
        .clone()
        .json()
        .catch(() => ({}))) as Json;
      if (byPageConfirmed === undefined) return backend(request);
      return backend(new Request(request, { body: JSON.stringify(body) }));
    },
  },
  {
    name: 'an integration has no ETag',
    breaks: ['etag.present'],
    alter: withHeaders((headers) => headers.delete('ETag')),
  },
  {
    name: 'a validation changes the ETag',
    breaks: ['etag.stable-over-validations'],
    async alter(request, backend) {
      const headers = new Headers(request.headers);
      const seen = headers.get('If-Match');
      if (seen !== null) headers.set('If-Match', seen.replace(/-after-[^"]*/, ''));
      const answer = await backend(new Request(request, { headers }));
      const etag = answer.headers.get('ETag');
      if (etag === null) return answer;
      if (seen !== null) answer.headers.set('ETag', seen);
      if (request.method !== 'GET') return answer;
      const { lastValidation } = (await answer.clone().json()) as { lastValidation: Json | null };
      answer.headers.set('ETag', etag.replace(/"$/, `-after-${lastValidation?.id ?? 'none'}"`));
      return answer;
    },
  },
  {
    name: 'If-Match is ignored',
    breaks: ['etag.if-match-missing', 'etag.if-match-wrong', 'stop-sync.if-match-missing', 'stop-sync.if-match-wrong'],
    alter: withRequestHeaders((headers, { method }) => {
      if (method === 'PUT' || method === 'PATCH') headers.set('If-Match', '*');
    }),
  },
  {
    name: 'the weak form of the ETag does not match',
    breaks: ['etag.weak-accepted'],
    alter: withRequestHeaders((headers) => {
      if (headers.get('If-Match')?.startsWith('W/')) headers.set('If-Match', '"another"');
    }),
  },
  {
    name: 'Idempotency-Key is ignored',
    breaks: ['idempotency.at-once', 'idempotency.same-run', 'idempotency.key-reused'],
    alter: withRequestHeaders((headers) => {
      if (headers.has('Idempotency-Key')) headers.set('Idempotency-Key', crypto.randomUUID());
    }),
  },
  {
    name: 'Idempotency-Key is not needed',
    breaks: ['idempotency.key-missing', 'idempotency.save-key-missing'],
    alter: withRequestHeaders((headers) => {
      if (!headers.has('Idempotency-Key')) headers.set('Idempotency-Key', crypto.randomUUID());
    }),
  },
  {
    name: 'what is not found is answered with a page for people',
    breaks: [
      'validations.of-their-integration',
      'stop-sync.unknown-project',
      'problems.unknown-integration',
      'problems.unknown-validation',
      'problems.unknown-path',
      'problems.documents',
      'problems.types',
    ],
    async alter(request, backend) {
      const answer = await backend(request);
      if (answer.status !== 404) return answer;
      const headers = { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' };
      return new Response('<h1>Not found</h1>', { status: 404, headers });
    },
  },
  {
    name: 'a closed save gate has a type of its own',
    breaks: ['save-gate.unknown-validation', 'save-gate.not-passed', 'save-gate.other-integration', 'problems.types'],
    alter: withObjects((json) =>
      String(json.type).endsWith(':save-gate-closed') ? { ...json, type: 'about:blank' } : json,
    ),
  },
  {
    name: 'the save gate is open',
    breaks: [
      'evidence.confirmation-exact',
      'save-gate.unknown-validation',
      'save-gate.not-passed',
      'save-gate.other-integration',
    ],
    alter: openGate(),
  },
  {
    name: 'a cancelled validation runs on',
    breaks: ['validations.cancel-lasts'],
    async alter(request, backend) {
      if (request.method !== 'DELETE') return backend(request);
      const answer = await backend(new Request(request, { method: 'GET' }));
      const run = (await answer.clone().json()) as Json;
      if (run.state !== 'queued' && run.state !== 'running') return backend(request);
      return replaced(answer, { ...run, state: 'cancelled', finishedAt: run.createdAt });
    },
  },
  {
    name: 'two validations of an integration run at once',
    breaks: ['validations.one-at-a-time'],
    async alter(request, backend) {
      const answer = await backend(request.clone());
      if (request.method !== 'POST' || answer.status !== 409) return answer;
      const list = await backend(new Request(request.url, { headers: request.headers }));
      const [running] = (await list.json()) as Json[];
      return replaced(answer, { ...running, id: crypto.randomUUID() }, 202, 'application/json');
    },
  },
  {
    name: 'a client secret is shown with its validation',
    breaks: ['answers.no-client-secret'],
    alter: echoSecrets(),
  },
  {
    name: 'ids of Procore are numbers',
    breaks: [
      'schema.listCompanies',
      'schema.listIntegrations',
      'schema.readIntegration',
      'schema.listConnectedProjects',
      'schema.listValidatedProjects',
      'schema.changeConnectedProject',
      'answers.ids-are-strings',
    ],
    alter: withObjects((json) => ({ ...json, ...asNumbers(json, ['id', 'companyId']) })),
  },
  {
    name: 'times are those of the place',
    breaks: ['schema.listIntegrations', 'schema.readIntegration', 'answers.times-are-iso'],
    alter: withObjects((json) => ('savedAt' in json ? { ...json, savedAt: '23/11/2026 12:00' } : json)),
  },
  {
    name: 'a refused token is a 403',
    breaks: ['authentication.no-token', 'authentication.unknown-token', 'authentication.tells-nothing'],
    async alter(request, backend) {
      const answer = await backend(request);
      if (answer.status !== 401) return answer;
      return replaced(answer, { ...((await answer.json()) as Json), status: 403 }, 403);
    },
  },
  {
    name: 'a token for reading may start validations',
    breaks: ['authentication.read-token-validate'],
    alter: withRequestHeaders((headers, { method }) => {
      if (method === 'POST' && headers.get('Authorization') === 'Bearer conformance-read-token-01') {
        headers.set('Authorization', 'Bearer conformance-test-token-01');
      }
    }),
  },
  {
    name: 'answers may be stored',
    breaks: ['answers.not-cacheable'],
    alter: withHeaders((headers) => headers.set('Cache-Control', 'max-age=60')),
  },
  {
    name: 'a start does not say where its validation is',
    breaks: ['validations.accepted'],
    alter: withHeaders((headers) => headers.delete('Location')),
  },
  {
    name: 'the sync of any project can be stopped',
    breaks: ['stop-sync.permitted-project'],
    async alter(request, backend) {
      const isStop = request.method === 'PATCH' && (await request.clone().text()).includes('false');
      const answer = await backend(request);
      const project = { id: new URL(request.url).pathname.split('/').at(-1), name: 'Any', number: null, synced: false };
      return isStop ? replaced(answer, project, 200, 'application/json') : answer;
    },
  },
];

function withHeaders(change: (headers: Headers) => void): Alteration {
  return async (request, backend) => {
    const answer = await backend(request);
    change(answer.headers);
    return answer;
  };
}

function withRequestHeaders(change: (headers: Headers, request: Request) => void): Alteration {
  return (request, backend) => {
    const headers = new Headers(request.headers);
    change(headers, request);
    return backend(new Request(request, { headers }));
  };
}

/** Changes every object inside every answer. */
function withObjects(change: (json: Json) => Json): Alteration {
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== 'object' || value === null) return value;
    return change(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changed(inner)])));
  };
  return async (request, backend) => {
    const answer = await backend(request);
    return replaced(answer, changed(await answer.clone().json()));
  };
}

function replaced(answer: Response, json: unknown, status = answer.status, mediaType?: string): Response {
  const headers = new Headers(answer.headers);
  if (mediaType !== undefined) headers.set('Content-Type', mediaType);
  return new Response(JSON.stringify(json), { status, headers });
}

function asNumbers(json: Json, names: readonly string[]): Json {
  const texts = names.filter((name) => /^\d+$/.test(String(json[name])));
  return Object.fromEntries(texts.map((name) => [name, Number(json[name])]));
}

/** Takes every save for one of the last validation that was seen to pass. */
function openGate(): Alteration {
  let passed: unknown;
  return async (request, backend) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'PUT')
      return backend(new Request(request, { body: JSON.stringify({ validationId: passed }) }));
    const answer = await backend(request);
    if (/^\/v1\/integrations\/one\/validations\/[^/]+$/.test(pathname) && answer.ok) {
      const run = (await answer.clone().json()) as Json;
      if (run.verdict === 'passed') passed = run.id;
    }
    return answer;
  };
}

/** Remembers each secret by its client key. */
function echoSecrets(): Alteration {
  const secrets = new Map<unknown, unknown>();
  const echo = withObjects((json) =>
    secrets.has(json.clientKey) ? { ...json, clientSecret: secrets.get(json.clientKey) } : json,
  );
  return async (request, backend) => {
    if (request.method !== 'POST') return echo(request, backend);
    const match = /"clientKey":"([^"]*)","clientSecret":"([^"]+)"/.exec(await request.clone().text());
    if (match !== null) secrets.set(match[1], match[2]);
    return backend(request);
  };
}
