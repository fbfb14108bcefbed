import { MAX_PER_PAGE } from '../../src/integration-backend/contract.ts';
import { demand, demandProblem, INVALID_REQUEST } from '../demand.ts';
import { type Kit, unknownId } from '../kit.ts';
import { NotApplicable } from '../outcomes.ts';
import type { Rule } from '../rule.ts';
import type { BackendAnswer } from '../wire.ts';

const MEGABYTE = 1024 * 1024;

export const limitRules: readonly Rule[] = [
  {
    id: 'limits.per-page',
    requires: `per_page beside 1 to ${MAX_PER_PAGE} is refused as an invalid request.`,
    check: (kit) => demandRefusedQueries(kit, 'per_page', ['0', '-1', String(MAX_PER_PAGE + 1), '1.5', 'all']),
  },
  {
    id: 'limits.page',
    requires: 'page that is no positive number is refused as an invalid request.',
    check: (kit) => demandRefusedQueries(kit, 'page', ['0', '-1', '1.5', 'last']),
  },
  {
    id: 'limits.company-id',
    requires: 'company_id that cannot be one is refused as an invalid request.',
    async check({ wire }) {
      for (const company_id of ['0', 'acme', '1;2']) {
        demandRefused(await wire.call('listIntegrations', { query: { company_id } }));
      }
    },
  },
  {
    id: 'limits.access',
    requires: 'access that the contract does not know is refused as an invalid request.',
    async check({ wire, lists }) {
      const list = (await lists.served()).find(({ call }) => call === 'listValidatedProjects');
      if (list === undefined) throw new NotApplicable('the integration has no finished validation');
      demandRefused(await wire.call(list.call, { ...list, query: { access: 'granted' } }));
    },
  },
  {
    id: 'limits.body-not-json',
    requires: 'A body that is not JSON is refused as an invalid request.',
    needs: 'validate',
    check: (kit) => demandRefusedBody(kit, '{"credential":', 'application/json'),
  },
  {
    id: 'limits.body-form',
    requires: 'A body of another form is refused as an invalid request.',
    needs: 'validate',
    async check(kit) {
      const { clientSecret: _left, ...withoutSecret } = kit.madeUp;
      const credentials = [null, 'saved', { kind: 'traditional' }, withoutSecret, { ...kit.madeUp, clientSecret: '' }];
      const bodies = [[], {}, ...credentials.map((credential) => ({ credential }))];
      for (const body of bodies) await demandRefusedBody(kit, JSON.stringify(body), 'application/json');
    },
  },
  {
    id: 'limits.body-media-type',
    requires: 'A body that is not declared as application/json is refused as an invalid request.',
    needs: 'validate',
    check: (kit) => demandRefusedBody(kit, JSON.stringify({ credential: kit.madeUp }), 'text/plain'),
  },
  {
    id: 'limits.body-too-large',
    requires: 'A client key of a megabyte is refused as an invalid request.',
    needs: 'validate',
    async check(kit) {
      const credential = { ...kit.madeUp, clientKey: 'k'.repeat(MEGABYTE) };
      await demandRefusedBody(kit, JSON.stringify({ credential }), 'application/json');
    },
  },
  {
    id: 'limits.retry-after',
    requires: 'A refusal for too many requests says in Retry-After when to come again.',
    async check({ wire }) {
      const limited = wire.answers.filter(({ status }) => status === 429);
      if (limited.length === 0) throw new NotApplicable('the backend refused no request for its number');
      for (const answer of limited) {
        const pause = answer.headers.get('Retry-After');
        demand(isRetryAfter(pause), answer, 'Retry-After with seconds or a date', `Retry-After: ${pause ?? 'none'}`);
      }
    },
  },
];

export function isRetryAfter(value: string | null): boolean {
  return value !== null && (/^\d+$/.test(value) || !Number.isNaN(Date.parse(value)));
}

async function demandRefusedQueries({ wire, lists }: Kit, name: string, values: readonly string[]): Promise<void> {
  for (const list of await lists.served()) {
    for (const value of values) demandRefused(await wire.call(list.call, { ...list, query: { [name]: value } }));
  }
}

async function demandRefusedBody({ wire, subjects, runs }: Kit, body: string, mediaType: string): Promise<void> {
  const { id } = await subjects.integration();
  const answer = await wire.send({
    method: 'POST',
    path: `/integrations/${encodeURIComponent(id)}/validations`,
    call: 'startValidation',
    headers: { 'Content-Type': mediaType, 'Idempotency-Key': unknownId() },
    body,
  });
  await runs.undo(answer);
  demandRefused(answer);
}

function demandRefused(answer: BackendAnswer): void {
  demandProblem(answer, 'invalid-request', ...INVALID_REQUEST);
}
