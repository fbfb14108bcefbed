import { useEffect, useState } from 'react';

/** What went wrong, in words for the user. */
export class RequestFailed extends Error {}

/** @throws RequestFailed with the server's own words, where it has any. */
export async function request<Result>(method: string, path: string, body?: unknown): Promise<Result> {
  const response = await fetch(`/internal/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => null);
  // The server sends every page of a user who is logged out to the log-in page.
  if (response?.status === 401) location.reload();
  const answer: unknown = await response?.json().catch(() => null);
  if (!response?.ok || !answer) throw new RequestFailed(errorText(answer));
  return answer as Result;
}

interface Answered<Result> {
  readonly path: string;
  readonly answer: Result | null;
}

/** The answer to a GET, or `null` until it is there and if there is none; `failed` tells the two apart. */
export function useAnswer<Result>(path: string): { answer: Result | null; failed: boolean } {
  const [answered, setAnswered] = useState<Answered<Result> | null>(null);
  useEffect(() => {
    let wanted = true;
    request<Result>('GET', path)
      .catch(() => null)
      .then((answer) => wanted && setAnswered({ path, answer }));
    return () => {
      wanted = false;
    };
  }, [path]);

  if (answered?.path !== path) return { answer: null, failed: false };
  return { answer: answered.answer, failed: answered.answer === null };
}

function errorText(answer: unknown): string {
  const errors = (answer as { errors?: unknown } | null | undefined)?.errors;
  return Array.isArray(errors) && errors.length > 0 ? errors.join(' ') : 'Something went wrong. Try again.';
}
