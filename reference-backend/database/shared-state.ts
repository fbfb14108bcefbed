import type { KeyLimits } from '../../src/procore-api/http/key-limits.ts';

/** What all processes know of one client key together. */
export interface SharedState {
  readonly limits: KeyLimits;
  /** The requests that each process has on their way. One that died counts until then, in milliseconds since 1970. */
  readonly holders: Readonly<Record<string, Holder>>;
}

export interface Holder {
  readonly until: number;
  /** How many requests, by company id. */
  readonly inFlight: Readonly<Record<string, number>>;
}
