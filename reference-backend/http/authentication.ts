import { createMiddleware } from 'hono/factory';
import { HttpProblem } from '../problems.ts';
import { hashToken } from '../sealer.ts';
import { type Account, findAccount } from '../store/accounts.ts';
import { addressOf } from './address.ts';
import type { AppEnv, AppParts } from './context.ts';
import { requireRoom } from './throttles.ts';

/** So many tokens that were good before are known by their digests; others may come from behind the same address. */
const MOST_KNOWN = 10_000;

/**
 * Lets a call through with the account of its access token, else answers 401 `token-refused`. From an address that has
 * come with too many wrong tokens, a token that was not seen to be good before is not even looked up.
 */
export function authentication({ database, throttles, trustedProxies }: AppParts) {
  const known = new Set<string>();

  async function accountOf(token: string, address: string): Promise<Account | null> {
    const digest = hashToken(token);
    if (!known.has(digest)) {
      requireRoom(throttles.wrongTokens, [address], 'Too many access tokens from this address were not known.');
    }
    const account = await findAccount(database, token);
    known.delete(digest);
    if (account === null) throttles.wrongTokens.count(address);
    else known.add(digest);
    const [first] = known;
    if (known.size > MOST_KNOWN && first !== undefined) known.delete(first);
    return account;
  }

  return createMiddleware<AppEnv>(async (context, next) => {
    const [, token] = /^Bearer +([!-~]+)$/i.exec(context.req.header('Authorization') ?? '') ?? [];
    if (token === undefined)
      throw new HttpProblem('token-refused', 'Send "Authorization: Bearer" and an access token.');
    const address = addressOf(context, trustedProxies);
    const account = await accountOf(token, address);
    if (account === null) throw new HttpProblem('token-refused', 'This backend does not know the access token.');
    context.set('account', account);
    context.set('address', address);
    await next();
  });
}
