import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HttpServer, startHttpServer } from '../../../reference-backend/http/server.ts';

const LIMITS = { headersMs: 100, requestMs: 200, silenceMs: 300, keepAliveMs: 100, stopMs: 3_600_000 };
const LARGE = 'x'.repeat(32 * 1024 * 1024);

const answering = async (request: Request) => new Response(request.method === 'GET' ? LARGE : await request.text());
const serve = (limits?: typeof LIMITS) => startHttpServer(answering, { host: '127.0.0.1', port: 0 }, limits);

let server: HttpServer;
beforeEach(async () => {
  server = await serve(LIMITS);
});
afterEach(() => server.close());

/** What arrives on a connection on which only `text` was sent, until the server closes it. */
async function answerTo(text: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    received += chunk;
  });
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return received;
}

test('a head that does not come to its end is cut off', async () => {
  expect(await answerTo('POST / HTTP/1.1\r\nHost: a\r\nX-Slow:')).toMatch(/^(HTTP\/1\.1 408 |$)/);
});

test('a body that does not come to its end is cut off', async () => {
  expect(await answerTo('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhal')).toMatch(/^(HTTP\/1\.1 408 |$)/);
});

test.each([
  ['FOO / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nHost: user@a/b\r\nConnection: close\r\n\r\n', 400],
  ['OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['POST / HTTP/1.1\r\nHost: a\r\nExpect: a miracle\r\nContent-Length: 0\r\nConnection: close\r\n\r\n', 417],
  [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])('what cannot be read as a request is refused with a problem document', async (text, status) => {
  const answer = await answerTo(text);
  expect(answer).toContain(`HTTP/1.1 ${status} `);
  expect(answer).toContain('application/problem+json');
  expect(answer).toContain('urn:dmsa-validator:problem:invalid-request');
});

test('a client that does not read its answer is cut off', async () => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.pause().write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await server.close();
  socket.destroy();
});

test('a whole request is answered', async () => {
  // Within the usual limits: a busy machine may need more than these short ones.
  await server.close();
  server = await serve();
  const answer = await fetch(server.url, { method: 'POST', body: 'all of it' });
  expect(await answer.text()).toBe('all of it');
});
