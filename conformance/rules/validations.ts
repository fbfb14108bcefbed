import { ACCESSES } from '../../src/domain/project.ts';
import { VALIDATION_STATES } from '../../src/domain/validation.ts';
import { validationSchema } from '../../src/integration-backend/contract.ts';
import { demand, demandProblem, demandStatus, isSuccess } from '../demand.ts';
import { at, textAt } from '../json.ts';
import type { Kit } from '../kit.ts';
import { NotApplicable } from '../outcomes.ts';
import { idsOf, itemsOf, readWhole, type WholeList } from '../pages.ts';
import type { Rule } from '../rule.ts';
import { isOver } from '../start-runs.ts';
import type { BackendAnswer } from '../wire.ts';
import { isRetryAfter } from './limits.ts';

export const validationRules: readonly Rule[] = [
  {
    id: 'validations.accepted',
    requires: 'A validation is accepted with 202, the Location of the run, and Retry-After.',
    needs: 'validate',
    async check(kit) {
      await demandAccepted(kit);
    },
  },
  {
    id: 'validations.finishes',
    requires: 'A validation is finished in time, and not before it was created.',
    needs: 'validate',
    async check({ runs, options }) {
      const { last } = await runs.main();
      demandStatus(last, 200);
      demand(at(last.json, 'state') === 'finished', last, `state "finished" within ${options.timeoutMs / 1000} s`);
      const [created, finished] = ['createdAt', 'finishedAt'].map((name) => Date.parse(textAt(last.json, name) ?? ''));
      demand((finished ?? Number.NaN) >= (created ?? Number.NaN), last, 'finishedAt not before createdAt');
    },
  },
  {
    id: 'validations.states-go-forward',
    requires: 'A validation goes from queued to running to finished, never back.',
    needs: 'validate',
    async check({ runs }) {
      const { accepted, looks } = await runs.main();
      let reached = 0;
      for (const answer of [accepted, ...looks]) {
        const states: readonly unknown[] = VALIDATION_STATES;
        const state = states.indexOf(at(answer.json, 'state'));
        demand(state >= reached, answer, `${VALIDATION_STATES[reached]} or a later state`);
        reached = state;
      }
    },
  },
  {
    id: 'validations.verdict-agrees',
    requires: 'State, verdict, counts and outcome of a validation do not contradict one another.',
    needs: 'validate',
    async check({ runs }) {
      const made = await runs.madeUp();
      for (const answer of [...(await runs.main()).looks, ...made.looks]) demandAgreement(answer);
    },
  },
  {
    id: 'validations.projects-add-up',
    requires: 'The projects of a finished validation add up to its counts.',
    needs: 'validate',
    async check(kit) {
      const { last } = await kit.runs.over();
      const { pages, items } = await foundProjects(kit);
      const told = {
        connected: at(last.json, 'counts', 'connected'),
        ...countsBy((access) => at(last.json, 'counts', access)),
      };
      const found = { connected: items.length, ...countsBy((access) => withAccess(items, access).length) };
      const [expected, came] = [told, found].map((counts) => JSON.stringify(counts));
      demand(came === expected, pages[0], `projects that add up to the counts ${expected}`, `they add up to ${came}`);
    },
  },
  {
    id: 'validations.reasons',
    requires: 'Every project that is not permitted carries its reason.',
    needs: 'validate',
    async check(kit) {
      const { pages, items } = await foundProjects(kit);
      const bare = items.find((item) => at(item, 'access') !== 'permitted' && textAt(item, 'reason') === null);
      demand(bare === undefined, pages[0], 'a reason', `the project ${JSON.stringify(bare)}`);
    },
  },
  {
    id: 'validations.access-filter',
    requires: 'access leaves the projects with that access, and all of them.',
    needs: 'validate',
    async check(kit) {
      const all = await foundProjects(kit);
      for (const access of ACCESSES) {
        const { pages, items } = await foundProjects(kit, access);
        const expected = idsOf(withAccess(all.items, access)).join(', ');
        const came = idsOf(items).join(', ');
        demand(came === expected, pages[0], `the projects "${expected}"`, `the projects "${came}"`);
      }
    },
  },
  {
    id: 'validations.newest-first',
    requires: 'The list of validations begins with the newest.',
    needs: 'validate',
    async check({ runs, wire }) {
      const { newest, params } = await runs.main();
      const [first] = itemsOf(newest);
      demand(textAt(first, 'id') === params.validationId, newest, `the validation ${params.validationId} first`);
      const { pages, items } = await readWhole(wire, { call: 'listValidations', params });
      const times = items.map((item) => Date.parse(textAt(item, 'createdAt') ?? ''));
      const isSorted = times.every((time, index) => index === 0 || time <= (times[index - 1] ?? time));
      demand(isSorted, pages[0], 'no validation before one that was created later', 'another order');
    },
  },
  {
    id: 'validations.made-up-key',
    requires: 'A credential that no Procore knows never leads to passed or missing-projects.',
    needs: 'validate',
    async check({ runs }) {
      const { last } = await runs.madeUp();
      const verdict = textAt(last.json, 'verdict') ?? '';
      demand(!['passed', 'missing-projects'].includes(verdict), last, 'another verdict, as credentials-rejected');
    },
  },
  {
    id: 'validations.empty-before-finished',
    requires: 'The projects of a validation are empty before it is finished.',
    needs: 'validate',
    async check({ runs }) {
      const { early, looks } = await runs.madeUp();
      if (isOver(looks[0])) throw new NotApplicable('the validation was over before it could be looked at');
      demand(itemsOf(early).length === 0, early, 'an empty list');
    },
  },
  {
    id: 'validations.one-at-a-time',
    requires: 'While a validation of an integration is not over, another one is refused with 409 already-running.',
    needs: 'validate',
    async check({ runs }) {
      const { second, looks, last } = await runs.madeUp();
      const ended = Date.parse(textAt(last.json, 'finishedAt') ?? '');
      const begun = Date.parse(textAt(second.json, 'createdAt') ?? '');
      if (isSuccess(second) && isOver(looks[0]) && ended <= begun) {
        throw new NotApplicable('the first validation was over before the second was asked for');
      }
      demandProblem(second, 'already-running', 409);
    },
  },
  {
    id: 'validations.cancel',
    requires: 'A validation that is cancelled is cancelled, or finished if that came first.',
    needs: 'validate',
    async check({ runs }) {
      const { cancel } = await runs.cancelled();
      demandStatus(cancel, 200);
      demand(isOver(cancel), cancel, 'state "cancelled" or "finished"');
    },
  },
  {
    id: 'validations.cancel-lasts',
    requires: 'A cancelled validation stays cancelled and makes room for the next.',
    needs: 'validate',
    async check({ runs }) {
      const { cancel, later, next } = await runs.cancelled();
      const state = at(cancel.json, 'state');
      demand(at(later.json, 'state') === state, later, `state "${String(state)}", as the cancelling has answered`);
      demandStatus(next, 202);
    },
  },
  {
    id: 'validations.cancel-when-over',
    requires: 'Cancelling a validation that is over leaves it as it is.',
    needs: 'validate',
    async check({ wire, runs }) {
      const { params, last } = await runs.over();
      const answer = await wire.call('cancelValidation', { params });
      demandStatus(answer, 200);
      for (const name of ['state', 'verdict', 'finishedAt']) {
        const expected = `${name}: ${JSON.stringify(at(last.json, name))}`;
        const came = `${name}: ${JSON.stringify(at(answer.json, name))}`;
        demand(came === expected, answer, expected, came);
      }
    },
  },
  {
    id: 'validations.of-their-integration',
    requires: 'A validation does not exist under another integration: 404 not-found.',
    needs: 'validate',
    async check({ wire, runs, subjects }) {
      const other = await subjects.otherIntegration();
      const { params } = await runs.main();
      const foreign = { ...params, integrationId: other.id };
      demandProblem(await wire.call('readValidation', { params: foreign }), 'not-found', 404);
      demandProblem(await wire.call('listValidatedProjects', { params: foreign }), 'not-found', 404);
    },
  },
];

async function demandAccepted({ runs, wire, madeUp }: Kit): Promise<void> {
  const { accepted, params } = await mainOrRefusal({ runs, madeUp });
  demandStatus(accepted, 202);
  const run = wire.urlOf('readValidation', params);
  const location = accepted.headers.get('Location');
  const leadsThere = location !== null && URL.canParse(location, run) && new URL(location, run).href === run;
  demand(leadsThere, accepted, `Location: ${new URL(run).pathname}`, `Location: ${location ?? 'none'}`);
  const pause = accepted.headers.get('Retry-After');
  demand(isRetryAfter(pause), accepted, 'Retry-After with seconds or a date', `Retry-After: ${pause ?? 'none'}`);
}

/** The main run; where none could be started, `Unmet` with the refusal. */
async function mainOrRefusal({ runs, madeUp }: Pick<Kit, 'runs' | 'madeUp'>) {
  try {
    return await runs.main();
  } catch (error) {
    if (!(error instanceof NotApplicable)) throw error;
    const refusal = await runs.start({ body: { credential: madeUp }, key: crypto.randomUUID() });
    await runs.undo(refusal);
    demand(false, refusal, 'status 202 with the validation');
    throw error;
  }
}

/** Throws `NotApplicable` for what has not even the form of a validation. */
function demandAgreement(answer: BackendAnswer): void {
  const parsed = validationSchema.safeParse(answer.json);
  if (parsed.success) return;
  const contradiction = parsed.error.issues.find(({ code }) => code === 'custom');
  if (contradiction === undefined) throw new NotApplicable('see schema.readValidation');
  demand(false, answer, 'no contradiction', contradiction.message);
}

async function foundProjects({ runs, wire }: Kit, access?: string): Promise<WholeList> {
  const { params } = await runs.over();
  return readWhole(wire, {
    call: 'listValidatedProjects',
    params,
    ...(access === undefined ? {} : { query: { access } }),
  });
}

function withAccess(items: readonly unknown[], access: string): readonly unknown[] {
  return items.filter((item) => at(item, 'access') === access);
}

function countsBy(count: (access: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(ACCESSES.map((access) => [access, count(access)]));
}
