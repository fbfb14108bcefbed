import { afterAll, beforeEach, describe } from 'vitest';
import type { OpenedDatabase } from '../../../reference-backend/database/database.ts';
import { accessSuite } from './access.suite.ts';
import { auditSuite } from './audit.suite.ts';
import { byPageSuite } from './by-page.suite.ts';
import { interruptedRunsSuite } from './interrupted-runs.suite.ts';
import { readingSuite } from './reading.suite.ts';
import { saveGateSuite } from './save-gate.suite.ts';
import { savingSuite } from './saving.suite.ts';
import { seedSuite } from './seed.suite.ts';
import { stopSyncSuite } from './stop-sync.suite.ts';
import { startTestBackend } from './test-backend.ts';
import { validationsSuite } from './validations.suite.ts';

/** All suites over one database, which must be empty and is closed afterwards: making one for each takes seconds. */
export function backendSuites(opened: OpenedDatabase): void {
  const backend = startTestBackend(opened);
  beforeEach(() => backend.reset());
  afterAll(() => backend.close());

  describe('reading', () => readingSuite(backend));
  describe('access', () => accessSuite(backend));
  describe('validations', () => validationsSuite(backend));
  describe('interrupted runs', () => interruptedRunsSuite(backend));
  describe('saving', () => savingSuite(backend));
  describe('the save gate', () => saveGateSuite(backend));
  describe('evidence of the page', () => byPageSuite(backend));
  describe('stop sync', () => stopSyncSuite(backend));
  describe('audit', () => auditSuite(backend));
  describe('seeding', () => seedSuite(backend));
}
