/** What Procore has answered in a validation that is not over, in memory only: the worker may end at any time. */
import * as z from 'zod/mini';
import { browser } from '../../platform/browser.ts';
import type { AnswerMemory, KeptAnswer } from '../../procore-api/http/answer-memory.ts';

const answerSchema = z.object({
  url: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  text: z.string(),
});

/** One value for each answer, because a value is written as a whole. */
function keyOf(validationId: string, index: number): string {
  return `${prefixOf(validationId)}${index}`;
}

function prefixOf(validationId: string): string {
  return `answer@1/${validationId}/`;
}

interface AnswersSoFar extends AnswerMemory {
  /** How many there are to be recalled. */
  readonly kept: number;
}

export async function openAnswers(validationId: string): Promise<AnswersSoFar> {
  const stored = await browser.storage.session.get(null);
  const byUrl = new Map<string, KeptAnswer[]>();
  let count = 0;
  for (; keyOf(validationId, count) in stored; count += 1) {
    const { success, data } = answerSchema.safeParse(stored[keyOf(validationId, count)]);
    if (success) byUrl.set(data.url, [...(byUrl.get(data.url) ?? []), data]);
  }
  return {
    kept: count,
    recall: (url) => byUrl.get(url)?.shift() ?? null,
    async remember(url, answer) {
      const key = keyOf(validationId, count);
      count += 1;
      // Where there is no room, it is asked for again if the worker should end.
      await browser.storage.session.set({ [key]: { url, ...answer } }).catch(() => undefined);
    },
  };
}

export async function forgetAnswers(validationId: string): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefixOf(validationId))));
}
