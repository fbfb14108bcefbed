import { randomUUID } from 'node:crypto';
import { isSuccess } from './demand.ts';
import { at, textAt } from './json.ts';
import type { MadeUpCredential } from './made-up-credential.ts';
import { once } from './once.ts';
import { NotApplicable } from './outcomes.ts';
import type { Subject, Subjects } from './subjects.ts';
import type { Answer, Wire } from './wire.ts';

type AskedCredential = { readonly kind: 'saved' | 'marketplace-dmsa' } | MadeUpCredential;

/** A validation that was accepted. */
export interface StartedRun {
  readonly credential: AskedCredential;
  readonly accepted: Answer;
  readonly params: { readonly integrationId: string; readonly validationId: string };
}

/** One that was then looked at until it was over, or until there was no more time. */
export interface FollowedRun extends StartedRun {
  readonly looks: readonly [Answer, ...Answer[]];
  readonly last: Answer;
  readonly isOver: boolean;
}

/** The validations that the kit starts. Each is started at most once, and several rules look at it. */
export interface Runs {
  /** One of the saved credential, else of what can be validated here; with the integration before and after it. */
  main(): Promise<FollowedRun & { readonly before: Answer; readonly after: Answer; readonly newest: Answer }>;
  /** The main run once it is over. Throws `NotApplicable` when it did not end in time. */
  over(): Promise<FollowedRun>;
  /** The main run if the saved credential has passed: to save that once more would change nothing. */
  passedSaved(): Promise<FollowedRun>;
  /** One of a credential that no Procore knows, with what was answered while it was not over. */
  madeUp(): Promise<FollowedRun & { readonly early: Answer; readonly second: Answer }>;
  /** One that is cancelled at once, how it was afterwards, and the start of the next. */
  cancelled(): Promise<StartedRun & { readonly cancel: Answer; readonly later: Answer; readonly next: Answer }>;
  /** The same start, sent again and again with one key. */
  repeated(): Promise<RepeatedStart>;
  start(input: { readonly body: unknown; readonly key: string | null }): Promise<Answer>;
  /** Cancels what a backend has started although it should have refused. */
  undo(answer: Answer): Promise<void>;
}

export interface RepeatedStart {
  readonly atOnce: readonly [Answer, Answer];
  readonly again: Answer;
  readonly otherBody: Answer;
  readonly whenOver: Answer;
}

export interface RunsParts {
  readonly wire: Wire;
  readonly subjects: Subjects;
  readonly madeUp: MadeUpCredential;
  readonly timeoutMs: number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const LONGEST_PAUSE_S = 5;

export function createRuns({ wire, subjects, madeUp: madeUpCredential, timeoutMs, wait }: RunsParts): Runs {
  const idsOfRun = async () => ({ integrationId: (await subjects.integration()).id });

  const start: Runs['start'] = async ({ body, key }) => {
    const headers = key === null ? {} : { 'Idempotency-Key': key };
    return wire.call('startValidation', { params: await idsOfRun(), headers, body });
  };

  /** Starts one as soon as no other is running. Throws `NotApplicable` when that is refused. */
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

  async function looksAt(params: StartedRun['params'], pauseSeconds: number): Promise<[Answer, ...Answer[]]> {
    const deadline = Date.now() + timeoutMs;
    const looks: [Answer, ...Answer[]] = [await wire.call('readValidation', { params })];
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

  const undo: Runs['undo'] = async (answer) => {
    const validationId = isSuccess(answer) ? textAt(answer.json, 'id') : null;
    if (validationId === null) return;
    await wire.call('cancelValidation', { params: { ...(await idsOfRun()), validationId } });
  };

  const main = once(async () => {
    const params = await idsOfRun();
    const before = await wire.call('readIntegration', { params });
    const followed = await follow(await startWhenFree(mainCredentials(await subjects.integration(), madeUpCredential)));
    const after = await wire.call('readIntegration', { params });
    const newest = await wire.call('listValidations', { params, query: { per_page: '1' } });
    return { ...followed, before, after, newest };
  });

  const over: Runs['over'] = async () => {
    const run = await main();
    if (!run.isOver) throw new NotApplicable('the validation did not end in time: see validations.finishes');
    return run;
  };

  return {
    main,
    over,
    start,
    undo,
    async passedSaved() {
      const run = await over();
      if (run.credential.kind !== 'saved') throw new NotApplicable('the saved credential cannot be validated');
      const verdict = at(run.last.json, 'verdict');
      if (verdict !== 'passed') throw new NotApplicable(`the saved credential has not passed: ${String(verdict)}`);
      return run;
    },
    madeUp: once(async () => {
      const run = await startWhenFree([madeUpCredential]);
      const second = await start({ body: { credential: madeUpCredential }, key: randomUUID() });
      const early = await wire.call('listValidatedProjects', { params: run.params });
      const followed = await follow(run);
      await undo(second);
      return { ...followed, early, second };
    }),
    cancelled: once(async () => {
      const credentials = mainCredentials(await subjects.integration(), madeUpCredential);
      const run = await startWhenFree(credentials);
      const cancel = await wire.call('cancelValidation', { params: run.params });
      const later = await wire.call('readValidation', { params: run.params });
      const next = await start({ body: { credential: run.credential }, key: randomUUID() });
      await undo(next);
      return { ...run, cancel, later, next };
    }),
    repeated: once(async () => {
      await untilFree();
      const key = randomUUID();
      const same = { body: { credential: madeUpCredential }, key };
      const atOnce = await Promise.all([start(same), start(same)]);
      const again = await start(same);
      const other = { ...madeUpCredential, clientKey: `${madeUpCredential.clientKey}-other` };
      const otherBody = await start({ body: { credential: other }, key });
      await untilFree();
      const whenOver = await start(same);
      await untilFree();
      return { atOnce, again, otherBody, whenOver };
    }),
  };
}

export function isOver(answer: Answer): boolean {
  const state = at(answer.json, 'state');
  return state === 'finished' || state === 'cancelled';
}

/** What to try, best first; the next is for a backend that cannot validate the one before. */
function mainCredentials(integration: Subject, madeUp: MadeUpCredential): readonly AskedCredential[] {
  if (integration.credentialKind !== 'traditional') return [{ kind: 'saved' }, madeUp];
  return integration.app.kind === 'marketplace' ? [{ kind: 'marketplace-dmsa' }, madeUp] : [madeUp];
}
