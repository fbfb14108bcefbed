import type { Reason } from '../domain/project.ts';
import { type MessageName, message } from '../platform/message.ts';

const TEXTS: Readonly<Record<Reason, readonly [short: MessageName, remedy: MessageName]>> = {
  'not-permitted': ['reasonNotPermitted', 'reasonNotPermittedRemedy'],
  'not-found': ['reasonNotFound', 'reasonNotFoundRemedy'],
  'other-company': ['reasonOtherCompany', 'reasonOtherCompanyRemedy'],
  inactive: ['reasonInactive', 'reasonInactiveRemedy'],
  'tool-blocked': ['reasonToolBlocked', 'reasonToolBlockedRemedy'],
  'by-page': ['reasonByPage', 'reasonByPageRemedy'],
  contested: ['reasonContested', 'reasonContestedRemedy'],
  unconfirmed: ['reasonUnconfirmed', 'reasonUnconfirmedRemedy'],
  'rate-limited': ['reasonRateLimited', 'reasonRateLimitedRemedy'],
  unreachable: ['reasonUnreachable', 'reasonUnreachableRemedy'],
  refused: ['reasonRefused', 'reasonRefusedRemedy'],
};

/** Why a project is not simply permitted: short, for beside its name. */
export function reasonText(reason: Reason): string {
  return message(TEXTS[reason][0]);
}

/** What somebody can do about it. */
export function remedyText(reason: Reason): string {
  return message(TEXTS[reason][1]);
}
