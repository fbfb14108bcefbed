import { describe, expect, test } from 'vitest';
import type { Fetch } from '../../../src/procore-api/http/request.ts';
import { send } from '../../../src/procore-api/http/request.ts';

const { signal: never } = new AbortController();

/** A body that sends its beginning and then a blank now and then, for ever, whatever signal it was given. */
function trickling(): Response {
  const encoder = new TextEncoder();
  let timer: ReturnType<typeof setInterval>;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('['));
      timer = setInterval(() => controller.enqueue(encoder.encode(' ')), 2);
    },
    cancel: () => clearInterval(timer),
  });
  setTimeout(() => clearInterval(timer), 1_000);
  return new Response(body);
}

describe('one request', () => {
  test('is over when its clock says so, although fetch forgets the signal of a body', async () => {
    const fetch: Fetch = async () => trickling();
    const start = performance.now();
    const sent = await send('https://api.example/', {}, { fetch, timeoutMs: 30, signal: never });
    expect(sent).toEqual({ answered: false, message: 'Procore did not answer within 0.03 seconds.' });
    expect(performance.now() - start).toBeLessThan(900);
  });

  test('is over when it is cancelled, whether it waits for headers or for a body', async () => {
    for (const fetch of [async () => trickling(), () => new Promise<Response>(() => {})] as Fetch[]) {
      const controller = new AbortController();
      const sent = send('https://api.example/', {}, { fetch, timeoutMs: 60_000, signal: controller.signal });
      setTimeout(() => controller.abort(new Error('cancelled')), 5);
      await expect(sent).rejects.toThrow('cancelled');
    }
  });

  test('reads no answer of any length', async () => {
    const chunk = new Uint8Array(2 ** 20).fill(32);
    let chunks = 0;
    const pull = (controller: ReadableStreamDefaultController) => {
      chunks += 1;
      controller.enqueue(chunk);
    };
    const fetch: Fetch = async () => new Response(new ReadableStream({ pull }));
    const sent = await send('https://api.example/', {}, { fetch, timeoutMs: 20_000, signal: never });
    expect(sent).toEqual({ answered: false, message: "Procore's answer was too long to be read." });
    expect(chunks).toBeLessThan(30);
  });

  test.each([
    ['3600', false],
    ['61', false],
    ['3600, 12', false],
    ['60', true],
    ['0', true],
    ['soon', true],
  ])('takes no copy for an answer that something has kept for long: Age %s', async (age, answered) => {
    const fetch: Fetch = async () => new Response('[]', { headers: { age } });
    const sent = await send('https://api.example/', {}, { fetch, timeoutMs: 1_000, signal: never });
    expect(sent.answered).toBe(answered);
  });

  test('follows no redirect, and asks fetch not to', async () => {
    const modes: unknown[] = [];
    const fetch: Fetch = async (_url, { redirect }) => {
      modes.push(redirect);
      return new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } });
    };
    const sent = await send('https://api.example/', {}, { fetch, timeoutMs: 1_000, signal: never });
    expect(sent.answered).toBe(false);
    // With `error` Node 20 leaves a body to itself once garbage was collected.
    expect(modes).toEqual(['manual']);
  });
});
