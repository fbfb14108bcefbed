import { openDatabaseInMemory } from '../../../reference-backend/database/open.ts';
import { backendSuites } from './backend.suites.ts';

backendSuites(await openDatabaseInMemory());
