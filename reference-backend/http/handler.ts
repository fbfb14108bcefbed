import type * as z from 'zod/mini';
import type { CALLS, CallName, PATH_PARAMETERS } from '../../src/integration-backend/calls.ts';
import type { Account } from '../store/accounts.ts';
import type { IdempotentCall } from '../store/idempotency.ts';
import type { Page, PageRequest } from '../store/page.ts';
import type { SeenTags } from './etag.ts';

type CallOf<Name extends CallName> = (typeof CALLS)[Name];

type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

type QueryOf<Name extends CallName> =
  CallOf<Name> extends { readonly query: infer Query }
    ? { readonly [Key in keyof Query]?: Query[Key] extends z.ZodMiniType<infer Value> ? Value : never }
    : unknown;

type BodyOf<Name extends CallName> =
  CallOf<Name> extends { readonly body: z.ZodMiniType<infer Body> } ? { readonly body: Body } : unknown;

/** A call as its entry in the table describes it: its scope is checked, and all of it has the form that it must have. */
export type Received<Name extends CallName> = {
  readonly account: Account;
  /** Whose call it is, as far as that is known. */
  readonly address: string;
  readonly path: { readonly [Key in ParameterNames<CallOf<Name>['path']> & keyof typeof PATH_PARAMETERS]: string };
  readonly query: QueryOf<Name>;
} & BodyOf<Name> &
  (CallOf<Name> extends { readonly isList: true } ? { readonly page: PageRequest } : unknown) &
  (CallOf<Name> extends { readonly isIdempotent: true } ? { readonly idempotentCall: IdempotentCall } : unknown) &
  (CallOf<Name> extends { readonly needsMatch: true } ? { readonly seen: SeenTags } : unknown);

/** What is answered where it is no list: a body, and the headers that the call has beside those of every answer. */
export interface ItemAnswer<Body> {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

type ItemOf<Name extends CallName> = z.input<CallOf<Name>['answer']>;

/** Throws an `HttpProblem` for whatever the caller is to be told of. */
export type Handler<Name extends CallName> = (
  received: Received<Name>,
) => Promise<CallOf<Name> extends { readonly isList: true } ? Page<ItemOf<Name>> : ItemAnswer<ItemOf<Name>>>;

/** One for each call of the table, no more and no less. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };
