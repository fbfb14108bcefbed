import { parse } from 'lossless-json';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A whole HTTP answer, body included. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Connection {
  readonly fetch: Fetch;
  /** For one request, from the first byte sent to the last byte of the body. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export type Sent =
  | { readonly answered: true; readonly answer: Answer }
  | { readonly answered: false; readonly message: string };

/**
 * One request, without retries. Redirects are refused: the requests carry secrets that belong to one host.
 * Rejects only with the reason of the connection's own signal.
 */
export async function send(url: string, init: RequestInit, connection: Connection): Promise<Sent> {
  connection.signal.throwIfAborted();
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), connection.timeoutMs);
  try {
    const response = await connection.fetch(url, {
      ...init,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([connection.signal, clock.signal]),
    });
    const text = await response.text();
    return { answered: true, answer: { status: response.status, headers: response.headers, text } };
  } catch {
    connection.signal.throwIfAborted();
    const message = clock.signal.aborted
      ? `Procore did not answer within ${connection.timeoutMs / 1000} seconds.`
      : 'Procore could not be reached.';
    return { answered: false, message };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The answer's JSON with every number as the string of its digits, because Procore's ids outgrow 2^53.
 * `undefined` when it is not JSON.
 */
export function bodyOf(answer: Answer): unknown {
  try {
    return parse(answer.text, undefined, (digits) => digits);
  } catch {
    return undefined;
  }
}
