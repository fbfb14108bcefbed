import { ProblemError } from '../problems.ts';
import type { IntegrationRow } from '../store/integrations.ts';
import type { AppContext } from './context.ts';

/** Stands for what can be edited in an integration. A new validation does not change it. */
export function etagOf(integration: IntegrationRow): string {
  return `"${integration.revision}"`;
}

/**
 * Throws a `ProblemError` when the caller has not seen the integration as it is now. A weak tag is good enough: it is
 * what a proxy that compresses the answer makes of ours.
 */
export function requireMatch(context: AppContext, integration: IntegrationRow): void {
  const ifMatch = context.req.header('If-Match');
  if (ifMatch === undefined) {
    throw new ProblemError('invalid-request', 'Send "If-Match" with the ETag of the integration.', 428);
  }
  const seen = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (seen.includes('*') || seen.includes(etagOf(integration))) return;
  throw new ProblemError('changed-meanwhile', 'The integration is not any more as you have read it. Read it again.');
}
