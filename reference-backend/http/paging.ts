import { MAX_PER_PAGE } from '../../src/integration-backend/contract.ts';
import { ProblemError } from '../problems.ts';
import type { Page, PageRequest } from '../store/page.ts';
import type { AppContext } from './context.ts';

const MAX_PAGE = 1_000_000;

/** `page` and `per_page` of the query. Throws a `ProblemError`. */
export function pageRequestOf(context: AppContext): PageRequest {
  return {
    page: readNumber(context, 'page', MAX_PAGE, 1),
    perPage: readNumber(context, 'per_page', MAX_PER_PAGE, MAX_PER_PAGE),
  };
}

function readNumber(context: AppContext, name: string, max: number, fallback: number): number {
  const value = context.req.query(name);
  if (value === undefined) return fallback;
  if (/^[1-9]\d{0,6}$/.test(value) && Number(value) <= max) return Number(value);
  throw new ProblemError('invalid-request', `${name} must be a whole number from 1 to ${max}.`);
}

/** A page of a list with the headers Total, Per-Page and Link. The links are relative to the call's own address. */
export function pageAnswer<T>(context: AppContext, request: PageRequest, page: Page<T>): Response {
  const lastPage = Math.max(1, Math.ceil(page.total / request.perPage));
  const links = [link(context, request, 1, 'first')];
  if (request.page > 1) links.push(link(context, request, Math.min(request.page - 1, lastPage), 'prev'));
  if (request.page < lastPage) links.push(link(context, request, request.page + 1, 'next'));
  links.push(link(context, request, lastPage, 'last'));

  context.header('Total', String(page.total));
  context.header('Per-Page', String(request.perPage));
  context.header('Link', links.join(', '));
  return context.json(page.rows);
}

function link(context: AppContext, request: PageRequest, page: number, relation: string): string {
  const { pathname, searchParams } = new URL(context.req.url);
  searchParams.set('page', String(page));
  searchParams.set('per_page', String(request.perPage));
  return `<${pathname}?${searchParams}>; rel="${relation}"`;
}
