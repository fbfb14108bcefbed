import { afterAll, beforeAll } from 'vitest';

/** What all tests of a file share: opened before them, closed after them, and not to be touched outside of them. */
export function openedForFile<Shared extends { close(): Promise<void> }>(open: () => Promise<Shared>): Shared {
  let opened: Shared | null = null;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  return new Proxy({} as Shared, {
    get(_, name) {
      if (opened === null) throw new Error('This is opened once the tests of the file begin.');
      return Reflect.get(opened, name);
    },
  });
}
