import type { Fetch } from '../../../src/procore-api/http/request.ts';
import type { World } from '../../procore-stand-in/world.ts';
import { apply } from './planned-world.ts';
import type { Trouble, WorldPlan } from './world-plan.ts';

/** A `fetch` in front of a world, through which the plan's changes and troubles happen. `onChange` is told of each. */
export function createTroubledFetch(world: World, plan: WorldPlan, fetch: Fetch, onChange: () => void): Fetch {
  const changes = [...plan.changes];
  const troubles = plan.troubles.map(({ after, trouble }) => ({ after, trouble, remaining: trouble.times }));
  let requests = 0;

  return async (url, init) => {
    requests += 1;
    while (true) {
      const due = changes.findIndex(({ after }) => after < requests);
      const [next] = due === -1 ? [] : changes.splice(due, 1);
      if (next === undefined) break;
      apply(world, next.change);
      onChange();
    }
    const trouble = troubles.find(({ after, remaining }) => after < requests && remaining > 0);
    if (trouble === undefined) return await fetch(url, init);
    trouble.remaining -= 1;
    return await troubled(trouble.trouble, () => fetch(url, init), world);
  };
}

async function troubled(trouble: Trouble, fetch: () => Promise<Response>, world: World): Promise<Response> {
  switch (trouble.kind) {
    case 'status': {
      const headers = trouble.retryAfter === null ? {} : { 'retry-after': String(trouble.retryAfter) };
      return new Response('{"errors":["No."]}', { status: trouble.status, headers });
    }
    case 'not-installed':
      return new Response('{"errors":["App is not connected to this company."]}', { status: 403 });
    case 'garbage':
      return new Response(trouble.body, { status: 200, headers: { total: '7' } });
    case 'lost':
      throw new TypeError('fetch failed');
    case 'tokens-taken-back':
      world.tokenGeneration += 1;
      return await fetch();
    case 'short-page':
      return await withoutLastItem(await fetch());
  }
}

/** A list whose headers tell of one item more than it has. Its ids are text here and there, as numbers are. */
async function withoutLastItem(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  const text = await answer.text();
  const end = text.lastIndexOf('},{');
  const isList = status === 200 && text.startsWith('[{');
  const body = !isList ? text : end === -1 ? '[]' : `${text.slice(0, end)}}]`;
  return new Response(body, { status, headers });
}
