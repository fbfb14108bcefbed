import type { Kit } from './kit.ts';
import { type Failure, NotApplicable, Unmet } from './outcomes.ts';
import { NoAnswer } from './wire.ts';

/** What a rule needs beside the right to read; without it the rule is skipped. */
export type Need = 'validate' | 'write' | 'read-token';

/** One thing that contract v1 requires of a backend. */
export interface Rule {
  /** Stable: reports are compared by it. */
  readonly id: string;
  /** One sentence. */
  readonly requires: string;
  readonly needs?: Need;
  /** Throws `Unmet` or `NotApplicable`. */
  readonly check: (kit: Kit) => Promise<void>;
}

export type Result =
  | { readonly state: 'pass' }
  | ({ readonly state: 'fail' } & Failure)
  | { readonly state: 'skipped'; readonly why: string };

export async function resultOf(rule: Rule, kit: Kit): Promise<Result> {
  try {
    if (rule.needs !== undefined) await requireNeed(rule.needs, kit);
    await rule.check(kit);
    return { state: 'pass' };
  } catch (error) {
    if (error instanceof Unmet) return { state: 'fail', ...error.failure };
    if (error instanceof NotApplicable) return { state: 'skipped', why: error.message };
    if (error instanceof NoAnswer) {
      return { state: 'fail', asked: error.asked, came: `no answer: ${error.message}`, expected: 'an answer' };
    }
    throw error;
  }
}

async function requireNeed(need: Need, { options, subjects }: Kit): Promise<void> {
  if (need === 'read-token') {
    if (options.readToken === null) throw new NotApplicable('needs --read-token');
    return;
  }
  if (!options[need]) throw new NotApplicable(`needs --${need}`);
  const { scopes } = await subjects.account();
  const wanted = need === 'write' ? ['validate', 'save'] : ['validate'];
  const lacking = wanted.filter((scope) => !scopes.includes(scope));
  if (lacking.length > 0) throw new NotApplicable(`the token lacks the scope ${lacking.join(' and ')}`);
}
