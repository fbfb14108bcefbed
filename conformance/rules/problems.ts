import { CALLS } from '../../src/integration-backend/calls.ts';
import { PROBLEM_TYPE_PREFIX, PROBLEM_TYPES, problemSchema } from '../../src/integration-backend/contract.ts';
import { demand, demandProblem } from '../demand.ts';
import { textAt } from '../json.ts';
import { unknownId } from '../kit.ts';
import type { Rule } from '../rule.ts';
import type { BackendAnswer, Wire } from '../wire.ts';

/** Every call may answer these. */
const GENERAL_PROBLEMS = ['token-refused', 'scope-missing', 'invalid-request', 'too-many-requests', 'internal-error'];

/** The last three look at every answer so far. */
export const problemRules: readonly Rule[] = [
  {
    id: 'problems.unknown-integration',
    requires: 'Calls about an unknown integration are answered with 404 not-found.',
    async check({ wire }) {
      const params = { integrationId: unknownId(), validationId: unknownId() };
      for (const call of ['readIntegration', 'listConnectedProjects', 'listValidations', 'readValidation'] as const) {
        demandProblem(await wire.call(call, { params }), 'not-found', 404);
      }
    },
  },
  {
    id: 'problems.unknown-validation',
    requires: 'Calls about an unknown validation are answered with 404 not-found.',
    async check({ wire, subjects }) {
      const params = { integrationId: (await subjects.integration()).id, validationId: unknownId() };
      demandProblem(await wire.call('readValidation', { params }), 'not-found', 404);
      demandProblem(await wire.call('listValidatedProjects', { params }), 'not-found', 404);
    },
  },
  {
    id: 'problems.odd-ids',
    requires: 'Ids that cannot be ones are answered with a problem, not with a failure.',
    async check({ wire }) {
      for (const integrationId of ['\0', '../account', "'--", '%', 'ß', 'x'.repeat(2000)]) {
        const answer = await wire.call('readIntegration', { params: { integrationId } });
        demand([400, 404, 414, 422].includes(answer.status), answer, 'status 404, or an invalid request');
      }
    },
  },
  {
    id: 'problems.unknown-path',
    requires: 'A path that is no call is answered with 404 not-found.',
    async check({ wire }) {
      demandProblem(await wire.send({ method: 'GET', path: `/${unknownId()}`, call: null }), 'not-found', 404);
    },
  },
  {
    id: 'problems.wrong-method',
    requires: 'A method that a path does not know is answered with 405 method-not-allowed, Allow naming those it does.',
    async check({ wire }) {
      for (const path of ['/account', '/companies', '/integrations']) {
        const answer = await wire.send({ method: 'POST', path, call: null });
        demandProblem(answer, 'method-not-allowed', 405);
        const allowed = answer.headers.get('Allow') ?? 'none';
        demand(/\bGET\b/.test(allowed), answer, 'Allow with GET', `Allow: ${allowed}`);
      }
    },
  },
  {
    id: 'problems.documents',
    requires: 'Every refusal is a problem document (RFC 9457) that names its own status.',
    async check({ wire }) {
      for (const answer of refusals(wire)) {
        const type = answer.headers.get('Content-Type')?.split(';')[0]?.trim();
        demand(type === 'application/problem+json', answer, 'Content-Type: application/problem+json');
        const problem = problemSchema.safeParse(answer.json);
        demand(problem.success && problem.data.status === answer.status, answer, 'type, title and the same status');
      }
    },
  },
  {
    id: 'problems.types',
    requires: 'The type of a problem is one that the contract has for the call.',
    async check({ wire }) {
      for (const answer of refusals(wire)) {
        const allowed: readonly string[] =
          answer.call === null ? PROBLEM_TYPES : [...GENERAL_PROBLEMS, ...CALLS[answer.call].problems];
        const type = textAt(answer.json, 'type') ?? 'no type';
        const names = `${PROBLEM_TYPE_PREFIX} and one of ${allowed.join(', ')}`;
        demand(
          allowed.some((name) => type === PROBLEM_TYPE_PREFIX + name),
          answer,
          names,
          type,
        );
      }
    },
  },
  {
    id: 'problems.no-failure',
    requires: 'No request makes the backend fail.',
    async check({ wire }) {
      for (const answer of wire.answers) demand(answer.status < 500, answer, 'a status below 500');
    },
  },
];

function refusals({ answers }: Wire): readonly BackendAnswer[] {
  return answers.filter(({ status }) => status >= 400);
}
