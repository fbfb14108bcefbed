import type { Context } from 'hono';
import type { Database } from '../database/open.ts';
import type { Log } from '../log.ts';
import type { Runner } from '../runs/runner.ts';
import type { Sealer } from '../secrets.ts';
import type { Account } from '../store/accounts.ts';

/** What the routes work with. */
export interface AppParts {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly runner: Pick<Runner, 'wake' | 'cancel'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** Every call under /v1 has an account. */
export interface AppEnv {
  Variables: { account: Account };
}

export type AppContext = Context<AppEnv>;
