import { ACCIDENTS, type Accident, type Target } from './accidents.ts';
import type { Chance } from './chance.ts';
import { OURS, type Site, type State, type Story, THEIRS } from './company.ts';
import type { Habits } from './habits.ts';
import { listOf } from './lists.ts';
import { oddityOf } from './oddities.ts';
import { usersOf } from './users.ts';

export interface Parts {
  readonly chance: Chance;
  readonly story: Story;
  readonly habits: Habits;
  readonly accidents: readonly Accident[];
  readonly now: () => number;
  /** Told after each event. */
  readonly onEvent: () => void;
}

/** What one request finds. */
export interface Visit {
  readonly url: URL;
  readonly companyId: string;
  readonly state: State;
  readonly isInstalledInTheirs: boolean;
  readonly habits: Habits;
  readonly chance: Chance;
  readonly headers: Readonly<Record<string, string>>;
}

const APP_USER = '562949953990099';

/** An imitation of Procore's REST API as a `fetch`, with a story that goes on, habits that last and accidents that pass. */
export function createImitation(parts: Parts) {
  const { story, habits, accidents, chance, now } = parts;
  const { state } = story;
  const oddity = oddityOf(habits.oddity);
  const counts = new Map<Target, number>();
  const events = [...story.events].sort((one, other) => one.at - other.at);
  let requests = 0;
  let spike = { startedAt: Number.NEGATIVE_INFINITY, count: 0 };

  /** Counts the request for this target, and gives the accident that meets it. */
  function accidentAt(target: Target): Accident | undefined {
    const seen = counts.get(target) ?? 0;
    counts.set(target, seen + 1);
    return accidents.find((one) => one.target === target && seen >= one.after && seen < one.after + one.times);
  }

  function limitHeaders(): { over: boolean; headers: Record<string, string> } {
    const theirs = now() + habits.clockAheadMs;
    const date = new Date(theirs).toUTCString();
    if (habits.spike === null) return { over: false, headers: { date } };
    if (now() >= spike.startedAt + 10_000) spike = { startedAt: now(), count: 0 };
    spike.count += 1;
    const reset = String(Math.ceil((spike.startedAt + 10_000 + habits.clockAheadMs) / 1000));
    const remaining = Math.max(0, habits.spike - spike.count);
    return {
      over: spike.count > habits.spike,
      headers: { date, 'x-rate-limit-remaining': String(remaining), 'x-rate-limit-reset': reset },
    };
  }

  async function answer(url: URL, init: RequestInit): Promise<Response> {
    if (url.pathname === '/oauth/token') return token(story, String(init.body));
    const headers = new Headers(init.headers);
    if (headers.get('authorization') !== `Bearer for-${state.secret}`) return reply(401, { errors: ['Unauthorized'] });
    const limit = limitHeaders();
    if (limit.over) return reply(429, { errors: ['Too many requests'] }, limit.headers);
    const companyId = url.searchParams.get('company_id') ?? headers.get('procore-company-id') ?? '';
    const { isInstalledInTheirs } = story;
    const visit = { url, companyId, state, isInstalledInTheirs, habits, chance, headers: limit.headers };
    return restAnswer(story, visit);
  }

  return {
    requests: () => requests,
    async fetch(address: string, init: RequestInit): Promise<Response> {
      requests += 1;
      for (let next = events[0]; next !== undefined && next.at <= requests; next = events[0]) {
        next.happen(state);
        events.shift();
        parts.onEvent();
      }
      const url = new URL(address);
      const target = targetOf(url);
      const nth = counts.get(target) ?? 0;
      const accident = accidentAt(target) ?? accidentAt('any');
      const real = async () => oddity({ url, target, nth, ask: (asked = url) => answer(asked, init) });
      return accident === undefined ? await real() : await (ACCIDENTS[accident.kind] ?? real)(real);
    },
  };
}

function targetOf({ pathname }: URL): Target {
  if (pathname === '/oauth/token') return 'token';
  if (pathname.endsWith('/me')) return 'me';
  if (/^\/rest\/v1\.0\/companies\/\d+\/users$/.test(pathname)) return 'rights';
  if (/^\/rest\/v1\.0\/projects\/\d+\/users$/.test(pathname)) return 'users';
  if (/^\/rest\/v1\.0\/projects\/\d+$/.test(pathname)) return 'single';
  return pathname === '/rest/v1.0/companies' ? 'companies' : 'list';
}

function token({ state, wrongSecret }: Story, body: string): Response {
  const isRight = !wrongSecret && JSON.parse(body).client_secret === 'right' && state.secret === 'right';
  if (!isRight) return reply(401, { error: 'invalid_client', error_description: 'Client authentication failed' });
  return reply(200, { access_token: `for-${state.secret}`, token_type: 'Bearer', expires_in: 5400 });
}

function restAnswer(story: Story, visit: Visit): Response {
  const { url, state, habits, companyId } = visit;
  const isConnected = companyId === OURS ? state.installed : companyId === THEIRS && story.isInstalledInTheirs;
  const path = url.pathname;
  if (path === '/rest/v1.0/companies') {
    const ids = [...(state.installed ? [OURS] : []), ...(story.isInstalledInTheirs ? [THEIRS] : [])];
    return new Response(`[${ids.map((id) => `{"id":${id},"name":"C"}`)}]`, { headers: { total: String(ids.length) } });
  }
  if (!isConnected) return reply(403, { errors: ['App is not connected to this company.'] });
  if (path.endsWith('/me')) return new Response(`{"id":${APP_USER},"name":"App"}`);
  if (path === `/rest/v1.0/companies/${companyId}/users`) return rightsAnswer(visit);
  if (path === '/rest/v1.1/projects') return listOf(visit);

  const id = /^\/rest\/v1\.0\/projects\/(\d+)/.exec(path)?.[1] ?? '';
  const site = state.sites.get(id);
  const isSeen =
    site !== undefined && sees(visit, site) && (site.companyId === companyId || habits.singles === 'of any');
  if (path.endsWith('/users')) return isSeen ? usersOf(visit, site, APP_USER) : refuseSite(habits, site);
  if (habits.single === 'always 404') return reply(404, { errors: ['Not Found'] });
  if (habits.single === 'absent') return page(404);
  return isSeen ? new Response(siteJson(site, habits, true), { headers: visit.headers }) : refuseSite(habits, site);
}

/** An app has no user in a company where it is not installed. */
export function sees({ state, isInstalledInTheirs }: Visit, site: Site): boolean {
  if (site.companyId === THEIRS && !isInstalledInTheirs) return false;
  return state.permitted.has(site.id) || (state.isAdmin && site.companyId === OURS);
}

function refuseSite({ single, refusedSingle }: Habits, site: Site | undefined): Response {
  if (single === 'html refusals') return page(refusedSingle);
  if (refusedSingle === 404 || site === undefined) return reply(404, { errors: ['Not Found'] });
  return reply(403, { errors: ['You do not have access to this project.'] });
}

function rightsAnswer({ state, habits, headers }: Visit): Response {
  if (state.isAdmin || state.readsDirectory) return reply(200, [{ id: 12, name: 'Kim' }], { ...headers, total: '40' });
  switch (habits.rightsRefusal) {
    case 'known':
      return reply(403, { errors: ['User does not have permission to read the directory'] }, headers);
    case 'gateway':
      return reply(403, { message: 'Forbidden' });
    case 'suspended':
      return reply(403, { errors: ['Your account is suspended'] });
    case '404 json':
      return reply(404, { errors: ['Not Found'] });
    case 'empty 403':
      return new Response('', { status: 403 });
    default:
      return page(habits.rightsRefusal === 'html' ? 403 : 404);
  }
}

export function siteJson({ id, name, active, companyId }: Site, { rowShape }: Habits, isAlone = false): string {
  if (rowShape === 'bare') return id;
  const company =
    rowShape === 'without company' || (rowShape === 'company only alone' && !isAlone)
      ? ''
      : rowShape === 'company as text'
        ? `,"company":{"id":"${companyId}"}`
        : `,"company":{"id":${companyId},"name":"C"}`;
  const shownId = rowShape === 'ids as text' ? `"${id}"` : id;
  return `{"id":${shownId},"name":"${name}","active":${active}${company}}`;
}

export function reply(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

function page(status: number): Response {
  return new Response('<html><h1>Not here</h1></html>', { status, headers: { 'content-type': 'text/html' } });
}
