/** Pages that nobody has thought of one by one: every property of the stand-in's page and of its Add, by chance. */
import { type PageVariant, USUAL_PAGE } from '../procore-stand-in/page-variant.ts';
import { createRandom } from '../procore-stand-in/random.ts';
import type { Trial } from './trial.ts';

type Choices = { readonly [Name in keyof PageVariant]?: readonly PageVariant[Name][] };

/** The usual form of each comes more often than the others, so that most pages differ from it in some things only. */
const PAGES: Choices = {
  control: [
    'multi-select',
    'super-select',
    'super-select-checkbox',
    'group-select',
    'select',
    'native-multiple',
    'native-single',
    'react-select',
  ],
  library: [11, 10],
  root: ['concurrent', 'legacy'],
  optionShape: ['id-label', 'value-label', 'odd-keys', 'nested', 'string-id', 'no-ids', 'index-ids'],
  labelForm: ['number - name', 'name (number)', 'name', 'name + status', 'name [status]'],
  loading: ['all', 'lazy', 'search', 'lazy-search'],
  showsLoading: [true, false],
  offersPermitted: [false, true],
  inactive: ['left-out', 'offered', 'disabled'],
  table: ['plain', 'paged', 'server-paged', 'searchable', 'list', 'grid'],
  hasRemarks: [false, true],
  showsAdded: [true, false],
  addLook: ['honest', 'rows-first', 'options-first', 'rows-late'],
  header: ['bar', 'project-choice'],
  columns: ['label', 'number, name', 'name, number', 'id, label'],
  place: ['tab', 'frame', 'modal'],
  remount: ['never', 'on-choice', 'on-added'],
  language: ['en', 'fr-CA', 'de', 'es', 'nonsense'],
  title: ['h1', 'role', 'breadcrumb'],
  message: ['toast', 'banner', 'alert', 'plain', 'none'],
  keepsChoice: [false, true],
  busyLook: ['spinner', 'disabled', 'gone'],
};

const ADDS: readonly Trial['add'][] = [
  {},
  { mode: 'one-by-one', stepMs: 30 },
  { limit: 5, limitMessage: 'You can add up to 5 projects at a time.' },
  { mode: 'one-by-one', stepMs: 5, failAfter: 4, failMessage: 'The operation was aborted.' },
  { mode: 'one-by-one', stepMs: 4_500, failAfter: 0, failMessage: 'The projects could not be added.' },
];

/** In how many of a hundred pages a property has its usual form for sure. */
const USUAL = 65;

export function planTrial(seed: number): Trial {
  const random = createRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[random.integer(0, values.length - 1)] as Value;
  const page: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(PAGES)) {
    const value = pick<unknown>(values);
    if (value !== USUAL_PAGE[name as keyof PageVariant] && random.integer(1, 100) > USUAL) page[name] = value;
  }
  // A page that shows nothing of what was added shows it neither early nor late.
  if (page.showsAdded === false) delete page.addLook;
  // What a page is made of is what a trial is about most of all.
  return { page: { ...page, control: pick(PAGES.control ?? []) } as Partial<PageVariant>, add: pick(ADDS) };
}
