import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { HttpProblem, type ProblemStatus } from '../problems.ts';

export interface HttpServer {
  readonly url: string;
  /** Takes no new call, and waits a while for those that are being answered. */
  close(): Promise<void>;
}

export interface HttpLimits {
  /** For the whole head of a request to arrive. */
  readonly headersMs: number;
  /** For the whole request to arrive, body included. */
  readonly requestMs: number;
  /** For a connection on which nothing moves: a client that does not read its answer, too. */
  readonly silenceMs: number;
  /** For the next request on a connection; longer than usual proxies wait, so that they close it and not we. */
  readonly keepAliveMs: number;
  /** How long a call that is being answered may hold up a stop. */
  readonly stopMs: number;
}

const LIMITS: HttpLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  silenceMs: 120_000,
  keepAliveMs: 75_000,
  stopMs: 3_000,
};
/** By Node's error code; 400 for any other. */
const UNREADABLE: Readonly<Record<string, 408 | 413 | 431>> = {
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};
/** How often Node looks for connections that are over a limit. */
const CHECKS_PER_LIMIT = 4;

/** Rejects with the error of listening. Clients that are slower than the limits are cut off. */
export async function startHttpServer(
  fetch: (request: Request, env: { readonly incoming?: IncomingMessage }) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
  limits: HttpLimits = LIMITS,
): Promise<HttpServer> {
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, 'incoming' in env ? { incoming: env.incoming as IncomingMessage } : {}),
    serverOptions: {
      // Asked for below, so that its lack gets a problem document as well.
      requireHostHeader: false,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.headersMs / CHECKS_PER_LIMIT,
    },
  }) as Server;
  server.setTimeout(limits.silenceMs);
  for (const listener of server.listeners('request')) {
    server.off('request', listener as Listener).on('request', onlyReadable(listener as Listener));
  }
  server.on('clientError', refuseUnreadable);
  server.on('connect', (_request, socket) => refuse(socket, 400));
  server.on('checkExpectation', (_request, response) => refuseRequest(response, 417));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return {
    url: urlOf(server),
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), limits.stopMs).unref();
      return closed;
    },
  };
}

/** What Node cannot read as a request never reaches the routes, and still deserves a problem document. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return;
  refuse(socket, UNREADABLE[error.code ?? ''] ?? 400);
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A request without a host, or for no path, has no address that the routes could be asked for. */
function onlyReadable(listener: Listener): Listener {
  return (request, response) => {
    const isPath = request.url?.startsWith('/') === true || URL.canParse(request.url ?? '');
    const isHost = /^[\w.:[\]-]+$/.test(request.headers.host ?? '') && URL.canParse(`http://${request.headers.host}`);
    if (isPath && isHost) listener(request, response);
    else refuseRequest(response, 400);
  };
}

function refuseRequest(response: ServerResponse, status: ProblemStatus): void {
  const { document } = new HttpProblem('invalid-request', 'This is not a request that can be read.', status);
  const headers = { 'Content-Type': 'application/problem+json', Connection: 'close' };
  response.writeHead(status, headers).end(JSON.stringify(document));
}

function refuse(socket: Duplex, status: ProblemStatus): void {
  const { document } = new HttpProblem('invalid-request', 'This is not a request that can be read.', status);
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
