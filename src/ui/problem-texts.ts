import type { Problem, ProblemCode } from '../domain/problem.ts';
import { message } from '../platform/message.ts';
import { exactClockOf } from './more-texts.ts';

type Pascal<Code extends string> = Code extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Code>;

/** Of what went wrong in one sentence. With *Next* behind it, of what people can do. */
type NameOf<Code extends ProblemCode> = `problem${Pascal<Code>}`;

function nameOf<Code extends ProblemCode>(code: Code): NameOf<Code> {
  const words = code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `problem${words}` as NameOf<Code>;
}

/** What went wrong, in one sentence. */
export function sentenceOf({ code }: Pick<Problem, 'code'>): string {
  return message(nameOf(code));
}

/** What people can do, with the time from which it is worth a try where the other side has named one. */
export function nextStepOf({ code, retryAt }: Problem): string {
  const nextStep = message(`${nameOf(code)}Next`);
  if (retryAt === undefined) return nextStep;
  const time = exactClockOf(retryAt);
  if (code === 'too-many-requests') return message('problemTooManyRequestsUntil', { time });
  return `${nextStep} ${message('problemWaitUntil', { time })}`;
}
