import * as z from 'zod/mini';
import { CALLS, type CallName } from '../../src/integration-backend/calls.ts';
import { demand, demandStatus, isSuccess } from '../demand.ts';
import { type NamedValue, namedValues } from '../json.ts';
import type { Kit } from '../kit.ts';
import { NotApplicable } from '../outcomes.ts';
import type { Rule } from '../rule.ts';
import type { BackendAnswer } from '../wire.ts';

/** The calls that are seen to succeed. No save is, as the kit carries none out. */
const SEEN = [
  'readAccount',
  'listCompanies',
  'listIntegrations',
  'readIntegration',
  'listConnectedProjects',
  'startValidation',
  'listValidations',
  'readValidation',
  'listValidatedProjects',
  'cancelValidation',
  'changeConnectedProject',
] as const satisfies readonly CallName[];

/** What holds of every answer: looked at in all that came, so these rules come last. */
export const answerRules: readonly Rule[] = [
  ...SEEN.map(schemaRule),
  {
    id: 'answers.media-type',
    requires: 'What is asked for comes as application/json.',
    async check({ wire }) {
      for (const answer of wire.answers.filter(isSuccess)) {
        const type = answer.headers.get('Content-Type')?.split(';')[0]?.trim();
        demand(type === 'application/json', answer, 'Content-Type: application/json');
      }
    },
  },
  {
    id: 'answers.not-cacheable',
    requires: 'No answer may be stored: Cache-Control: no-store.',
    async check({ wire }) {
      for (const answer of wire.answers) {
        const control = answer.headers.get('Cache-Control') ?? 'none';
        demand(/\bno-store\b/i.test(control), answer, 'Cache-Control: no-store', `Cache-Control: ${control}`);
      }
    },
  },
  {
    id: 'answers.ids-are-strings',
    requires: 'Ids are strings: as numbers, those above 2^53 are rounded.',
    async check({ wire }) {
      const isId = ({ name }: NamedValue) => /^id$|Id$/.test(name);
      demandOfValues(wire.answers, isId, (value) => typeof value === 'string', 'a string');
    },
  },
  {
    id: 'answers.times-are-iso',
    requires: 'Times are ISO 8601 in UTC, as 2026-11-23T12:00:00Z, or null.',
    async check({ wire }) {
      const isTime = ({ name }: NamedValue) => /At$|Until$/.test(name);
      const isIso = (value: unknown) => value === null || z.iso.datetime().safeParse(value).success;
      demandOfValues(wire.answers, isTime, isIso, 'an ISO 8601 time in UTC');
    },
  },
  {
    id: 'answers.no-token',
    requires: 'No answer repeats the access token.',
    check: async ({ wire, options }) => demandNothingOf(options.token, 'the access token', wire.answers),
  },
  {
    id: 'answers.no-client-secret',
    requires: 'No answer repeats a client secret that a validation was started with.',
    needs: 'validate',
    async check({ wire, runs, madeUp }) {
      await runs.madeUp();
      demandNothingOf(madeUp.clientSecret, 'the client secret', wire.answers);
    },
  },
];

function schemaRule(call: (typeof SEEN)[number]): Rule {
  const { method, path, status, scope, answer: schema } = CALLS[call];
  const isRead = method === 'GET';
  const need = scope === 'save' ? 'write' : 'validate';
  return {
    id: `schema.${call}`,
    requires: `${method} /v1${path} answers ${status} in the form of the contract.`,
    ...(isRead ? {} : { needs: need }),
    async check(kit) {
      if (isRead) demandStatus(await readOnce(kit, call), status);
      const seen = kit.wire.answers.filter((answer) => answer.call === call && isSuccess(answer));
      if (seen.length === 0) throw new NotApplicable('the call was not seen to succeed');
      for (const answer of seen) demandForm(answer, 'isList' in CALLS[call] ? z.array(schema) : schema, status);
    },
  };
}

async function readOnce({ wire, subjects, lists }: Kit, call: CallName): Promise<BackendAnswer> {
  if (call === 'readAccount') return wire.call(call);
  if (call === 'readIntegration')
    return wire.call(call, { params: { integrationId: (await subjects.integration()).id } });
  const list = (await lists.served()).find(
    (each) => each.call === (call === 'readValidation' ? 'listValidatedProjects' : call),
  );
  if (list === undefined) await explainMissing(subjects);
  return wire.call(call, { ...list });
}

/** Throws `NotApplicable`. */
async function explainMissing(subjects: Kit['subjects']): Promise<never> {
  await subjects.integration();
  throw new NotApplicable('the integration has no finished validation');
}

function demandForm(answer: BackendAnswer, schema: z.ZodMiniType, status: number): void {
  demandStatus(answer, status);
  const parsed = schema.safeParse(answer.json);
  if (parsed.success) return;
  const wrong = parsed.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  demand(false, answer, 'the form of the contract', wrong.join('; '));
}

function demandOfValues(
  answers: readonly BackendAnswer[],
  isMeant: (value: NamedValue) => boolean,
  isRight: (value: unknown) => boolean,
  expected: string,
): void {
  for (const answer of answers.filter(isSuccess)) {
    const wrong = namedValues(answer.json).find((each) => isMeant(each) && !isRight(each.value));
    demand(wrong === undefined, answer, expected, `${wrong?.name}: ${JSON.stringify(wrong?.value)}`);
  }
}

function demandNothingOf(secret: string, what: string, answers: readonly BackendAnswer[]): void {
  for (const answer of answers) {
    const told = [answer.text, ...answer.headers.values()].some((text) => text.includes(secret));
    demand(!told, answer, `an answer without ${what}`, `${what} is in it`);
  }
}
