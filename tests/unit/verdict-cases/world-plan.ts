import fc from 'fast-check';

/** Something that the people of the company do, or the projects undergo, between two requests of a validation. */
export type Change =
  | { readonly kind: 'permit' | 'remove' | 'delete' | 'rename' | 'deactivate'; readonly project: number }
  | { readonly kind: 'swap'; readonly project: number; readonly other: number }
  | { readonly kind: 'make-admin' | 'uninstall' };

/** What goes wrong with one or more requests of a validation. */
export type Trouble =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter: number | null; readonly times: number }
  | { readonly kind: 'not-installed'; readonly times: number }
  | { readonly kind: 'garbage'; readonly body: string; readonly times: number }
  | { readonly kind: 'lost' | 'short-page' | 'tokens-taken-back'; readonly times: number };

/** Where a world differs from an everyday one. Numbers that pick a project count over the connected ones. */
export interface WorldPlan {
  readonly seed: number;
  readonly projects: number;
  readonly connectedShare: number;
  readonly permittedShare: number;
  readonly perPage: number;
  readonly isCompanyAdmin: boolean;
  readonly canReadDirectory: boolean;
  readonly ignoresIdFilter: boolean;
  readonly notPermittedStatus: 403 | 404;
  readonly credential: 'right' | 'wrong-secret' | 'uninstalled';
  readonly spikeRequests: number | null;
  readonly tokenLifeSeconds: number;
  readonly table: 'none' | 'complete' | 'cut-off';
  readonly hasPreviousCredential: boolean;
  readonly needsTool: boolean;
  /** What happened since the projects were connected. */
  readonly deniedDirectories: readonly number[];
  readonly inactive: readonly number[];
  readonly deleted: readonly number[];
  readonly moved: readonly number[];
  readonly renamed: readonly number[];
  readonly twins: readonly (readonly [number, number])[];
  readonly withoutTool: readonly number[];
  /** After so many requests to the REST API. */
  readonly changes: readonly { readonly after: number; readonly change: Change }[];
  readonly troubles: readonly { readonly after: number; readonly trouble: Trouble }[];
}

const project = fc.nat(60);
const few = fc.array(project, { maxLength: 3 });
const times = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(1_000_000));

const size = fc.oneof(
  { weight: 12, arbitrary: fc.nat(14) },
  { weight: 6, arbitrary: fc.integer({ min: 15, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: 91, max: 900 }) },
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('permit', 'remove', 'delete', 'rename', 'deactivate'), project }),
  fc.record({ kind: fc.constant('swap'), project, other: project }),
  fc.record({ kind: fc.constantFrom('make-admin', 'uninstall') }),
);

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.record({
    kind: fc.constant('status'),
    status: fc.constantFrom(401, 429, 429, 500, 502, 503, 503, 504),
    retryAfter: fc.option(fc.constantFrom(7, 60, 1800)),
    times,
  }),
  fc.record({ kind: fc.constant('not-installed'), times }),
  fc.record({
    kind: fc.constant('garbage'),
    body: fc.constantFrom('', '<html>', '{}', 'null', '{"data":[]}', '[{"id":1.5}]', '[{"name":"x"}]', '[1,2]', '"x"'),
    times,
  }),
  fc.record({ kind: fc.constantFrom('lost', 'short-page', 'tokens-taken-back'), times }),
);

/** Two worlds in three are spared from troubles, and two in three from changes while they are validated. */
function sometimes<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<readonly Item[]>([]) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 1, maxLength: 3 }) },
  );
}

const seldom = fc.nat(5).map((value) => value === 0);

const anyPlan: fc.Arbitrary<WorldPlan> = fc.record({
  seed: fc.nat(0xffff),
  projects: size,
  connectedShare: fc.nat(100),
  permittedShare: fc.oneof(fc.constantFrom(0, 100), fc.nat(100)),
  perPage: fc.constantFrom(1, 2, 3, 7, 20, 300),
  isCompanyAdmin: fc.nat(2).map((value) => value === 0),
  canReadDirectory: seldom,
  ignoresIdFilter: seldom,
  notPermittedStatus: fc.constantFrom(403, 404),
  credential: fc.oneof(
    { weight: 15, arbitrary: fc.constant('right' as const) },
    { weight: 1, arbitrary: fc.constantFrom('wrong-secret' as const, 'uninstalled' as const) },
  ),
  spikeRequests: fc.option(fc.integer({ min: 3, max: 25 }), { freq: 3 }),
  tokenLifeSeconds: fc.constantFrom(5400, 5400, 65, 61),
  table: fc.constantFrom('none', 'none', 'complete', 'cut-off'),
  hasPreviousCredential: seldom,
  needsTool: seldom,
  deniedDirectories: fc.oneof(fc.constant([]), fc.array(project, { maxLength: 60 })),
  inactive: few,
  deleted: few,
  moved: few,
  renamed: few,
  twins: fc.array(fc.tuple(project, project), { maxLength: 2 }),
  withoutTool: few,
  changes: sometimes(fc.record({ after: fc.nat(15), change })),
  troubles: sometimes(fc.record({ after: fc.nat(15), trouble })),
});

/**
 * Nothing is renamed after its table was seen: rows carry names only, so that nobody could notice that a row of
 * yesterday has become the name of another project.
 */
export const worldPlan: fc.Arbitrary<WorldPlan> = anyPlan.map((plan) =>
  plan.table === 'none' ? plan : { ...plan, changes: plan.changes.filter((each) => each.change.kind !== 'rename') },
);
