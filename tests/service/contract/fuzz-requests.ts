import fc from 'fast-check';
import { CALLS, type Call, type CallName, PAGE_QUERY } from '../../../src/integration-backend/calls.ts';
import { projects } from '../../support/backend-fixtures.ts';
import { fitting } from './fitting.ts';
import { ENDINGS, type Ending, TOKENS } from './fuzz-world.ts';
import { CANARY, hostileText, hostileValue, maimed } from './hostile.ts';

/** One call of the table, right or wrong in any of its parts. */
export interface FuzzRequest {
  readonly name: CallName;
  /** Another one than the call's own, or `null`. */
  readonly method: string | null;
  readonly path: Readonly<Record<string, PathPart>>;
  readonly query: readonly (readonly [string, string])[];
  readonly authorization: string | null;
  readonly idempotencyKey: string | null;
  readonly ifMatch: IfMatch | null;
  readonly contentType: string;
  /** `known`: names one of the runs that were started before. */
  readonly body: Uint8Array | { readonly known: number } | null;
  /** Send it twice. */
  readonly isReplayed: boolean;
  /** How the oldest queued run ends before this request, or `null` for not yet. */
  readonly ending: Ending | null;
}

/** `known` picks one of the runs that were started before. */
export type PathPart = { readonly text: string } | { readonly known: number };
/** `current` is the ETag that was answered last. */
export type IfMatch = { readonly text: string } | 'current';

const KNOWN_IDS: Readonly<Record<string, fc.Arbitrary<PathPart>>> = {
  integrationId: fc
    .oneof(
      { weight: 8, arbitrary: fc.constant('files') },
      { weight: 2, arbitrary: fc.constantFrom('old', 'foreign', 'none') },
    )
    .map((text) => ({ text })),
  validationId: fc.nat().map((known) => ({ known })),
  projectId: fc.constantFrom(...projects.map(({ id }) => ({ text: id })), { text: '77' }),
};

/** Mostly right: a request that is wrong in every part never gets past the first check. */
function mostly<Right, Wrong>(right: fc.Arbitrary<Right>, wrong: fc.Arbitrary<Wrong>): fc.Arbitrary<Right | Wrong> {
  return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

/** What starts runs comes more often: without runs the other calls have nothing to show. */
export const fuzzRequest: fc.Arbitrary<FuzzRequest> = fc
  .constantFrom(
    ...(Object.keys(CALLS) as CallName[]),
    ...(['startValidation', 'startValidation', 'saveCredential', 'changeConnectedProject'] as const),
  )
  .chain((name) => requestOf(name, CALLS[name]));

function requestOf(name: CallName, call: Call): fc.Arbitrary<FuzzRequest> {
  const names = [...call.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter ?? '');
  const hostilePart = hostileText.map((text): PathPart => ({ text }));
  const path = Object.fromEntries(
    names.map((parameter) => [parameter, mostly(KNOWN_IDS[parameter] ?? hostilePart, hostilePart)]),
  );
  return fc.record({
    name: fc.constant(name),
    method: mostly(
      fc.constant(null),
      fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'FOO'),
    ),
    path: fc.record(path),
    query: queryOf(call),
    authorization: authorization(),
    idempotencyKey: mostly(
      fc.integer({ min: 1, max: 400 }).map((number) => `key-${number}`),
      fc.oneof(fc.constant(null), headerText()),
    ),
    ifMatch: mostly(
      fc.constant('current' as const),
      fc.oneof(
        fc.constant(null),
        fc.constantFrom({ text: '*' }, { text: '"0"' }),
        headerText().map((text) => ({ text })),
      ),
    ),
    contentType: mostly(fc.constant('application/json'), fc.constantFrom('text/plain', 'application/xml', 'x', '')),
    body: bodyOf(call),
    isReplayed: fc.integer({ min: 1, max: 10 }).map((number) => number === 1),
    ending: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 3, arbitrary: fc.constantFrom('permitted' as const, ...ENDINGS) },
    ),
  });
}

function queryOf(call: Call): fc.Arbitrary<[string, string][]> {
  const schemas = Object.entries({ ...call.query, ...(call.isList && PAGE_QUERY) });
  const right = schemas.map(([name, schema]) =>
    fitting(schema).map((value): [string, string] => [name, String(value)]),
  );
  const names = fc.constantFrom('page', 'per_page', 'access', 'company_id', 'token', '__proto__');
  const wrong = fc.tuple(names, hostileText);
  return fc.array(right.length === 0 ? wrong : mostly(fc.oneof(...right), wrong), { maxLength: 3 });
}

function authorization(): fc.Arbitrary<string | null> {
  const { full, ...others } = TOKENS;
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(`Bearer ${full}`) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.values(others)).map((token) => `Bearer ${token}`) },
    {
      weight: 1,
      arbitrary: fc.oneof(fc.constantFrom(null, 'Bearer', `Bearer ${CANARY}`, `Basic ${full}`), headerText()),
    },
  );
}

/** What a header can carry at all. */
function headerText(): fc.Arbitrary<string> {
  return hostileText.filter((text) => /^[\x20-\x7e\x80-\xff]*$/.test(text));
}

function bodyOf(call: Call): fc.Arbitrary<FuzzRequest['body']> {
  if (call.body === undefined) return fc.constant(null);
  return call === CALLS.saveCredential
    ? mostly(
        fc.nat().map((known) => ({ known })),
        bytesOf(call.body),
      )
    : bytesOf(call.body);
}

function bytesOf(schema: NonNullable<Call['body']>): fc.Arbitrary<Uint8Array> {
  const encoder = new TextEncoder();
  const right = fitting(schema).map((value) => withCanary(value));
  const oversized = fc.constantFrom(65, 4097).map((kb) => encoder.encode(`{"x":"${'x'.repeat(kb * 1024)}"}`));
  const manyRows = fc.constantFrom(20_000, 20_001).map((rows) =>
    encoder.encode(
      JSON.stringify({
        credential: { kind: 'marketplace-dmsa' },
        permittedTable: {
          companyId: '1',
          appName: 'Plans',
          labels: Array(rows).fill('1042 - Bridge'),
          isComplete: true,
          seenAt: '2026-11-23T12:00:00Z',
        },
      }),
    ),
  );
  return fc.oneof(
    { weight: 60, arbitrary: right.map((value) => encoder.encode(JSON.stringify(value))) },
    { weight: 20, arbitrary: right.chain(spoilt).map((value) => encoder.encode(JSON.stringify(value) ?? '')) },
    { weight: 18, arbitrary: right.chain((value) => maimed(JSON.stringify(value))) },
    { weight: 1, arbitrary: oversized },
    { weight: 1, arbitrary: manyRows },
  );
}

/** The value with something hostile in one of its places. */
function spoilt(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return hostileValue;
  const keys = Object.keys(value);
  if (keys.length === 0) return hostileValue;
  return fc.constantFrom(...keys).chain((key) => {
    const child = (value as Record<string, unknown>)[key];
    const replaced = fc.oneof(hostileValue, spoilt(child));
    return replaced.map((other) =>
      Array.isArray(value)
        ? value.map((each, index) => (String(index) === key ? other : each))
        : { ...value, [key]: other },
    );
  });
}

/** Every client secret carries the word that must not come back. */
function withCanary(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, each) =>
    key === 'clientSecret' ? `${CANARY}${each}`.slice(0, 500) : each,
  );
}
