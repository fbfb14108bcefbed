import type { CallName } from '../src/integration-backend/calls.ts';
import { MAX_PER_PAGE } from '../src/integration-backend/contract.ts';
import { demand, demandStatus } from './demand.ts';
import { textAt } from './json.ts';
import type { BackendAnswer, Wire } from './wire.ts';

/** A call that serves a list, with what it needs. */
export interface ListCall {
  readonly call: CallName;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

export interface WholeList {
  readonly list: ListCall;
  readonly pages: readonly [BackendAnswer, ...BackendAnswer[]];
  readonly items: readonly unknown[];
}

/** More would be no list of a company any more. */
const MOST_PAGES = 200;

export function readPage(wire: Wire, list: ListCall, page: number, perPage: number): Promise<BackendAnswer> {
  const query = { ...list.query, page: String(page), per_page: String(perPage) };
  return wire.call(list.call, { ...list, query });
}

/** A list to its end, which is the first page that is not full; Total is not believed here. Throws `Unmet`. */
export async function readWhole(wire: Wire, list: ListCall): Promise<WholeList> {
  const first = await readPage(wire, list, 1, MAX_PER_PAGE);
  const pages: [BackendAnswer, ...BackendAnswer[]] = [first];
  const items = [...itemsOf(first)];
  for (let last = itemsOf(first).length; last >= MAX_PER_PAGE; ) {
    demand(pages.length < MOST_PAGES, first, `a list that ends within ${MOST_PAGES} pages`, 'it goes on and on');
    const next = await readPage(wire, list, pages.length + 1, MAX_PER_PAGE);
    last = itemsOf(next).length;
    pages.push(next);
    items.push(...itemsOf(next));
  }
  return { list, pages, items };
}

/** The items of a page. Throws `Unmet` for an answer that is no page. */
export function itemsOf(answer: BackendAnswer): readonly unknown[] {
  demandStatus(answer, 200);
  demand(Array.isArray(answer.json), answer, 'a JSON array');
  return answer.json as readonly unknown[];
}

export function idsOf(items: readonly unknown[]): readonly (string | null)[] {
  return items.map((item) => textAt(item, 'id'));
}
