import { MAX_PER_PAGE } from '../../src/integration-backend/contract.ts';
import { demand } from '../demand.ts';
import type { Kit } from '../kit.ts';
import { NotApplicable } from '../outcomes.ts';
import { idsOf, itemsOf, readPage, type WholeList } from '../pages.ts';
import type { Rule } from '../rule.ts';
import type { BackendAnswer } from '../wire.ts';

/** So many pages of one item are read from the front of a list. */
const SMALL_PAGES = 3;

export const pagingRules: readonly Rule[] = [
  {
    id: 'paging.total',
    requires: 'Total says on every page how many items the list has.',
    async check({ lists }) {
      for (const { pages, items } of await lists.whole()) {
        for (const page of pages) {
          const total = page.headers.get('Total');
          demand(total === String(items.length), page, `Total: ${items.length}`, `Total: ${total ?? 'none'}`);
        }
      }
    },
  },
  {
    id: 'paging.per-page',
    requires: `Per-Page says how many items a page has at most: as many as were asked for, else ${MAX_PER_PAGE}.`,
    async check({ wire, lists }) {
      for (const list of await lists.served()) {
        demandPerPage(await wire.call(list.call, list), MAX_PER_PAGE);
        for (const perPage of [1, MAX_PER_PAGE]) demandPerPage(await readPage(wire, list, 1, perPage), perPage);
      }
    },
  },
  {
    id: 'paging.link',
    requires: 'Link leads from each page to the next, and from the last to none.',
    async check(kit) {
      for (const { list, items } of await longLists(kit)) {
        const [first, last] = [await readPage(kit.wire, list, 1, 1), await readPage(kit.wire, list, items.length, 1)];
        const next = linkTo('next', first);
        const came = `Link: ${first.headers.get('Link') ?? 'none'}`;
        const expected = new URL(first.url);
        expected.searchParams.set('page', '2');
        demand(next !== null && isSameAddress(next, expected), first, `rel="next" to ${pathOf(expected)}`, came);
        const end = `Link: ${last.headers.get('Link') ?? 'none'}`;
        demand(linkTo('next', last) === null, last, 'no rel="next" on the last page', end);
      }
    },
  },
  {
    id: 'paging.whole-list',
    requires: `Pages of ${MAX_PER_PAGE} items add up to the list, with no item twice.`,
    async check({ lists }) {
      for (const { pages, items } of await lists.whole()) {
        const ids = idsOf(items);
        const twice = ids.find((id, index) => ids.indexOf(id) !== index);
        demand(twice === undefined, pages[0], 'every item once', `${twice} more than once`);
      }
    },
  },
  {
    id: 'paging.small-pages',
    requires: 'Pages of one item are the items of the list, in its order.',
    async check(kit) {
      for (const { list, items } of await longLists(kit)) {
        const numbers = new Set([...Array(Math.min(SMALL_PAGES, items.length)).keys(), items.length - 1]);
        for (const index of numbers) {
          const page = await readPage(kit.wire, list, index + 1, 1);
          const expected = `the item ${idsOf(items)[index]} alone`;
          const came = `the items ${idsOf(itemsOf(page)).join(', ')}`;
          demand(came === `the items ${idsOf(items)[index]}`, page, expected, came);
        }
      }
    },
  },
];

/** Those that have more than one page where a page has one item. */
async function longLists({ lists }: Kit): Promise<readonly WholeList[]> {
  const long = (await lists.whole()).filter(({ items }) => items.length > 1);
  if (long.length === 0) throw new NotApplicable('no list has two items');
  return long;
}

function demandPerPage(page: BackendAnswer, perPage: number): void {
  const told = page.headers.get('Per-Page');
  demand(told === String(perPage), page, `Per-Page: ${perPage}`, `Per-Page: ${told ?? 'none'}`);
  const { length } = itemsOf(page);
  demand(length <= perPage, page, `at most ${perPage} items`, `${length} items`);
}

/** Where the header Link leads; relative addresses count from the request's own. */
function linkTo(relation: string, { headers, url }: BackendAnswer): URL | null {
  for (const [, target = '', parameters = ''] of (headers.get('Link') ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
    const relations = /;\s*rel="?([^";,]*)"?/i.exec(parameters)?.[1]?.split(' ') ?? [];
    if (relations.includes(relation) && URL.canParse(target, url)) return new URL(target, url);
  }
  return null;
}

function isSameAddress(one: URL, other: URL): boolean {
  for (const { searchParams } of [one, other]) searchParams.sort();
  return one.href === other.href;
}

function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}
