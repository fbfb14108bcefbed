import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { requestBudgets } from '../database/schema.ts';
import { requeueRunning } from './queue.ts';

/**
 * Clears up after a process that was killed, at once and not only when its leases have run out: for a database that no
 * other process can be using.
 */
export async function clearLeftBehind(database: Database): Promise<void> {
  await requeueRunning(database);
  await database.update(requestBudgets).set({ state: sql`${requestBudgets.state} - 'holders'` });
}
