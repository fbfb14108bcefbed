import { MAX_PER_PAGE } from '../../src/integration-backend/contract.ts';
import { HttpProblem } from '../problems.ts';
import type { Page, PageRequest } from '../store/page.ts';
import type { AppContext } from './context.ts';

type Query = Readonly<Record<string, string>>;

/** `page` and `per_page` of a query that fits the table. Throws an `HttpProblem` for too long a page. */
export function pageRequestOf(query: Query): PageRequest {
  const perPage = Number(query.per_page ?? MAX_PER_PAGE);
  if (perPage > MAX_PER_PAGE) throw new HttpProblem('invalid-request', `per_page: at most ${MAX_PER_PAGE}.`);
  return { page: Number(query.page ?? 1), perPage };
}

/** A page of a list with the headers Total, Per-Page and Link. The links are relative to the call's own address. */
export function pageAnswer<T>(context: AppContext, request: PageRequest, query: Query, page: Page<T>): Response {
  const lastPage = Math.max(1, Math.ceil(page.total / request.perPage));
  const link = (target: number, relation: string) => {
    const parameters = { ...query, page: String(target), per_page: String(request.perPage) };
    return `<${new URL(context.req.url).pathname}?${new URLSearchParams(parameters)}>; rel="${relation}"`;
  };
  const links = [link(1, 'first')];
  if (request.page > 1) links.push(link(Math.min(request.page - 1, lastPage), 'prev'));
  if (request.page < lastPage) links.push(link(request.page + 1, 'next'));
  links.push(link(lastPage, 'last'));

  context.header('Total', String(page.total));
  context.header('Per-Page', String(request.perPage));
  context.header('Link', links.join(', '));
  return context.json(page.rows);
}
