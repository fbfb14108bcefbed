import type { Hono } from 'hono';
import { CALLS, type Call, type CallName } from '../../src/integration-backend/calls.ts';
import { HttpProblem, problemAnswer } from '../problems.ts';
import type { Sealer } from '../sealer.ts';
import type { Page, PageRequest } from '../store/page.ts';
import { limitedBody } from './body.ts';
import type { AppContext, AppEnv } from './context.ts';
import type { Handlers, ItemAnswer } from './handler.ts';
import { pageAnswer } from './paging.ts';
import { receive } from './receive.ts';

/** Makes a route of every call of the table. Its addresses answer any other method with 405. */
export function addCalls(app: Hono<AppEnv>, handlers: Handlers, sealer: Sealer): void {
  const methods = new Map<string, string[]>();
  for (const name of Object.keys(CALLS) as CallName[]) {
    const call: Call = CALLS[name];
    const path = `/v1${call.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    // What `receive` gives has by its construction the type that the handler of this very call takes.
    const handle = handlers[name] as (received: unknown) => Promise<Page<unknown> | ItemAnswer<unknown>>;
    app.on(call.method, path, scopeCheck(name, call), limitedBody(name), async (context) => {
      const received = await receive(context, call, sealer);
      return answer(context, call, received, await handle(received));
    });
    methods.set(path, [...(methods.get(path) ?? []), call.method]);
  }
  for (const [path, allowed] of methods) app.all(path, () => methodNotAllowed(allowed));
}

function scopeCheck(name: CallName, { scope }: Call) {
  return async (context: AppContext, next: () => Promise<void>) => {
    context.set('callName', name);
    if (!context.get('account').scopes.includes(scope)) {
      throw new HttpProblem('scope-missing', `This access token lacks the scope "${scope}".`);
    }
    await next();
  };
}

function answer(
  context: AppContext,
  call: Call,
  { page, query }: { readonly page?: PageRequest; readonly query: Readonly<Record<string, string>> },
  result: Page<unknown> | ItemAnswer<unknown>,
): Response {
  if ('rows' in result) {
    if (page === undefined) throw new Error('A list without a page.');
    return pageAnswer(context, page, query, result);
  }
  return context.json(result.body, call.status, { ...result.headers });
}

function methodNotAllowed(methods: readonly string[]): Response {
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
  const refusal = problemAnswer(new HttpProblem('method-not-allowed', `This address knows ${allow}.`));
  refusal.headers.set('Allow', allow);
  return refusal;
}
