import * as z from 'zod/mini';
import { isBackendAddress, originPermission, parseBackendAddress } from '../../domain/backend-address.ts';
import { ProblemError } from '../../domain/problem.ts';
import { httpBackend } from '../../integration-backend/http-backend.ts';
import type { IntegrationBackend } from '../../integration-backend/integration-backend.ts';
import { hasOriginPermission } from '../../platform/origin-permission.ts';
import type { ConnectionView } from '../../platform/protocol.ts';
import { storedItem } from '../../platform/stored-item.ts';

const connectionItem = storedItem('local', {
  name: 'connection',
  version: 1,
  schema: z.nullable(
    // `token` is null where the user wants it forgotten when the browser closes: then it is in session storage.
    z.object({
      address: z.string().check(z.refine(isBackendAddress)),
      label: z.string(),
      token: z.nullable(z.string()),
    }),
  ),
  fallback: null,
});

/** With the address it is for, so that no other backend ever gets it. */
const sessionTokenItem = storedItem('session', {
  name: 'connection-token',
  version: 1,
  schema: z.nullable(z.object({ address: z.string(), token: z.string() })),
  fallback: null,
});

/**
 * Tests the backend and stores the connection.
 * @throws ProblemError what `parseBackendAddress` says, `permission-missing`, or what the backend's answer says
 */
export async function saveConnection(input: {
  address: string;
  token: string;
  forgetOnClose: boolean;
}): Promise<ConnectionView> {
  const address = parseBackendAddress(input.address);
  if (!(await hasOriginPermission(originPermission(address)))) throw new ProblemError('permission-missing');
  const token = input.token.trim();
  const { label } = await httpBackend(address.href, token).account();
  if (input.forgetOnClose) await keepForSession(address.href, token, label);
  else {
    await connectionItem.update(() => ({ address: address.href, label, token }));
    await sessionTokenItem.update(() => null);
  }
  return { address: address.href, label, forgetOnClose: input.forgetOnClose };
}

/** Of a connection that finds no room on the disk, nothing takes the place of the one before. */
async function keepForSession(address: string, token: string, label: string): Promise<void> {
  const before = await sessionTokenItem.read();
  await sessionTokenItem.update(() => ({ address, token }));
  try {
    await connectionItem.update(() => ({ address, label, token: null }));
  } catch (error) {
    await sessionTokenItem.update(() => before);
    throw error;
  }
}

export async function removeConnection(): Promise<void> {
  await sessionTokenItem.update(() => null);
  await connectionItem.update(() => null);
}

/** `null` where there is no connection, or its token was forgotten with the last browser session. */
export async function readConnection(): Promise<ConnectionView | null> {
  const stored = await readStored();
  return stored && { address: stored.address, label: stored.label, forgetOnClose: stored.forgetOnClose };
}

/** @throws ProblemError `no-connection` | `permission-missing` */
export async function connectedBackend(): Promise<IntegrationBackend> {
  const stored = await readStored();
  if (stored === null) throw new ProblemError('no-connection');
  // Without the permission the browser would still send the request, token and all, and only hide the answer.
  if (!(await hasOriginPermission(originPermission(new URL(stored.address))))) {
    throw new ProblemError('permission-missing');
  }
  return httpBackend(stored.address, stored.token);
}

async function readStored() {
  const connection = await connectionItem.read();
  if (connection === null) return null;
  if (connection.token !== null) return { ...connection, token: connection.token, forgetOnClose: false };
  const session = await sessionTokenItem.read();
  if (session?.address !== connection.address) return null;
  return { ...connection, token: session.token, forgetOnClose: true };
}
