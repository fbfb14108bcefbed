import type { Problem } from '../domain/problem.ts';
import { message, nameOf } from '../platform/message.ts';
import { exactClockOf } from './more-texts.ts';

/** What went wrong, in one sentence. */
export function sentenceOf({ code }: Pick<Problem, 'code'>): string {
  return message(nameOf('problem', code));
}

/** What people can do, with the time from which it is worth a try where the other side has named one. */
export function nextStepOf({ code, retryAt }: Problem): string {
  const nextStep = message(`${nameOf('problem', code)}Next`);
  if (retryAt === undefined) return nextStep;
  const time = exactClockOf(retryAt);
  if (code === 'too-many-requests') return message('problemTooManyRequestsUntil', { time });
  return `${nextStep} ${message('problemWaitUntil', { time })}`;
}
