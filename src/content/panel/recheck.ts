/** Procore's table may list a project some time before its API lets the app see it. The check then repeats itself. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { integrationId, problem } from './state.ts';
import { finishedValidation, missing } from './to-add.ts';

/** Waits before each further try. Procore says nowhere how long it may take. */
const WAITS_MS = [3_000, 6_000, 12_000, 24_000, 48_000];

export type Lag =
  /** Nothing was added here, or everything that was is seen. */
  | { readonly kind: 'none' }
  /** `tries` of the repetitions, of which `tried` were begun. `ids` of the projects that were added. */
  | { readonly kind: 'waiting'; readonly tried: number; readonly tries: number; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'given-up'; readonly ids: ReadonlySet<string> };

const ownLag = signal<Lag>({ kind: 'none' });
export const lag: ReadonlySignal<Lag> = ownLag;

/** From now on a verdict in which these projects are missing is asked for again, as often as there are waits. */
export function expectToBeSeen(ids: readonly string[]): void {
  if (ids.length > 0) ownLag.value = { kind: 'waiting', tried: 0, tries: WAITS_MS.length, ids: new Set(ids) };
}

/** The page has changed: nothing is expected of the new one. */
export function expectNothing(): void {
  ownLag.value = { kind: 'none' };
}

/** Calls `repeat` after each wait while the finished verdict lags behind. Ends with what it returns. */
export function repeatWhileLagging(repeat: (integrationId: string) => void): () => void {
  return effect(() => {
    const id = integrationId.value;
    if (finishedValidation.value === '' || id === null) return;
    const now = lag.peek();
    if (now.kind === 'none') return;
    const isBehind = missing.peek().some(({ id: missingId }) => now.ids.has(missingId));
    const waitMs = now.kind === 'waiting' && problem.value === null ? WAITS_MS[now.tried] : undefined;
    if (!isBehind || waitMs === undefined || now.kind === 'given-up') {
      ownLag.value = isBehind ? { kind: 'given-up', ids: now.ids } : { kind: 'none' };
      return;
    }
    const timer = setTimeout(() => {
      ownLag.value = { ...now, tried: now.tried + 1 };
      repeat(id);
    }, waitMs);
    return () => clearTimeout(timer);
  });
}
