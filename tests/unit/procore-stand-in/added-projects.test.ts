import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPermissionOperations } from '../../procore-stand-in/permission-operations.ts';
import { createWorld } from '../../procore-stand-in/world.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const small = { projects: 10, connected: 6, permitted: 4 };

test('projects added on the page reach REST later by the lag of the world', () => {
  const world = createWorld({ ...small, add: { mode: 'one-by-one', stepMs: 10, apiLagMs: 100 } });
  const { app, connectedProjectIds } = world.integration;
  const added = connectedProjectIds.slice(4);
  const operations = createPermissionOperations(world);
  operations.start(app, added);

  vi.advanceTimersByTime(20);
  expect(added.every((id) => app.permittedProjectIds.has(id))).toBe(true);
  expect([...app.notYetInApi]).toEqual(added);
  vi.advanceTimersByTime(90);
  expect([...app.notYetInApi]).toEqual(added.slice(1));
  vi.advanceTimersByTime(10);
  expect(app.notYetInApi.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('without a lag, and once stopped, no timer is left', () => {
  const world = createWorld({ ...small, add: { mode: 'instant' } });
  const { app, connectedProjectIds } = world.integration;
  const operations = createPermissionOperations(world);
  operations.start(app, connectedProjectIds.slice(4, 5));
  expect([app.notYetInApi.size, vi.getTimerCount()]).toEqual([0, 0]);

  world.add = { ...world.add, mode: 'one-by-one', stepMs: 10, apiLagMs: 10 };
  operations.start(app, connectedProjectIds.slice(5));
  operations.stop();
  expect(vi.getTimerCount()).toBe(0);
});
