import type { Chance } from './chance.ts';
import { ODD_ANSWERS } from './odd-answers.ts';
import { ODD_LISTS } from './odd-lists.ts';

/** How this Procore differs from the documented one, for good. */
export interface Habits {
  readonly perPage: number;
  readonly total: 'right' | 'absent' | 'of this page' | 'too high' | 'too low' | 'zero' | 'of the whole company';
  readonly link: 'right' | 'absent';
  readonly perPageHeader: 'right' | 'absent' | 'as asked';
  readonly idFilter: 'heeded' | 'ignored' | 'last' | 'first' | 'first three' | 'both ends' | 'refused' | 'breaks';
  readonly status: 'heeded' | 'always active' | 'all means active' | 'active beside ids' | 'active after page one';
  readonly companyId: 'heeded' | 'ignored' | 'mixed';
  readonly page: 'heeded' | 'ignored';
  readonly rowShape: 'full' | 'ids as text' | 'without company' | 'company only alone' | 'bare' | 'company as text';
  readonly order: 'steady' | 'shuffled';
  readonly idsView: 'known' | 'unknown';
  readonly single: 'known' | 'html refusals' | 'absent' | 'always 404';
  /** Whether a project that is asked for by its id is shown to its own company only. */
  readonly singles: 'of the company' | 'of any';
  readonly refusedSingle: 403 | 404;
  readonly users:
    | 'known'
    | 'app hidden'
    | 'empty'
    | 'refused'
    | 'filter ignored'
    | 'filter of the whole company'
    | 'hidden in some'
    | 'without total';
  readonly rightsRefusal: 'known' | 'html' | 'gateway' | 'suspended' | '404 json' | '404 html' | 'empty 403';
  /** Milliseconds by which Procore's clock is ahead of ours. */
  readonly clockAheadMs: number;
  /** A list that goes on for ever. */
  readonly endless: boolean;
  /** The name of something else that is odd about its answers. */
  readonly oddity: string | null;
  /** Requests that a window of ten seconds allows; `null` for no limit. */
  readonly spike: number | null;
}

/** Procore as it is documented, but for the size of its pages. */
export const NORMAL = {
  total: 'right',
  link: 'right',
  perPageHeader: 'right',
  idFilter: 'heeded',
  status: 'heeded',
  companyId: 'heeded',
  page: 'heeded',
  rowShape: 'full',
  order: 'steady',
  idsView: 'known',
  single: 'known',
  singles: 'of the company',
  refusedSingle: 403,
  users: 'known',
  rightsRefusal: 'known',
  clockAheadMs: 0,
  endless: false,
  oddity: null,
  spike: null,
} as const;

const ODD: { readonly [Name in keyof typeof NORMAL]: readonly Habits[Name][] } = {
  total: ['absent', 'absent', 'of this page', 'too high', 'too low', 'zero', 'of the whole company'],
  link: ['absent'],
  perPageHeader: ['absent', 'as asked'],
  idFilter: ['ignored', 'last', 'first', 'first three', 'both ends', 'refused', 'breaks'],
  status: ['always active', 'all means active', 'active beside ids', 'active after page one'],
  companyId: ['ignored', 'mixed'],
  page: ['ignored'],
  rowShape: ['ids as text', 'without company', 'without company', 'company only alone', 'bare', 'company as text'],
  order: ['shuffled'],
  idsView: ['unknown'],
  single: ['html refusals', 'absent', 'always 404'],
  singles: ['of any'],
  refusedSingle: [404],
  users: [
    'app hidden',
    'empty',
    'refused',
    'filter ignored',
    'filter of the whole company',
    'hidden in some',
    'without total',
  ],
  rightsRefusal: ['html', 'gateway', 'suspended', '404 json', '404 html', 'empty 403'],
  clockAheadMs: [-300_000, 300_000, -45_000, 3_600_000],
  endless: [false, false, false, false, false, false, false, false, false, true],
  oddity: Object.keys({ ...ODD_LISTS, ...ODD_ANSWERS }),
  spike: [4, 9],
};

/** An ordinary Procore, or one with up to four odd habits. */
export function habitsOf(chance: Chance, sites: number): Habits {
  const names = Object.keys(ODD) as (keyof typeof NORMAL)[];
  const odd = chance.shuffled(names).slice(0, chance.pick([0, 0, 1, 1, 1, 2, 2, 3, 4]));
  const chosen = Object.fromEntries(odd.map((name) => [name, chance.pick<Habits[keyof Habits]>(ODD[name])]));
  // Nobody can tell these from an honest Procore: a list of active projects only, where nothing is to be found by itself
  // either, and projects of two companies that say nowhere of which they are.
  if (chosen.single === 'always 404' && chosen.status === 'always active') delete chosen.status;
  if (chosen.single === 'always 404' && chosen.oddity === 'a proxy that drops the query') delete chosen.single;
  if (chosen.rowShape === 'without company') delete chosen.singles;
  // Nor from one that hides a project in every answer and does not count it.
  if (chosen.oddity === 'pages without their last row') delete chosen.total;
  if (chosen.oddity === 'pages that count from zero') delete chosen.single;
  return {
    ...NORMAL,
    perPage: chance.pick(sites > 60 ? [100, 300] : [1, 2, 3, 5, 100, 300, 300, 300]),
    ...chosen,
  } as Habits;
}
