import { HttpProblem } from '../problems.ts';
import type { IntegrationRow } from '../store/integrations.ts';
import type { AppContext } from './context.ts';

/** The tags that If-Match names, without marks of weakness: a proxy that compresses an answer makes its tag weak. */
export type SeenTags = readonly string[];

/** Stands for what can be edited in an integration. A new validation does not change it. */
export function etagOf({ revision }: Pick<IntegrationRow, 'revision'>): string {
  return `"${revision}"`;
}

/** Throws an `HttpProblem` without If-Match. */
export function seenTagsOf(context: AppContext): SeenTags {
  const ifMatch = context.req.header('If-Match');
  if (ifMatch === undefined) {
    throw new HttpProblem('invalid-request', 'Send "If-Match" with the ETag of the integration.', 428);
  }
  return ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

/** Throws an `HttpProblem` when the caller has not seen the integration as it is now. */
export function requireMatch(seen: SeenTags, integration: IntegrationRow): void {
  if (seen.includes('*') || seen.includes(etagOf(integration))) return;
  throw new HttpProblem('changed-meanwhile', 'The integration is not any more as you have read it. Read it again.');
}
