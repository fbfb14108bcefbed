import { afterAll, beforeEach, describe } from 'vitest';
import { readingSuite } from './reading.suite.ts';
import { savingSuite } from './saving.suite.ts';
import { seedSuite } from './seed.suite.ts';
import { startTestBackend } from './test-backend.ts';
import { validationsSuite } from './validations.suite.ts';

/** One for all suites: making a database takes seconds. */
const backend = await startTestBackend();
beforeEach(() => backend.reset());
afterAll(() => backend.close());

describe('reading', () => readingSuite(backend));
describe('validations', () => validationsSuite(backend));
describe('saving', () => savingSuite(backend));
describe('seeding', () => seedSuite(backend));
