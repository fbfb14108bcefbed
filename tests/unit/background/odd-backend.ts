import type { ConnectedProject, ValidatedProject } from '../../../src/domain/project.ts';
import type { Validation } from '../../../src/domain/validation.ts';
import { countAccess, verdictOf } from '../../../src/domain/verdict.ts';
import { validation } from '../../support/validation.ts';

type Json = Record<string, unknown>;

/** The calls that the background makes. */
export type CallName =
  | 'account'
  | 'companies'
  | 'integrations'
  | 'integration'
  | 'connected'
  | 'start'
  | 'run'
  | 'found'
  | 'cancel'
  | 'save';

/** What is true: how the key that is tried gets on with the connected projects. */
export interface Truth {
  readonly name: string;
  readonly accesses: readonly Pick<ValidatedProject, 'access' | 'reason'>[];
}

const permitted = { access: 'permitted', reason: null } as const;
const missing = { access: 'missing', reason: 'not-permitted' } as const;
const unknown = { access: 'unknown', reason: 'unreachable' } as const;

export const TRUTHS: readonly Truth[] = [
  { name: 'all permitted', accesses: [permitted, permitted, permitted, permitted] },
  { name: 'one missing', accesses: [permitted, missing, permitted, permitted] },
  { name: 'one unknown', accesses: [permitted, permitted, permitted, unknown] },
  { name: 'none connected', accesses: [] },
];

const OLD_CREDENTIAL = { kind: 'traditional', clientKey: 'old-key', savedAt: '2025-01-01T00:00:00.000Z' };
export const TRIED = { kind: 'custom-dmsa', clientKey: 'new-key', clientSecret: 'the-new-secret' } as const;

const ACCOUNT = {
  label: 'Acme consultant',
  contractVersion: '1.1',
  capabilities: ['stop-sync', 'permitted-table'],
  scopes: ['read', 'validate', 'save'],
};
const COMPANIES = [
  { id: '4278454', name: 'Acme', environment: 'production', webHost: 'app.procore.com' },
  { id: '99', name: 'Other', environment: 'production', webHost: 'app.procore.com' },
];

const idOf = (index: number) => String(562_949_953_600_000 + index);
const projectOf = (index: number) => ({ id: idOf(index), name: `Site ${index}`, number: null });

/** An integration backend that tells the truth of one integration, as a `fetch`. */
export function trueBackend({ accesses }: Truth) {
  const found: ValidatedProject[] = accesses.map((access, index) => ({ ...projectOf(index), ...access }));
  const connected: ConnectedProject[] = found.map(({ id, name, number }) => ({ id, name, number, synced: true }));
  const counts = countAccess(found);
  const runs = new Map<string, { readonly made: Validation; looks: number }>();
  const keys = new Map<string, string>();
  let credential: Json = OLD_CREDENTIAL;
  let newest: Validation | null = earlierRun();
  const now = () => new Date().toISOString();

  function begin(key: string, change: Partial<Validation>): Validation {
    const id = keys.get(key) ?? `v${runs.size + 1}`;
    keys.set(key, id);
    const made = validation({
      id,
      credential: { kind: TRIED.kind, clientKey: TRIED.clientKey },
      state: 'queued',
      verdict: null,
      counts: null,
      createdAt: now(),
      finishedAt: null,
      ...change,
    });
    runs.set(id, { made, looks: 0 });
    return made;
  }

  function look(id: string): Validation {
    const run = runs.get(id);
    if (run === undefined) throw new Error(`There is no run "${id}".`);
    run.looks += 1;
    if (run.looks === 1) return { ...run.made, state: 'running' };
    const verdict = verdictOf(counts);
    const isSaved = run.made.purpose === 'save' && verdict === 'passed';
    if (isSaved) credential = { kind: TRIED.kind, clientKey: TRIED.clientKey, savedAt: now() };
    const outcome = run.made.purpose === 'validate' ? null : isSaved ? 'saved' : 'rejected';
    newest = { ...run.made, state: 'finished', verdict, counts, outcome, finishedAt: now() };
    return newest;
  }

  function integration(): Json {
    return {
      id: 'i1',
      companyId: '4278454',
      name: 'Acme file sync',
      credential,
      app: { name: 'ProConnector File Sync', kind: 'marketplace' },
      connectedProjects: connected.length,
      lastValidation: newest,
    };
  }

  const answers: Readonly<Record<CallName, (request: Request) => unknown>> = {
    account: () => ACCOUNT,
    companies: () => COMPANIES,
    integrations: () => [integration()],
    integration,
    connected: () => connected,
    start: ({ headers }) => begin(headers.get('idempotency-key') ?? '', {}),
    save: ({ headers }) => begin(headers.get('idempotency-key') ?? '', { purpose: 'save' }),
    run: ({ url }) => look(url.split('/').at(-1) ?? ''),
    cancel: ({ url }) => ({ ...look(url.split('/').at(-1) ?? ''), state: 'cancelled' }),
    found: () => found,
  };

  return {
    isSaved: () => credential !== OLD_CREDENTIAL,
    connected: connected.length,
    permitted: new Set(found.filter(({ access }) => access === 'permitted').map(({ id }) => id)),
    missing: new Set(found.filter(({ access }) => access === 'missing').map(({ id }) => id)),
    answer(request: Request): Response {
      const call = callOf(request);
      const body = answers[call](request);
      const headers: Record<string, string> = { etag: '"1"', date: new Date().toUTCString() };
      if (Array.isArray(body)) headers.total = String(body.length);
      return json(call === 'start' || call === 'save' ? 202 : 200, body, headers);
    },
  };
}

/** Of somebody else's key, a day ago. It passed. */
export function earlierRun(): Validation {
  const at = new Date(Date.now() - 24 * 3_600_000).toISOString();
  const all = { connected: 4, permitted: 4, missing: 0, unknown: 0 };
  return validation({ id: 'v0', verdict: 'passed', counts: all, createdAt: at, finishedAt: at });
}

export function callOf({ method, url }: Request): CallName {
  const path = new URL(url).pathname.replace('/v1', '');
  if (method === 'POST') return 'start';
  if (method === 'PUT') return 'save';
  if (method === 'DELETE') return 'cancel';
  if (path === '/account' || path === '/companies' || path === '/integrations') {
    return path.slice(1) as 'account' | 'companies' | 'integrations';
  }
  if (/\/validations\/[^/]+\/projects$/.test(path)) return 'found';
  if (path.endsWith('/projects')) return 'connected';
  return path.includes('/validations/') ? 'run' : 'integration';
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}
