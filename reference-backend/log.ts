import { DrizzleQueryError } from 'drizzle-orm';

/** Writes one line. `fields` must not hold anything secret. */
export type Log = (message: string, fields?: Readonly<Record<string, string | number | undefined>>) => void;

export const logToConsole: Log = (message, fields = {}) => {
  console.error(JSON.stringify({ time: new Date().toISOString(), message, ...fields }));
};

/** What may be logged of an unexpected error. A failed query's message is left out: it quotes the query's values. */
export function describeError(error: unknown): { error: string; code: string | undefined; at: string } {
  if (!(error instanceof Error)) return { error: typeof error, code: undefined, at: '' };
  const root = error.cause instanceof Error ? error.cause : error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error instanceof DrizzleQueryError ? `failed query: ${root.name}` : `${error.name}: ${error.message}`,
    code: (root as NodeJS.ErrnoException).code,
    at: frames.slice(0, 8).join('\n'),
  };
}
