import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const runtime: { id: string | undefined; sendMessage: ReturnType<typeof vi.fn> } = { id: 'own', sendMessage: vi.fn() };

vi.mock('../../../src/platform/browser.ts', () => ({ browser: { runtime } }));

const { sendCommand } = await import('../../../src/platform/send-command.ts');

const closed = () => Promise.reject(new Error('the message channel closed before a response was received'));
const answer = { ok: true, answer: true };

beforeEach(() => {
  vi.useFakeTimers().setTimerTickMode('nextTimerAsync');
  runtime.id = 'own';
  runtime.sendMessage.mockReset().mockResolvedValue(answer);
});

afterEach(() => {
  vi.useRealTimers();
});

const watch = () => sendCommand('page.watch', { path: '/' });
const save = () => sendCommand('credential.save', { integrationId: '1', validationId: '2' });

test('the answer is the background’s', async () => {
  expect(await watch()).toBe(true);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});

test.each([
  ['rejects', closed],
  ['answers nothing', async () => undefined],
])('a worker that has ended meanwhile %s, and the next one is asked', async (_how, ended) => {
  runtime.sendMessage.mockImplementationOnce(ended).mockImplementationOnce(ended);
  expect(await watch()).toBe(true);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
});

test('one that never answers is said', async () => {
  runtime.sendMessage.mockImplementation(closed);
  await expect(watch()).rejects.toMatchObject({ problem: { code: 'unexpected' } });
});

test('a problem is an answer', async () => {
  runtime.sendMessage.mockResolvedValue({ ok: false, problem: { code: 'already-running' } });
  await expect(watch()).rejects.toMatchObject({ problem: { code: 'already-running' } });
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});

test.each([
  ['Save', save],
  ['Cancel, of whatever run is the latest by then', () => sendCommand('validation.cancel', { integrationId: '1' })],
  ['a key that a later one may have overtaken', () => sendCommand('draft.change', { name: 'A' })],
])('what would do harm late or twice is sent once: %s', async (_what, command) => {
  runtime.sendMessage.mockImplementationOnce(closed);
  await expect(command()).rejects.toMatchObject({ problem: { code: 'unexpected' } });
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});

test('an extension that was updated meanwhile is said', async () => {
  runtime.sendMessage.mockImplementation(() => {
    runtime.id = undefined;
    return closed();
  });
  await expect(watch()).rejects.toMatchObject({ problem: { code: 'extension-updated' } });
  await expect(save()).rejects.toMatchObject({ problem: { code: 'extension-updated' } });
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});
