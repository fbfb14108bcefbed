import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { PORTAL_HOST } from '../procore-stand-in/vendor-portal.ts';

export interface ConnectProxy {
  port: number;
  close(): Promise<void>;
}

const TUNNELLED = /^([a-z0-9-]+\.)*procore\.com:443$/;
const PORTAL = `${PORTAL_HOST}:443`;

/**
 * An HTTP proxy on 127.0.0.1 that tunnels every https connection to a host under procore.com, or to the vendor's portal,
 * to the TLS server on `standInPort`, and refuses everything else.
 */
export async function startConnectProxy(standInPort: number): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connect', (request, client: Socket) => {
    client.on('error', () => client.destroy());
    const target = request.url ?? '';
    if (!TUNNELLED.test(target) && target !== PORTAL) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const standIn = connect(standInPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      client.pipe(standIn).pipe(client);
    });
    standIn.on('error', () => client.destroy());
    client.on('close', () => standIn.destroy());
    standIn.on('close', () => client.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}
