import { openEmptyDatabase } from '../../support/empty-database.ts';
import { backendSuites } from './backend.suites.ts';

backendSuites(await openEmptyDatabase());
