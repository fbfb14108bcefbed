import { expect, test } from 'vitest';
import { type AnswerMemory, type KeptAnswer, rememberingFetch } from '../../../src/procore-api/http/answer-memory.ts';

test.each([
  ['an answer', {}, 1],
  ['a copy of an older one', { age: '3600' }, 0],
])('%s is kept for a reading that goes on later: %o', async (_what, headers, kept) => {
  const remembered: KeptAnswer[] = [];
  const memory: AnswerMemory = {
    recall: () => null,
    remember: async (_url, answer) => void remembered.push(answer),
  };
  const fetch = rememberingFetch(
    async () => new Response('[]', { headers }),
    memory,
    () => {},
  );
  await fetch('https://api.example/rest/v1.1/projects', {});
  expect(remembered).toHaveLength(kept);
});
