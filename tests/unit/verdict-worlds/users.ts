import type { Site } from './company.ts';
import { reply, type Visit } from './imitation.ts';

const KIM = '562949953990001';

/** `GET /rest/v1.0/projects/{id}/users` of a site that the app sees. */
export function usersOf({ state, habits, url, headers }: Visit, site: Site, appUser: string): Response {
  const mayRead = (state.isAdmin || state.readsDirectory) && habits.users !== 'refused';
  if (!mayRead) return reply(403, { errors: ['User does not have permission to read the directory'] });

  if (habits.users === 'filter of the whole company' && url.searchParams.has('filters[id]')) {
    return reply(200, [{ id: Number(appUser), name: 'U' }], { ...headers, total: '1' });
  }
  const isHidden = habits.users === 'empty' || (habits.users === 'hidden in some' && Number(site.id.at(-1)) % 2 === 1);
  const isMember = state.permitted.has(site.id) && habits.users !== 'app hidden';
  const all = isHidden ? [] : [KIM, ...(isMember ? [appUser] : [])];
  const asked = habits.users === 'filter ignored' ? null : url.searchParams.get('filters[id]');
  const page = Number(url.searchParams.get('page') ?? '1');
  const users = page > 1 ? [] : all.filter((id) => asked === null || id === asked);
  const total = all.filter((id) => asked === null || id === asked).length;
  return new Response(`[${users.map((id) => `{"id":${id},"name":"U"}`)}]`, {
    headers: { ...headers, ...(habits.users === 'without total' ? {} : { total: String(total) }) },
  });
}
