import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { CompanyApp } from '../../src/procore-api/client/company-app.ts';
import type { ReadingOptions } from '../../src/procore-api/client/reading-options.ts';
import { createPatience } from '../../src/procore-api/http/patience.ts';
import { readWebHost } from '../../src/procore-api/queries/company-region.ts';
import type { Database } from '../database/database.ts';
import { companies } from '../database/schema.ts';
import { describeError, type Log } from '../log.ts';

const ASKED_EVERY_MS = 24 * 3_600_000;

/**
 * Once a day for each company, asks Procore on which host its web pages are, and keeps the answer. Waits for no limit
 * of requests and never fails: the next day is soon enough.
 */
export function createRegionFollower(
  database: Database,
  now: () => Date,
  log: Log,
): (app: CompanyApp, options: ReadingOptions) => Promise<void> {
  /** Only one of all processes finds a company due. */
  async function isDue(companyId: string): Promise<boolean> {
    const asOf = now();
    const before = new Date(asOf.getTime() - ASKED_EVERY_MS);
    const rows = await database
      .update(companies)
      .set({ webHostCheckedAt: asOf })
      .where(
        and(
          eq(companies.id, companyId),
          or(isNull(companies.webHostCheckedAt), lt(companies.webHostCheckedAt, before)),
        ),
      )
      .returning({ id: companies.id });
    return rows.length > 0;
  }

  return async (app, options) => {
    const { companyId } = app;
    try {
      if (!(await isDue(companyId))) return;
      const webHost = await readWebHost(app, { ...options, patience: createPatience(0) });
      if (webHost !== null) await database.update(companies).set({ webHost }).where(eq(companies.id, companyId));
    } catch (error) {
      if (!options.signal?.aborted) log('asking for a region failed', { company: companyId, ...describeError(error) });
    }
  };
}
