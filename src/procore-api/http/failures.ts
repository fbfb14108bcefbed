/** Why Procore's REST API did not give what was asked. `message` is one sentence for people, without any secret. */
export type ProcoreFailure =
  | { readonly kind: 'credentials-rejected'; readonly message: string }
  | { readonly kind: 'app-not-installed'; readonly message: string }
  | { readonly kind: 'rate-limited'; readonly message: string }
  /** Procore keeps answering, and what it says is no: waiting does not help. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The network, a time-out, a server error, or an answer of a form that is not known here. */
  | { readonly kind: 'unreachable'; readonly message: string };

/** The failures that say something of the credential as a whole. */
export type Refusal = Extract<ProcoreFailure, { kind: 'credentials-rejected' | 'app-not-installed' }>;

export type Result<Value, Failure = ProcoreFailure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export function isRefusal(failure: ProcoreFailure | 'unconfirmed' | null): failure is Refusal {
  if (failure === null || failure === 'unconfirmed') return false;
  return failure.kind === 'credentials-rejected' || failure.kind === 'app-not-installed';
}

export function succeeded<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function failed<Failure>(failure: Failure): Result<never, Failure> {
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

/** `words`: what Procore said of it, safe to be shown; `null` for nothing. */
export function refusedBy(status: number, words: string | null): Result<never> {
  const message =
    words === null
      ? `Procore refused to answer (status ${status}).`
      : `Procore refused to answer (status ${status}) and said: "${words}"`;
  return failed({ kind: 'refused', message });
}

export function unreachable(message: string): Result<never> {
  return failed({ kind: 'unreachable', message });
}
