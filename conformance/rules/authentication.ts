import { demand, demandProblem, demandStatus } from '../demand.ts';
import { at, textAt, textsAt } from '../json.ts';
import { type Kit, unknownId } from '../kit.ts';
import { NotApplicable } from '../outcomes.ts';
import type { Rule } from '../rule.ts';
import type { BackendAnswer } from '../wire.ts';

export const authenticationRules: readonly Rule[] = [
  {
    id: 'authentication.no-token',
    requires: 'A call without a token is refused with 401, token-refused and WWW-Authenticate: Bearer.',
    async check({ wire }) {
      demandTokenRefused(await wire.call('readAccount', { token: null }));
      demandTokenRefused(await wire.call('listIntegrations', { token: null }));
    },
  },
  {
    id: 'authentication.unknown-token',
    requires: 'A call with an unknown token is refused in the same way.',
    async check({ wire }) {
      const token = unknownId();
      demandTokenRefused(await wire.call('readAccount', { token }));
      demandTokenRefused(await wire.call('listIntegrations', { token }));
    },
  },
  {
    id: 'authentication.tells-nothing',
    requires: 'Whoever has no token is not told whether an integration exists.',
    async check({ wire, subjects }) {
      const { id } = await subjects.integration();
      for (const integrationId of [id, unknownId()]) {
        const answer = await wire.call('readIntegration', { params: { integrationId }, token: unknownId() });
        demand(answer.status === 401, answer, 'status 401, as for every other id');
      }
    },
  },
  {
    id: 'authentication.read-token-reads',
    requires: 'A token with the scope read only may read.',
    needs: 'read-token',
    async check(kit) {
      const token = await readToken(kit);
      demandStatus(await kit.wire.call('listIntegrations', { token }), 200);
    },
  },
  {
    id: 'authentication.read-token-validate',
    requires: 'A token with the scope read only may not start or cancel a validation: 403 scope-missing.',
    needs: 'read-token',
    async check(kit) {
      const { wire, subjects, runs } = kit;
      const token = await readToken(kit);
      const params = { integrationId: (await subjects.integration()).id };
      const headers = { 'Idempotency-Key': unknownId() };
      const body = { credential: { kind: 'saved' } };
      const started = await wire.call('startValidation', { params, headers, body, token });
      await runs.undo(started);
      demandScopeMissing(started);
      const over = (await subjects.validations()).find((run) => at(run, 'state') === 'finished');
      const validationId = textAt(over, 'id') ?? unknownId();
      demandScopeMissing(await wire.call('cancelValidation', { params: { ...params, validationId }, token }));
    },
  },
  {
    id: 'authentication.read-token-save',
    requires: 'A token with the scope read only may not save a credential: 403 scope-missing.',
    needs: 'read-token',
    async check(kit) {
      const token = await readToken(kit);
      const params = { integrationId: (await kit.subjects.integration()).id };
      const headers = { 'Idempotency-Key': unknownId(), 'If-Match': await kit.subjects.currentETag() };
      const body = { validationId: unknownId() };
      demandScopeMissing(await kit.wire.call('saveCredential', { params, headers, body, token }));
    },
  },
];

function demandTokenRefused(answer: BackendAnswer): void {
  demandProblem(answer, 'token-refused', 401);
  const challenge = answer.headers.get('WWW-Authenticate');
  const came = `WWW-Authenticate: ${challenge ?? 'none'}`;
  demand(/^Bearer\b/i.test(challenge ?? ''), answer, 'WWW-Authenticate: Bearer', came);
}

function demandScopeMissing(answer: BackendAnswer): void {
  demandProblem(answer, 'scope-missing', 403);
}

/** Throws `NotApplicable` for a token that may do more. */
async function readToken({ options, wire }: Kit): Promise<string> {
  const token = options.readToken ?? '';
  const answer = await wire.call('readAccount', { token });
  demandStatus(answer, 200);
  const more = textsAt(answer.json, 'scopes').filter((scope) => scope === 'validate' || scope === 'save');
  if (more.length > 0) throw new NotApplicable(`the token of --read-token has the scope ${more.join(' and ')}, too`);
  return token;
}
