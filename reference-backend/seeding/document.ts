import * as z from 'zod/mini';
import {
  clientKey,
  clientSecret,
  companySchema,
  connectedProjectSchema,
  integrationSchema,
  SCOPES,
} from '../../src/integration-backend/contract.ts';
import { isId } from '../store/ids.ts';

const companyId = companySchema.shape.id;
const label = z.string().check(z.minLength(1), z.maxLength(200));
const token = z.string().check(z.regex(/^[!-~]{16,200}$/, 'must have 16 to 200 visible ASCII characters'));
const accountSchema = z.object({
  label,
  token,
  companyIds: z.array(companyId),
  /** All of them unless said otherwise. */
  scopes: z.optional(z.array(z.enum(SCOPES))),
});

const integrationId = z.string().check(z.refine(isId, 'must have 1 to 100 letters, digits or _ . ~ -'));

const seededProjectSchema = z.omit(connectedProjectSchema, { synced: true });

const credentialSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('traditional'),
    clientKey: z.optional(clientKey),
    clientSecret: z.optional(clientSecret),
  }),
  z.object({ kind: z.literal('custom-dmsa'), clientKey, clientSecret }),
  z.object({ kind: z.literal('marketplace-dmsa') }),
]);

const seededIntegrationSchema = z.object({
  id: integrationId,
  companyId,
  name: integrationSchema.shape.name,
  app: integrationSchema.shape.app,
  credential: credentialSchema,
  /** Procore's engine names of the tools that the integration works with. */
  requiredTools: z.optional(z.array(z.string().check(z.regex(/^[\w-]{1,100}$/)))),
  projects: uniqueList(seededProjectSchema, 'id'),
});

/** What a database is filled with. A list may be empty: what the document does not name stays as it is. */
export const seedDocumentSchema = z.object({
  accounts: uniqueList(accountSchema, 'label'),
  marketplaceApps: uniqueList(z.object({ name: label, clientKey, clientSecret }), 'name'),
  companies: uniqueList(companySchema, 'id'),
  integrations: uniqueList(seededIntegrationSchema, 'id'),
});

export type SeedDocument = z.infer<typeof seedDocumentSchema>;
export type SeededIntegration = SeedDocument['integrations'][number];

/** A list in which no two items have the same text under `key`. */
function uniqueList<Item extends z.ZodMiniType<Record<Key, string>>, Key extends string>(item: Item, key: Key) {
  const isUnique = (items: z.output<Item>[]) => new Set(items.map((each) => each[key])).size === items.length;
  return z.array(item).check(z.refine(isUnique, `two items have the same ${key}`));
}
