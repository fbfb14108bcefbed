import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createLists, type Lists } from './lists.ts';
import { type MadeUpCredential, makeUpCredential } from './made-up-credential.ts';
import { createRuns, type Runs } from './runs.ts';
import { createSubjects, type Subjects } from './subjects.ts';
import { createWire, type Wire } from './wire.ts';

export interface CheckOptions {
  /** The base address of the backend; ends with a slash. */
  readonly address: URL;
  readonly token: string;
  /** A token with the scope `read` only. */
  readonly readToken: string | null;
  /** Which integration to check with; `null` for one of the kit's choice. */
  readonly integrationId: string | null;
  /** May validations be started and cancelled? */
  readonly validate: boolean;
  /** May changes be sent that have to be refused? */
  readonly write: boolean;
  /** How long one validation may take. */
  readonly timeoutMs: number;
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** What the rules work with. */
export interface Kit {
  readonly options: CheckOptions;
  readonly wire: Wire;
  readonly subjects: Subjects;
  readonly lists: Lists;
  readonly runs: Runs;
  /** A credential that no Procore knows. Its secret is looked for in every answer. */
  readonly madeUp: MadeUpCredential;
}

export function createKit(options: CheckOptions): Kit {
  const madeUp = makeUpCredential();
  const wire = createWire({
    ...options,
    secrets: [madeUp.clientSecret, ...(options.readToken === null ? [] : [options.readToken])],
  });
  const subjects = createSubjects(wire, options.integrationId);
  const runs = createRuns({ wire, subjects, madeUp, timeoutMs: options.timeoutMs, wait: options.wait ?? delay });
  return { options, wire, subjects, lists: createLists(wire, subjects), runs, madeUp };
}

/** An id or a key that the backend has never seen. */
export function unknownId(): string {
  return `conformance-${randomUUID()}`;
}
