import { PROBLEM_TYPE_PREFIX, type ProblemType } from '../src/integration-backend/contract.ts';
import { at } from './json.ts';
import { Unmet } from './outcomes.ts';
import type { BackendAnswer } from './wire.ts';

/** Throws `Unmet`. `came` is what is wrong with the answer, where that is not the answer as a whole. */
export function demand(isMet: boolean, answer: BackendAnswer, expected: string, came = answer.came): void {
  if (!isMet) throw new Unmet({ asked: answer.asked, came, expected });
}

export function demandStatus(answer: BackendAnswer, status: number): void {
  demand(answer.status === status, answer, `status ${status}`);
}

/** Demands a refusal of this type, with one of these statuses. */
export function demandProblem(answer: BackendAnswer, type: ProblemType, ...statuses: readonly number[]): void {
  const isMet = statuses.includes(answer.status) && at(answer.json, 'type') === PROBLEM_TYPE_PREFIX + type;
  demand(isMet, answer, `status ${statuses.join(' or ')} with a problem of the type ${type}`);
}

/** The statuses that a request which breaks the contract may be refused with. */
export const INVALID_REQUEST = [400, 413, 414, 415, 422, 431] as const;

export function isSuccess({ status }: BackendAnswer): boolean {
  return status >= 200 && status < 300;
}
