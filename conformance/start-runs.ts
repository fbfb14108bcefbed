import { randomUUID } from 'node:crypto';
import { isSuccess } from './demand.ts';
import { at, textAt } from './json.ts';
import type { MadeUpCredential } from './made-up-credential.ts';
import { NotApplicable } from './outcomes.ts';
import type { Subjects } from './subjects.ts';
import type { BackendAnswer, Wire } from './wire.ts';

export type AskedCredential = { readonly kind: 'saved' | 'marketplace-dmsa' } | MadeUpCredential;

/** A validation that was accepted. */
export interface StartedRun {
  readonly credential: AskedCredential;
  readonly accepted: BackendAnswer;
  readonly params: { readonly integrationId: string; readonly validationId: string };
}

/** One that was then looked at until it was over, or until there was no more time. */
export interface FollowedRun extends StartedRun {
  readonly looks: readonly [BackendAnswer, ...BackendAnswer[]];
  readonly last: BackendAnswer;
  readonly isOver: boolean;
}

/** Starts validations of the kit's integration and follows them. */
export interface Starter {
  idsOfRun(): Promise<{ readonly integrationId: string }>;
  start(input: { readonly body: unknown; readonly key: string | null }): Promise<BackendAnswer>;
  /** As soon as no other is running, with the first of these that is accepted. Throws `NotApplicable` for none. */
  startWhenFree(credentials: readonly AskedCredential[]): Promise<StartedRun>;
  untilFree(): Promise<void>;
  follow(run: StartedRun): Promise<FollowedRun>;
  /** Cancels what a backend has started although it should have refused. */
  undo(answer: BackendAnswer): Promise<void>;
}

export interface StarterParts {
  readonly wire: Wire;
  readonly subjects: Subjects;
  readonly timeoutMs: number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const LONGEST_PAUSE_S = 5;

export function createStarter({ wire, subjects, timeoutMs, wait }: StarterParts): Starter {
  const idsOfRun = async () => ({ integrationId: (await subjects.integration()).id });

  const start: Starter['start'] = async ({ body, key }) => {
    const headers = key === null ? {} : { 'Idempotency-Key': key };
    return wire.call('startValidation', { params: await idsOfRun(), headers, body });
  };

  async function startWhenFree(credentials: readonly AskedCredential[]): Promise<StartedRun> {
    await untilFree();
    for (const credential of credentials) {
      const accepted = await start({ body: { credential }, key: randomUUID() });
      const validationId = isSuccess(accepted) ? textAt(accepted.json, 'id') : null;
      if (validationId !== null) return { credential, accepted, params: { ...(await idsOfRun()), validationId } };
      if (accepted.status !== 422) break;
    }
    throw new NotApplicable('no validation could be started: see validations.accepted');
  }

  async function untilFree(): Promise<void> {
    const params = await idsOfRun();
    const { json } = await wire.call('readIntegration', { params });
    const validationId = textAt(json, 'lastValidation', 'id');
    if (validationId !== null) await looksAt({ ...params, validationId }, 1);
  }

  async function looksAt(
    params: StartedRun['params'],
    pauseSeconds: number,
  ): Promise<[BackendAnswer, ...BackendAnswer[]]> {
    const deadline = Date.now() + timeoutMs;
    const looks: [BackendAnswer, ...BackendAnswer[]] = [await wire.call('readValidation', { params })];
    for (let look = looks[0]; isSuccess(look) && !isOver(look) && Date.now() < deadline; ) {
      await wait(pauseSeconds * 1000);
      look = await wire.call('readValidation', { params });
      looks.push(look);
    }
    return looks;
  }

  async function follow(run: StartedRun): Promise<FollowedRun> {
    const asked = Number(run.accepted.headers.get('Retry-After') ?? 1);
    const looks = await looksAt(run.params, asked > 0 ? Math.min(asked, LONGEST_PAUSE_S) : 1);
    const last = looks.at(-1) ?? looks[0];
    if (!isOver(last)) await wire.call('cancelValidation', { params: run.params });
    return { ...run, looks, last, isOver: isOver(last) };
  }

  const undo: Starter['undo'] = async (answer) => {
    const validationId = isSuccess(answer) ? textAt(answer.json, 'id') : null;
    if (validationId === null) return;
    await wire.call('cancelValidation', { params: { ...(await idsOfRun()), validationId } });
  };

  return { idsOfRun, start, startWhenFree, untilFree, follow, undo };
}

export function isOver(answer: BackendAnswer): boolean {
  const state = at(answer.json, 'state');
  return state === 'finished' || state === 'cancelled';
}
