import type { Reason } from '../domain/project.ts';
import { message, nameOf } from '../platform/message.ts';

/** Why a project is not simply permitted: short, for beside its name. */
export function reasonText(reason: Reason): string {
  return message(nameOf('reason', reason));
}

/** What somebody can do about it. */
export function remedyText(reason: Reason): string {
  return message(`${nameOf('reason', reason)}Remedy`);
}
