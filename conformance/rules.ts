import type { Rule } from './rule.ts';
import { accountRules } from './rules/account.ts';
import { answerRules } from './rules/answers.ts';
import { authenticationRules } from './rules/authentication.ts';
import { etagRules } from './rules/etag.ts';
import { evidenceRules } from './rules/evidence.ts';
import { idempotencyRules } from './rules/idempotency.ts';
import { integrationRules } from './rules/integrations.ts';
import { limitRules } from './rules/limits.ts';
import { pagingRules } from './rules/paging.ts';
import { problemRules } from './rules/problems.ts';
import { saveGateRules } from './rules/save-gate.ts';
import { stopSyncRules } from './rules/stop-sync.ts';
import { validationRules } from './rules/validations.ts';

/** In the order in which they are checked: the last two groups look back at what the others were answered. */
export const RULES: readonly Rule[] = [
  ...accountRules,
  ...authenticationRules,
  ...integrationRules,
  ...validationRules,
  ...evidenceRules,
  ...idempotencyRules,
  ...etagRules,
  ...saveGateRules,
  ...stopSyncRules,
  ...pagingRules,
  ...limitRules,
  ...problemRules,
  ...answerRules,
];
