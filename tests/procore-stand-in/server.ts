import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createCertificate } from './certificate.ts';
import { createFrontDoor } from './front-door.ts';
import { readCall } from './http.ts';
import { createPageApi } from './page-api.ts';
import { createPages, LOGIN_HOST, WEB_HOSTS } from './pages.ts';
import { createPermissionOperations } from './permission-operations.ts';
import type { World } from './world.ts';

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
  const operations = createPermissionOperations(world);
  const pageApi = createPageApi(world, operations);
  const pages = createPages(world);

  const enter = createFrontDoor(world, {
    operations,
    now: Date.now,
    elsewhere: (call) =>
      call.url.pathname.startsWith('/internal/') && WEB_HOSTS.includes(call.hostname) ? pageApi(call) : pages(call),
  });

  const { key, cert, certificateAuthority } = await createCertificate(HOSTS);
  const server = createServer({ key, cert }, async (request, response) => {
    const call = await readCall(request).catch(() => null);
    if (call === null) {
      // The client gave the request up while it was sending it.
      response.destroy();
      return;
    }
    const outcome = enter(call);
    if (outcome === 'lost') response.destroy();
    if (typeof outcome === 'string') return;
    response.writeHead(outcome.status, outcome.headers).end(outcome.body);
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
