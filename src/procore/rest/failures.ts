/** Why Procore's REST API did not give what was asked. `message` is one sentence for people, without any secret. */
export type ProcoreFailure =
  | { readonly kind: 'credentials-rejected'; readonly message: string }
  | { readonly kind: 'app-not-installed'; readonly message: string }
  | { readonly kind: 'rate-limited'; readonly message: string }
  /** The network, a time-out, a server error, or an answer of a form that is not known here. */
  | { readonly kind: 'unreachable'; readonly message: string };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ProcoreFailure };

export function succeeded<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(failure: ProcoreFailure): Result<never> {
  return { ok: false, failure };
}

export function credentialsRejected(): Result<never> {
  return failed({ kind: 'credentials-rejected', message: 'Procore refused the client key and client secret.' });
}

export function appNotInstalled(): Result<never> {
  return failed({ kind: 'app-not-installed', message: 'The app of this client key is not installed in the company.' });
}

/** `retryAfterSeconds` is `null` when Procore did not say how long to wait. */
export function rateLimited(retryAfterSeconds: number | null): Result<never> {
  const message =
    retryAfterSeconds === null
      ? "Procore's limit of requests is used up."
      : `Procore's limit of requests is used up; it asks to wait ${retryAfterSeconds} seconds.`;
  return failed({ kind: 'rate-limited', message });
}

export function unreachable(message: string): Result<never> {
  return failed({ kind: 'unreachable', message });
}
