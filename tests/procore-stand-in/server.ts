import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createCertificate } from './certificate.ts';
import { createFrontDoor } from './front-door.ts';
import { readCall } from './http.ts';
import { createPageApi } from './page-api.ts';
import { createPages, LOGIN_HOST, WEB_HOSTS } from './pages.ts';
import { createPermissionOperations } from './permission-operations.ts';
import { createPortal, PORTAL_HOST } from './vendor-portal.ts';
import type { World } from './world.ts';

const HOSTS = [...WEB_HOSTS, LOGIN_HOST, 'api.procore.com', PORTAL_HOST, 'localhost'];

export interface StandIn {
  readonly port: number;
  /** The same over plain http, for a client on this machine: `http://127.0.0.1:` with a port of its own. */
  readonly plainUrl: string;
  /** PEM. Node trusts the server with it as `NODE_EXTRA_CA_CERTS` or as the `ca` of a request. */
  readonly certificateAuthority: string;
  /** Serves another world from the next request on. What was being added in the one before stays as far as it is. */
  show(world: World): void;
  /** Ends open connections, and leaves what is being added as far as it is. */
  close(): Promise<void>;
}

/**
 * Serves this world over TLS on 127.0.0.1. Pages go by the host of the request; REST and the token end point answer
 * on every host. A `port` of 0 takes a free one.
 * @throws if the pages are not built (build.ts) or the port is taken.
 */
export async function startStandIn(world: World, { port = 0 }: { port?: number } = {}): Promise<StandIn> {
  let shown = entranceOf(world);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request).catch(() => null);
    if (call === null) {
      // The client gave the request up while it was sending it.
      response.destroy();
      return;
    }
    const outcome = shown.enter(call);
    if (outcome === 'lost') response.destroy();
    if (typeof outcome === 'string') return;
    response.writeHead(outcome.status, outcome.headers).end(outcome.body);
  }

  const { key, cert, certificateAuthority } = await createCertificate(HOSTS);
  const servers = [createServer({ key, cert }, serve), createPlainServer(serve)];
  const [ownPort, plainPort] = await Promise.all(
    servers.map((server, index) => listen(server, index === 0 ? port : 0)),
  );

  return {
    port: ownPort as number,
    plainUrl: `http://127.0.0.1:${plainPort}`,
    certificateAuthority,
    show(next) {
      shown.operations.stop();
      shown = entranceOf(next);
    },
    async close() {
      shown.operations.stop();
      await Promise.all(servers.map(closeServer));
    },
  };
}

function entranceOf(world: World) {
  const operations = createPermissionOperations(world);
  const pageApi = createPageApi(world, operations);
  const pages = createPages(world);
  const portal = createPortal(world);
  const enter = createFrontDoor(world, {
    operations,
    now: Date.now,
    elsewhere: (call) => {
      if (call.hostname === PORTAL_HOST) return portal(call);
      return call.url.pathname.startsWith('/internal/') && WEB_HOSTS.includes(call.hostname)
        ? pageApi(call)
        : pages(call);
    },
  });
  return { enter, operations };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
