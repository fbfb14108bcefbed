import { type ProcoreFailure, type Result, refusedBy, succeeded, unreachable } from '../http/failures.ts';
import { procoreErrorsOf, wordsOf } from '../http/procore-words.ts';
import type { RestAnswer } from '../http/request.ts';
import { createRestClient, type Query, type RestClient, type RestConnection } from './rest-client.ts';
import type { ClientCredentials } from './token.ts';

/** How the app of one client key asks one company, in one reading. */
export interface CompanyAccess {
  readonly companyId: string;
  readonly client: RestClient;
  readonly connection: RestConnection;
  /** How many answers that nobody could read may still be asked for again. */
  readonly again: { remaining: number };
  readonly rows: RowsOfCompany;
}

/** What is known of rows and projects that do not say of which company they are. */
export interface RowsOfCompany {
  /** Whether they can be of no other than the one that was asked for. */
  areProven: boolean;
  /** Whether a single project is shown to the company that was named and to no other; `null` if nobody has tried. */
  doSinglesHeedCompany: boolean | null;
}

const MOST_AGAIN = 12;
const PAUSES_MS = [300, 2_000];

export function companyAccess(
  credentials: ClientCredentials & { readonly apiUrl: string },
  companyId: string,
  connection: RestConnection,
): CompanyAccess {
  const client = createRestClient(credentials, connection);
  const rows = { areProven: false, doSinglesHeedCompany: null };
  return { companyId, client, connection, again: { remaining: MOST_AGAIN }, rows };
}

/** A company that the app is certainly not in: what is shown to it, too, was shown without a look at the company. */
export const NOBODYS_COMPANY = '999999999999999999';

/** The same app, as it asks another company. Its rows are believed to be that company's if `areProven`. */
export function inCompany(access: CompanyAccess, companyId: string, areProven = false): CompanyAccess {
  return { ...access, companyId, rows: { areProven, doSinglesHeedCompany: null } };
}

export interface Question<Value> {
  readonly about: 'company' | 'project';
  readonly path: string;
  readonly query?: Query;
  /** `null` for an answer that is none to this question. */
  readonly read: (answer: RestAnswer) => Value | null;
}

/**
 * Asks until the answer is one to this question, three times at most: anything between us and Procore may send a page
 * of its own now and then.
 */
export async function ask<Value extends {}>(
  { companyId, client, connection, again }: CompanyAccess,
  { about, path, query = [], read }: Question<Value>,
): Promise<Result<Value>> {
  const get = about === 'company' ? client.get : client.getOfProject;
  for (let tries = 0; ; tries += 1) {
    const sent = await get(companyId, path, query);
    if (!sent.ok) return sent;
    const value = read(sent.value);
    if (value !== null) return succeeded(value);

    const pause = PAUSES_MS[tries];
    if (sent.value.status === 401 || pause === undefined || again.remaining <= 0) return notUnderstood(sent.value);
    again.remaining -= 1;
    if (!(await connection.patience.wait(pause, connection.signal))) return notUnderstood(sent.value);
  }
}

function notUnderstood(answer: RestAnswer): Result<never, ProcoreFailure> {
  const { status } = answer;
  if (status === 401) return unreachable('Procore refused a token that it had just given.');
  if (status === 400 || status === 403 || procoreErrorsOf(answer) !== null) return refusedBy(status, wordsOf(answer));
  return unreachable(`Procore gave an answer that is not known here (status ${status}).`);
}
