import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIGRATIONS_FOLDER } from '../../../reference-backend/database/migrations-folder.ts';
import { createSharedRequestBudget } from '../../../reference-backend/procore-access/shared-request-budget.ts';
import { clearLeftBehind } from '../../../reference-backend/store/left-behind.ts';
import { findValidationRow, listValidations, validationOf } from '../../../reference-backend/store/validations.ts';
import { isConsistent } from '../../../src/domain/validation.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations as they were when there were only so many. */
function earlierMigrations(count: number): string {
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  const journalFile = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'));
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

test('a database from before by-page evidence keeps its runs, and its limits are learnt anew', async () => {
  const database = drizzle(new PGlite());
  await migrate(database, { migrationsFolder: earlierMigrations(2) });
  await database.execute(
    sql`insert into companies (id, name, environment, web_host) values ('1', 'A', 'production', 'h')`,
  );
  await database.execute(sql`insert into integrations
    (id, company_id, name, app_name, app_kind, credential_kind, credential_saved_at, revision)
    values ('i', '1', 'I', 'App', 'custom', 'marketplace-dmsa', now(), 1)`);
  await database.execute(sql`insert into validations
    (id, integration_id, purpose, state, credential_kind, progress_done, permitted_table, verdict, connected, permitted,
     missing, unknown, created_at, finished_at)
    values ('v', 'i', 'validate', 'finished', 'marketplace-dmsa', 1,
     '{"labels":["Quay"],"isComplete":true,"seenAt":"2026-11-23T12:00:00Z"}', 'passed', 1, 1, 0, 0, now(), now())`);
  await database.execute(sql`insert into request_budgets (key_digest, remaining, resets_at)
    values ('key', 0, now() + interval '1 hour')`);
  await database.execute(sql`insert into request_reservations (id, key_digest, expires_at) values ('r', 'key', now())`);

  await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
  const { rows } = await listValidations(database, 'i', { page: 1, perPage: 10 });
  expect(rows).toMatchObject([{ id: 'v', verdict: 'passed', byPage: null, permittedTable: { rows: 1 } }]);
  const row = await findValidationRow(database, 'i', 'v');
  expect(row && isConsistent(validationOf(row))).toBe(true);
  await clearLeftBehind(database);
  expect(await createSharedRequestBudget(database, 'key', 1_000)('1').reserve()).toMatchObject({ granted: true });
});
