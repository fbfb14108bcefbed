import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAccessTokens } from './access-tokens.ts';
import { createCertificate } from './certificate.ts';
import { type Answer, type Call, errors, json, readCall, text } from './http.ts';
import { createPageApi } from './page-api.ts';
import { createPages, LOGIN_HOST, WEB_HOSTS } from './pages.ts';
import { createPermissionOperations } from './permission-operations.ts';
import { createRestApi } from './rest-api.ts';
import { type Fault, MAX_LOGGED_REQUESTS, type World } from './world.ts';

const HOSTS = [...WEB_HOSTS, LOGIN_HOST, 'api.procore.com', 'localhost'];

export interface StandIn {
  readonly port: number;
  /** PEM. Node trusts the server with it as `NODE_EXTRA_CA_CERTS` or as the `ca` of a request. */
  readonly certificateAuthority: string;
  readonly world: World;
  /** Ends open connections, and leaves what is being added as far as it is. */
  close(): Promise<void>;
}

/**
 * Serves this world over TLS on 127.0.0.1. Pages go by the host of the request; REST and the token end point answer
 * on every host. A `port` of 0 takes a free one.
 * @throws if the pages are not built (build.ts) or the port is taken.
 */
export async function startStandIn(world: World, { port = 0 }: { port?: number } = {}): Promise<StandIn> {
  const tokens = createAccessTokens(world);
  const operations = createPermissionOperations(world);
  const restApi = createRestApi(world, tokens, operations);
  const pageApi = createPageApi(world, operations);
  const pages = createPages(world);

  function answer(call: Call): Answer {
    const fault = takeFault(world, call);
    if (fault !== undefined) return faultAnswer(fault);
    const path = call.url.pathname;
    if (path === '/oauth/token') return call.method === 'POST' ? tokens.issue(call) : errors(404, 'Not Found');
    if (path.startsWith('/rest/')) return restApi(call);
    if (path.startsWith('/internal/') && WEB_HOSTS.includes(call.hostname)) return pageApi(call);
    return pages(call);
  }

  const { key, cert, certificateAuthority } = await createCertificate(HOSTS);
  const server = createServer({ key, cert }, async (request, response) => {
    const call = await readCall(request).catch(() => null);
    if (call === null) {
      // The client gave the request up while it was sending it.
      response.destroy();
      return;
    }
    const { status, headers, body } = answer(call);
    logRequest(world, call, status);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    certificateAuthority,
    world,
    close() {
      operations.stop();
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}

/** The first fault that fits, used up by one. */
function takeFault(world: World, call: Call): Fault | undefined {
  const index = world.faults.findIndex(
    ({ pathPrefix, method = call.method }) => method === call.method && call.url.pathname.startsWith(pathPrefix),
  );
  const fault = world.faults[index];
  if (fault === undefined) return undefined;
  fault.times -= 1;
  if (fault.times <= 0) world.faults.splice(index, 1);
  return fault;
}

function faultAnswer({ status, headers = {}, body = '' }: Fault): Answer {
  const answer = typeof body === 'string' ? text(status, body) : json(status, body);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function logRequest(world: World, call: Call, status: number): void {
  const path = call.url.pathname + call.url.search;
  world.requests.push({ host: call.hostname, method: call.method, path, status });
  if (world.requests.length > MAX_LOGGED_REQUESTS) world.requests.shift();
}
