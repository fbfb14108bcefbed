import { randomUUID } from 'node:crypto';
import { at } from './json.ts';
import type { MadeUpCredential } from './made-up-credential.ts';
import { once } from './once.ts';
import { NotApplicable } from './outcomes.ts';
import {
  type AskedCredential,
  createStarter,
  type FollowedRun,
  type StartedRun,
  type StarterParts,
} from './start-runs.ts';
import type { Subject } from './subjects.ts';
import type { BackendAnswer } from './wire.ts';

/** The validations that the kit starts. Each is started at most once, and several rules look at it. */
export interface Runs {
  /** One of the saved credential, else of what can be validated here; with the integration before and after it. */
  main(): Promise<
    FollowedRun & { readonly before: BackendAnswer; readonly after: BackendAnswer; readonly newest: BackendAnswer }
  >;
  /** The main run once it is over. Throws `NotApplicable` when it did not end in time. */
  over(): Promise<FollowedRun>;
  /** The main run if the saved credential has passed: to save that once more would change nothing. */
  passedSaved(): Promise<FollowedRun>;
  /** One of a credential that no Procore knows, with what was answered while it was not over. */
  madeUp(): Promise<FollowedRun & { readonly early: BackendAnswer; readonly second: BackendAnswer }>;
  /** One that is cancelled at once, how it was afterwards, and the start of the next. */
  cancelled(): Promise<
    StartedRun & { readonly cancel: BackendAnswer; readonly later: BackendAnswer; readonly next: BackendAnswer }
  >;
  /** The same start, sent again and again with one key. */
  repeated(): Promise<RepeatedStart>;
  start(input: { readonly body: unknown; readonly key: string | null }): Promise<BackendAnswer>;
  /** Cancels what a backend has started although it should have refused. */
  undo(answer: BackendAnswer): Promise<void>;
}

export interface RepeatedStart {
  readonly atOnce: readonly [BackendAnswer, BackendAnswer];
  readonly again: BackendAnswer;
  readonly otherBody: BackendAnswer;
  readonly whenOver: BackendAnswer;
}

export interface RunsParts extends StarterParts {
  readonly madeUp: MadeUpCredential;
}

export function createRuns({ wire, subjects, madeUp: madeUpCredential, timeoutMs, wait }: RunsParts): Runs {
  const { idsOfRun, start, startWhenFree, untilFree, follow, undo } = createStarter({
    wire,
    subjects,
    timeoutMs,
    wait,
  });

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

/** What to try, best first; the next is for a backend that cannot validate the one before. */
function mainCredentials(integration: Subject, madeUp: MadeUpCredential): readonly AskedCredential[] {
  if (integration.credentialKind !== 'traditional') return [{ kind: 'saved' }, madeUp];
  return integration.app.kind === 'marketplace' ? [{ kind: 'marketplace-dmsa' }, madeUp] : [madeUp];
}
