import type { Target } from './accidents.ts';

/** A request that meets a Procore with something odd about it for good. */
export interface OddVisit {
  readonly url: URL;
  readonly target: Target;
  /** How many requests for the same target came before. */
  readonly nth: number;
  /** The answer of a Procore without the oddity, to this request or to another address. */
  ask(url?: URL): Promise<Response>;
}

export type Oddity = (visit: OddVisit) => Promise<Response> | Response;

/** Each project of a list as the text of its JSON. */
export function rowsIn(text: string): string[] {
  return text === '[]' ? [] : text.slice(1, -1).split(/,(?=\{"id"|\d+|"\d)/);
}

export interface Changes {
  readonly text?: string;
  readonly status?: number;
  /** `null` takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export async function changed(answer: Response, { text, status, headers = {} }: Changes): Promise<Response> {
  const all = new Headers(answer.headers);
  for (const [name, value] of Object.entries(headers)) value === null ? all.delete(name) : all.set(name, value);
  return new Response(text ?? (await answer.text()), { status: status ?? answer.status, headers: all });
}

type Edit = (rows: readonly string[], visit: OddVisit, answer: Response) => readonly string[] | Changes;

/** Odd pages of List Projects; refusals stay as they are. */
export function oddRows(edit: Edit): Oddity {
  return async (visit) => {
    const answer = await visit.ask();
    if (visit.target !== 'list' || answer.status !== 200) return answer;
    const edited = edit(rowsIn(await answer.clone().text()), visit, answer);
    return await changed(answer, 'map' in edited ? { text: `[${edited}]` } : edited);
  };
}

/** The same answers in another wrapping, for some of the targets. */
export function oddAnswers(targets: readonly Target[], edit: (text: string, visit: OddVisit) => Changes): Oddity {
  return async (visit) => {
    const answer = await visit.ask();
    if (!targets.includes(visit.target) || answer.status !== 200) return answer;
    return await changed(answer, edit(await answer.clone().text(), visit));
  };
}

/** Another answer instead, where there is one. */
export function instead(answerTo: (visit: OddVisit) => Response | null | undefined): Oddity {
  return async (visit) => answerTo(visit) ?? (await visit.ask());
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

export function errors(status: number, ...sentences: string[]): Response {
  return json(status, { errors: sentences });
}

export const isForAll = ({ url }: OddVisit) => url.searchParams.getAll('filters[id][]').length === 0;
export const pageOf = ({ url }: OddVisit) => Number(url.searchParams.get('page') ?? '1');

/** The same address with other parameters; `null` takes one away. */
export function askedWith({ url }: OddVisit, parameters: Readonly<Record<string, string | null>>): URL {
  const other = new URL(url);
  for (const [name, value] of Object.entries(parameters)) {
    value === null ? other.searchParams.delete(name) : other.searchParams.set(name, value);
  }
  return other;
}
