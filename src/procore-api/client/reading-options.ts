import type { Progress } from '../../domain/validation.ts';
import { type BudgetOf, createKeyBudgets } from '../http/key-budgets.ts';
import { createPatience, type Patience } from '../http/patience.ts';
import { createProgressCounter } from '../http/progress.ts';
import type { Fetch } from '../http/request.ts';
import type { ElsewhereMemory } from './elsewhere-memory.ts';
import type { RestConnection } from './rest-client.ts';
import { createTokenCache, type TokenCache } from './token-cache.ts';

export interface ReadingOptions {
  /** Aborting it makes the reading reject with its reason. */
  readonly signal?: AbortSignal;
  /** Called before each request and at the end; waited for. What it throws ends the reading. */
  readonly onProgress?: (progress: Progress) => void | Promise<void>;
  readonly fetch?: Fetch;
  readonly patience?: Patience;
  /** For one request. */
  readonly timeoutMs?: number;
  /** For the whole reading: nothing is asked later, and what is not known by then stays unknown. */
  readonly readingMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** A cache of this reading's own if left out. */
  readonly tokens?: TokenCache;
  /** What is known of other companies; of this reading only if left out. */
  readonly elsewhere?: ElsewhereMemory;
  /** The budgets of client keys, which all who use a key should share. This reading's own if left out. */
  readonly budgetOf?: BudgetOf;
}

const TIMEOUT_MS = 20_000;
const PATIENCE_MS = 60_000;
const READING_MS = 40 * 60_000;

export function connectionOf(options: ReadingOptions): RestConnection {
  const now = options.now ?? Date.now;
  const progress = createProgressCounter(options.onProgress ?? (() => {}));
  return {
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    signal: options.signal ?? new AbortController().signal,
    patience: options.patience ?? createPatience(PATIENCE_MS),
    now,
    endsAt: now() + (options.readingMs ?? READING_MS),
    onWait: progress.tellWaiting,
    progress,
    tokens: options.tokens ?? createTokenCache(now),
    budgetOf: options.budgetOf ?? createKeyBudgets(now),
  };
}
