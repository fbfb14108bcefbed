import { afterAll } from 'vitest';
import { openDatabase } from '../../../reference-backend/database/open.ts';
import { backendSuites } from '../backend/backend.suites.ts';
import { startPostgres } from './postgres-server.ts';

const server = await startPostgres();
// Hooks of this kind run in the reverse order: the database is closed first.
afterAll(() => server.stop());

const databaseUrl = await server.createDatabase();
backendSuites(await openDatabase({ databaseUrl, dataDir: '' }, () => {}));
