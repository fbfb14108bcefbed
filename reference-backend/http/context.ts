import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { CallName } from '../../src/integration-backend/calls.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { Runner } from '../runs/runner.ts';
import type { Sealer } from '../sealer.ts';
import type { Account } from '../store/accounts.ts';
import type { Throttles } from './throttles.ts';

/** What the calls work with. */
export interface AppParts {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly runner: Pick<Runner, 'wake' | 'cancel'>;
  readonly throttles: Throttles;
  /** How many proxies before this service write X-Forwarded-For. */
  readonly trustedProxies: number;
  readonly now: () => Date;
  readonly log: Log;
}

/** Everything under /v1 has an account, and every call of the table its name. */
export interface AppEnv {
  Variables: { account: Account; address: string; callName: CallName | undefined };
  /** `incoming` where the call came over a socket. */
  Bindings: { readonly incoming?: IncomingMessage };
}

export type AppContext = Context<AppEnv>;
