import { describe, expect, test } from 'vitest';
import { addToken, revokeToken } from '../../../reference-backend/store/tokens.ts';
import { CALLS, type Call, type CallName } from '../../../src/integration-backend/calls.ts';
import { SCOPES, type Scope } from '../../../src/integration-backend/contract.ts';
import { problemOf, type TestBackend } from './test-backend.ts';

/** Which token may be used for what, and how long. */
export function accessSuite(backend: TestBackend): void {
  const token = 'a-token-of-its-own-0123456789';
  const add = (scopes: readonly Scope[]) =>
    addToken(backend.database, { label: 'Own', token, scopes, companyIds: ['100'] }, backend.clock.now);

  async function callWith(call: Call) {
    const path = `/v1${call.path}`
      .replace('{integrationId}', 'files')
      .replace('{validationId}', 'none')
      .replace('{projectId}', '77');
    const headers = { 'Idempotency-Key': 'k', 'If-Match': '"1"' };
    return await backend.call(call.method, path, { token, headers, ...(call.body && { body: {} }) });
  }

  const calls = (Object.keys(CALLS) as CallName[]).map((name) => ({ name, call: CALLS[name] as Call }));

  test.each(calls)('$name is refused to a token with every scope but its own', async ({ call }) => {
    await add(SCOPES.filter((scope) => scope !== call.scope));
    const problem = problemOf(await callWith(call));
    expect(problem).toMatchObject({ status: 403, type: 'scope-missing' });
    expect(problem.detail).toContain(`"${call.scope}"`);
  });

  test.each(calls)('$name is let through for a token with its scope alone', async ({ call }) => {
    await add([call.scope]);
    expect((await callWith(call)).status).not.toBe(403);
  });

  test('the account names its scopes', async () => {
    await add(['read', 'validate']);
    expect((await backend.call('GET', '/v1/account', { token })).json()).toMatchObject({
      label: 'Own',
      scopes: ['read', 'validate'],
    });
  });

  describe('a revoked token', () => {
    test('is refused like an unknown one', async () => {
      await add(['read']);
      expect((await backend.call('GET', '/v1/account', { token })).status).toBe(200);
      expect(await revokeToken(backend.database, 'Own', backend.clock.now)).toBe(true);
      const answer = await backend.call('GET', '/v1/account', { token });
      expect(problemOf(answer)).toMatchObject({ status: 401, type: 'token-refused' });
    });

    test('keeps its label, which nobody can have again', async () => {
      await add(['read']);
      await revokeToken(backend.database, 'Own', backend.clock.now);
      expect(await add(['read'])).toBe(false);
      expect(await revokeToken(backend.database, 'Own', backend.clock.now)).toBe(false);
    });
  });
}
