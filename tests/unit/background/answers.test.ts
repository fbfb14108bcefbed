import { beforeEach, expect, test } from 'vitest';
import { integration } from '../../support/integration.ts';
import { backend, renewWorld } from './fake-world.ts';

const { askAgain, forgetAnswers, readAnswer } = await import('../../../src/background/backend/answers.ts');

const { companyId } = integration;

/** A question whose answer comes when the test says so. */
async function askLate() {
  const held = { resolve: (_: never[]) => {}, reject: (_: Error) => {} };
  const promise = new Promise<never[]>((resolve, reject) => Object.assign(held, { resolve, reject }));
  const asked = backend.integrations.mock.calls.length;
  backend.integrations.mockImplementationOnce(() => promise);
  const answer = askAgain(companyId);
  await expect.poll(() => backend.integrations.mock.calls.length).toBe(asked + 1);
  return { ...held, answer };
}

beforeEach(() => renewWorld());

test('a question that fails after a later one was answered changes nothing', async () => {
  const { answer, reject } = await askLate();
  await askAgain(companyId);
  reject(new TypeError('Failed to fetch'));
  await answer;
  const { problem, integrations } = await readAnswer(companyId);
  expect(problem).toBeNull();
  expect(integrations?.map(({ id }) => id)).toEqual([integration.id]);
});

test('a later question that failed takes nothing from the answer to an earlier one', async () => {
  const { answer, resolve } = await askLate();
  backend.integrations.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await askAgain(companyId);
  resolve([]);
  await answer;
  expect(await readAnswer(companyId)).toMatchObject({ problem: null, integrations: [] });
});

test('what a backend says after it was taken away is nobody’s answer', async () => {
  const { answer, resolve } = await askLate();
  await forgetAnswers();
  resolve([]);
  await answer;
  expect((await readAnswer(companyId)).integrations).toBeNull();
});
