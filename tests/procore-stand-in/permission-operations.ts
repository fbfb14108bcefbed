import { randomUUID } from 'node:crypto';
import type { InstalledApp, World } from './world.ts';

/** One accepted press of Add while it is applied, and after. */
export interface AddOperation {
  readonly id: string;
  readonly projectIds: readonly string[];
  /** How many of `projectIds`, from the first, are permitted by now. */
  applied: number;
  /** Why it broke off, if it did. */
  failure: string | null;
}

export interface PermissionOperations {
  /** `projectIds` holds one at least. */
  start(app: InstalledApp, projectIds: readonly string[]): AddOperation;
  find(id: string): AddOperation | undefined;
  /** The operation of this app that is still being applied. */
  pendingOf(app: InstalledApp): AddOperation | undefined;
  /** Leaves what is not applied yet undone. */
  stop(): void;
}

export function createPermissionOperations(world: World): PermissionOperations {
  const operations = new Map<string, AddOperation>();
  const pending = new Map<InstalledApp, AddOperation>();
  const timers = new Set<NodeJS.Timeout>();

  function later(delayMs: number, action: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, delayMs);
    timers.add(timer);
  }

  function applyLater(app: InstalledApp, operation: AddOperation): void {
    later(world.add.stepMs, () => applyNext(app, operation));
  }

  function permit(app: InstalledApp, projectId: string): void {
    app.permittedProjectIds.add(projectId);
    if (world.add.apiLagMs === 0) return;
    app.notYetInApi.add(projectId);
    later(world.add.apiLagMs, () => app.notYetInApi.delete(projectId));
  }

  function applyNext(app: InstalledApp, operation: AddOperation): void {
    if (operation.applied === world.add.failAfter) {
      operation.failure = world.add.failMessage;
      pending.delete(app);
      return;
    }
    permit(app, operation.projectIds[operation.applied] as string);
    operation.applied += 1;
    if (operation.applied < operation.projectIds.length) {
      applyLater(app, operation);
    } else {
      pending.delete(app);
    }
  }

  return {
    start(app, projectIds) {
      const operation: AddOperation = { id: randomUUID(), projectIds, applied: 0, failure: null };
      operations.set(operation.id, operation);
      if (world.add.mode === 'instant') {
        for (const projectId of projectIds) permit(app, projectId);
        operation.applied = projectIds.length;
      } else {
        pending.set(app, operation);
        applyLater(app, operation);
      }
      return operation;
    },
    find: (id) => operations.get(id),
    pendingOf: (app) => pending.get(app),
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      pending.clear();
    },
  };
}
