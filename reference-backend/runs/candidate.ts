import { eq } from 'drizzle-orm';
import type { CandidateCredential } from '../../src/domain/credential.ts';
import type { Database } from '../database/database.ts';
import { marketplaceApps } from '../database/schema.ts';
import { HttpProblem } from '../problems.ts';
import { type Sealer, secretOf } from '../sealer.ts';
import type { IntegrationRow } from '../store/integrations.ts';

/** The DMSA credential that a run tries. The vendor's own key pair of a Marketplace app stays where it is. */
export type Candidate =
  | { readonly kind: 'marketplace-dmsa'; readonly clientKey: null; readonly clientSecret: null }
  | { readonly kind: 'custom-dmsa'; readonly clientKey: string; readonly clientSecret: string };

const MARKETPLACE: Candidate = { kind: 'marketplace-dmsa', clientKey: null, clientSecret: null };

/** What a caller asks to try, made concrete. Throws an `HttpProblem` that says what to choose instead. */
export async function candidateOf(
  database: Database,
  sealer: Sealer,
  integration: IntegrationRow,
  asked: CandidateCredential,
): Promise<Candidate> {
  if (asked.kind === 'custom-dmsa') return asked;
  const kind = asked.kind === 'saved' ? integration.credentialKind : asked.kind;
  switch (kind) {
    case 'traditional':
      throw new HttpProblem(
        'invalid-request',
        'The saved credential is a traditional service account, which cannot be validated as a DMSA. ' +
          'Choose the Marketplace app or custom credentials.',
        422,
      );
    case 'custom-dmsa':
      return savedCustom(sealer, integration);
    case 'marketplace-dmsa':
      if ((await findMarketplaceKeyPair(database, integration.appName)) === null) {
        throw new HttpProblem(
          'invalid-request',
          `This backend has no Marketplace app named "${integration.appName}". Choose custom credentials.`,
          422,
        );
      }
      return MARKETPLACE;
  }
}

function savedCustom(sealer: Sealer, integration: IntegrationRow): Candidate {
  const { id, clientKey, clientSecretSealed } = integration;
  if (clientKey === null || clientSecretSealed === null)
    throw new Error('A custom credential is saved without a pair.');
  return { kind: 'custom-dmsa', clientKey, clientSecret: sealer.open(clientSecretSealed, secretOf.integration(id)) };
}

export async function findMarketplaceKeyPair(
  database: Database,
  appName: string,
): Promise<{ clientKey: string; clientSecretSealed: string } | null> {
  const [pair] = await database
    .select({ clientKey: marketplaceApps.clientKey, clientSecretSealed: marketplaceApps.clientSecretSealed })
    .from(marketplaceApps)
    .where(eq(marketplaceApps.name, appName));
  return pair ?? null;
}
