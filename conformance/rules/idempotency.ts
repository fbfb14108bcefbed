import { demand, demandProblem, demandStatus } from '../demand.ts';
import { textAt } from '../json.ts';
import type { Rule } from '../rule.ts';
import type { BackendAnswer } from '../wire.ts';

export const idempotencyRules: readonly Rule[] = [
  {
    id: 'idempotency.key-missing',
    requires: 'A start without Idempotency-Key is refused as an invalid request.',
    needs: 'validate',
    async check({ runs, madeUp }) {
      const answer = await runs.start({ body: { credential: madeUp }, key: null });
      await runs.undo(answer);
      demandProblem(answer, 'invalid-request', 400, 422);
    },
  },
  {
    id: 'idempotency.at-once',
    requires: 'The same start twice at the same time starts one validation and answers it twice.',
    needs: 'validate',
    async check({ runs }) {
      const [first, second] = (await runs.repeated()).atOnce;
      demandStatus(first, 202);
      demandSameRun(second, first);
    },
  },
  {
    id: 'idempotency.same-run',
    requires: 'The same start again answers the validation of the first, also when that is over.',
    needs: 'validate',
    async check({ runs }) {
      const { atOnce, again, whenOver } = await runs.repeated();
      demandSameRun(again, atOnce[0]);
      demandSameRun(whenOver, atOnce[0]);
    },
  },
  {
    id: 'idempotency.key-reused',
    requires: 'An Idempotency-Key of another request is refused with 422 idempotency-key-reused.',
    needs: 'validate',
    async check({ runs }) {
      demandProblem((await runs.repeated()).otherBody, 'idempotency-key-reused', 422);
    },
  },
  {
    id: 'idempotency.save-key-missing',
    requires: 'A save without Idempotency-Key is refused as an invalid request.',
    needs: 'write',
    async check({ wire, runs, subjects }) {
      const { params } = await runs.passedSaved();
      const headers = { 'If-Match': await subjects.currentETag() };
      const body = { validationId: params.validationId };
      const answer = await wire.call('saveCredential', { params, headers, body });
      await runs.undo(answer);
      demandProblem(answer, 'invalid-request', 400, 422);
    },
  },
];

function demandSameRun(answer: BackendAnswer, first: BackendAnswer): void {
  demandStatus(answer, 202);
  const [came, expected] = [answer, first].map(({ json }) => `the validation ${textAt(json, 'id')}`);
  demand(came === expected, answer, expected ?? '', came);
}
