import { demand, demandProblem, demandStatus } from '../demand.ts';
import { unknownId } from '../kit.ts';
import type { Rule } from '../rule.ts';
import type { BackendAnswer } from '../wire.ts';

export const etagRules: readonly Rule[] = [
  {
    id: 'etag.present',
    requires: 'An integration comes with an ETag.',
    async check({ wire, subjects }) {
      const params = { integrationId: (await subjects.integration()).id };
      const answer = await wire.call('readIntegration', { params });
      const etag = etagOf(answer);
      demand(/^(W\/)?"[^"]*"$/.test(etag ?? ''), answer, 'an ETag in quotes', `ETag: ${etag ?? 'none'}`);
    },
  },
  {
    id: 'etag.stable',
    requires: 'The ETag is the same as long as the integration is.',
    async check({ wire, subjects }) {
      const first = await subjects.currentETag();
      const params = { integrationId: (await subjects.integration()).id };
      const answer = await wire.call('readIntegration', { params });
      demand(etagOf(answer) === first, answer, `ETag: ${first}`, `ETag: ${etagOf(answer)}`);
    },
  },
  {
    id: 'etag.stable-over-validations',
    requires: 'A validation does not change the ETag.',
    needs: 'validate',
    async check({ runs }) {
      const { before, after } = await runs.main();
      demand(etagOf(after) === etagOf(before), after, `ETag: ${etagOf(before)}`, `ETag: ${etagOf(after)}`);
    },
  },
  {
    id: 'etag.if-match-missing',
    requires: 'A save without If-Match is refused with 428.',
    needs: 'write',
    async check({ wire, runs }) {
      const { params } = await runs.passedSaved();
      const headers = { 'Idempotency-Key': unknownId() };
      const body = { validationId: params.validationId };
      const answer = await wire.call('saveCredential', { params, headers, body });
      await runs.undo(answer);
      demandProblem(answer, 'invalid-request', 428);
    },
  },
  {
    id: 'etag.if-match-wrong',
    requires: 'A save with an If-Match that is not the ETag is refused with 412 changed-meanwhile.',
    needs: 'write',
    async check({ wire, runs }) {
      const { params } = await runs.passedSaved();
      const headers = { 'Idempotency-Key': unknownId(), 'If-Match': `"${unknownId()}"` };
      const body = { validationId: params.validationId };
      const answer = await wire.call('saveCredential', { params, headers, body });
      await runs.undo(answer);
      demandProblem(answer, 'changed-meanwhile', 412);
    },
  },
  {
    id: 'etag.weak-accepted',
    requires: 'The weak form of the ETag, as proxies make it, is accepted in If-Match.',
    needs: 'write',
    async check({ wire, runs, subjects }) {
      const params = { integrationId: (await subjects.integration()).id };
      const weak = `W/${(await subjects.currentETag()).replace(/^W\//, '')}`;
      const headers = { 'Idempotency-Key': unknownId(), 'If-Match': weak };
      const answer = await wire.call('saveCredential', { params, headers, body: { validationId: unknownId() } });
      await runs.undo(answer);
      demand(![412, 428].includes(answer.status), answer, 'a refusal for the unknown validation, not for If-Match');
    },
  },
];

function etagOf(answer: BackendAnswer): string | null {
  demandStatus(answer, 200);
  return answer.headers.get('ETag');
}
