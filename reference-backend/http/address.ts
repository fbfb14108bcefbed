import type { AppContext } from './context.ts';

/**
 * Whose call it is, as far as an address tells: the connection's own, or with proxies that we trust, the one that the
 * outermost of them has seen. What stands before that in the header anybody may have written.
 */
export function addressOf(context: AppContext, trustedProxies: number): string {
  const own = context.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return own;
  const forwarded = (context.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-trustedProxies) || own;
}
