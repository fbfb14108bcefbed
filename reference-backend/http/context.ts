import type { Context } from 'hono';
import type { CallName } from '../../src/integration-backend/calls.ts';
import type { Database } from '../database/open.ts';
import type { Log } from '../log.ts';
import type { Runner } from '../runs/runner.ts';
import type { Sealer } from '../secrets.ts';
import type { Account } from '../store/accounts.ts';

/** What the calls work with. */
export interface AppParts {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly runner: Pick<Runner, 'wake' | 'cancel'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** Everything under /v1 has an account, and every call of the table its name. */
export interface AppEnv {
  Variables: { account: Account; callName: CallName | undefined };
}

export type AppContext = Context<AppEnv>;
