/** What Procore has answered in one reading, so that a reading that was cut off goes on where it was. */
import { textOfBody } from './body-text.ts';
import { bodyOf, type Fetch, isOldCopy, type RestAnswer } from './request.ts';

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface AnswerMemory {
  /** The next answer to this address that has not been recalled yet, `null` where there is none. */
  recall(url: string): KeptAnswer | null;
  remember(url: string, answer: KeptAnswer): Promise<void>;
}

/** A limit of then says nothing of now, and a new token has to show that the key still gets one. */
const KEPT_HEADERS = ['total', 'per-page', 'link'];

/** What a reading looks at. Neither who is in a directory nor what else Procore tells of a project is kept. */
const KEPT_FIELDS = ['id', 'project_number', 'active', 'is_active', 'errors', 'error', 'message', 'company'];

/** `onMiss` is told once something has to be asked that is not kept. */
export function rememberingFetch(fetch: Fetch, memory: AnswerMemory, onMiss: () => void): Fetch {
  return async (url, init) => {
    if (init.method === 'POST') return fetch(url, init);
    const kept = memory.recall(url);
    if (kept !== null) return new Response(kept.text === '' ? null : kept.text, kept);
    onMiss();
    const response = await fetch(url, init);
    if (isFinal(response)) {
      const text = await textOfBody(response.clone());
      const slim = text === null ? null : slimmed(url, { status: response.status, headers: response.headers, text });
      if (slim !== null) await memory.remember(url, slim);
    }
    return response;
  };
}

/** Whether asking again would be in vain. What Procore may say differently the next time is asked again. */
function isFinal(response: Response): boolean {
  const { status } = response;
  if (isOldCopy(response)) return false;
  return status === 200 || status === 400 || status === 403 || status === 404;
}

function slimmed(url: string, answer: RestAnswer): KeptAnswer | null {
  const body = bodyOf(answer);
  if (body === undefined) return null;
  const isOfPeople = /\/(?:users|me)(?:\?|$)/.test(url);
  const fields = new Set(isOfPeople ? KEPT_FIELDS : [...KEPT_FIELDS, 'name']);
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const text = JSON.stringify(body, (key, value) =>
    key === '' || /^\d+$/.test(key) || fields.has(key) ? value : undefined,
  );
  return { status: answer.status, headers: Object.fromEntries(headers), text };
}
