/** What the user keeps in this browser, on disk: integrations of their own, and snapshots of permitted projects. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Values are `unknown`: each is checked by its schema on every read, because an older version may have written it. */
interface KeptSchema extends DBSchema {
  /** Integrations that no backend serves, by id. */
  integrations: { key: string; value: unknown; indexes: { companyId: string } };
  /** What each of them syncs, by its id: large, and seldom looked at. */
  referenceSets: { key: string; value: unknown };
  /** The latest validations of each, by id. */
  validations: { key: string; value: unknown; indexes: { integrationId: string } };
  /** Permitted projects of an app as its complete table showed them once, by id. */
  snapshots: { key: string; value: unknown; indexes: { app: [companyId: string, appName: string] } };
}

const NAME = 'kept';
const VERSION = 1;

let opened: Promise<IDBPDatabase<KeptSchema>> | null = null;

/** Rejects where the browser refuses the storage: a damaged profile, or no room on the disk. */
export async function keptDatabase(): Promise<IDBPDatabase<KeptSchema>> {
  opened ??= openDB<KeptSchema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('integrations', { keyPath: 'id' }).createIndex('companyId', 'companyId');
      database.createObjectStore('referenceSets', { keyPath: 'integrationId' });
      database.createObjectStore('validations', { keyPath: 'id' }).createIndex('integrationId', 'integrationId');
      database.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('app', ['companyId', 'appName']);
    },
    // Another context with a newer version must not wait for this one.
    blocking: close,
    terminated: () => {
      opened = null;
    },
  }).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

function close(): void {
  void opened?.then((database) => database.close());
  opened = null;
}
