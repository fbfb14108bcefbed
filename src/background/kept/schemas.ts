import * as z from 'zod/mini';
import { ENVIRONMENTS } from '../../domain/environment.ts';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import { isRemark, type Remark } from '../../domain/remark.ts';
import { validatedProjectSchema, validationSchema } from '../../integration-backend/contract.ts';
import { listedProjectSchema, MOST_LISTED } from './listed-project-schema.ts';

const text = z.string().check(z.maxLength(1000));
const address = z.string().check(z.maxLength(2000));
const timestamp = z.iso.datetime();

export const companyIdSchema = z.string().check(z.regex(/^[1-9]\d{0,19}$/));
export const nameSchema = text.check(z.minLength(1));

/** Only a web page can be gone to: no script, no file. */
export const portalUrlSchema = z.nullable(address.check(z.regex(/^https?:\/\//)));

const referenceSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), fileName: z.nullable(text) }),
  z.object({ kind: z.literal('tab'), title: text, origin: address }),
  z.object({ kind: z.literal('snapshot') }),
  z.object({
    kind: z.literal('company'),
    rule: z.object({ startsWith: text, contains: text, except: text }),
  }),
]);

export const referenceOriginSchema = z.object({
  source: referenceSourceSchema,
  readAt: timestamp,
  isPartial: z.boolean(),
});

export const entriesSchema = z.array(listedProjectSchema).check(z.minLength(1), z.maxLength(MOST_LISTED));

export const referenceSetSchema: z.ZodMiniType<ReferenceSet> = z.extend(referenceOriginSchema, {
  entries: z.readonly(entriesSchema),
});

const credentialSchema = z.object({
  kind: z.enum(['custom-dmsa', 'marketplace-dmsa']),
  clientKey: z.nullable(text),
  savedAt: timestamp,
});

/** A later version may know more of them: what this one cannot say it leaves out. */
const remarksSchema = z.pipe(
  z.array(z.string()),
  z.transform((remarks): readonly Remark[] => remarks.filter(isRemark)),
);

/** With what is said of it here; what a backend says comes in a sentence. */
export const toldValidationSchema = z.safeExtend(validationSchema, {
  remarks: z.optional(remarksSchema),
});

export const keptIntegrationSchema = z.object({
  id: z.string(),
  revision: z.int(),
  companyId: companyIdSchema,
  companyName: z.nullable(text),
  environment: z.optional(z.enum(ENVIRONMENTS)),
  name: nameSchema,
  appName: nameSchema,
  credential: credentialSchema,
  portalUrl: portalUrlSchema,
  referenceSet: referenceOriginSchema,
  projects: z.int(),
  lastValidation: z.nullable(toldValidationSchema),
  refusedKey: z.optional(text),
  beforeSaved: z.optional(z.object({ credential: credentialSchema, lastValidation: toldValidationSchema })),
  createdAt: timestamp,
});

export const keptEntriesSchema = z.object({ integrationId: z.string(), entries: entriesSchema });

/** As it is told of here: of a kept integration, with all that its list says. */
export const toldProjectSchema = z.extend(validatedProjectSchema, {
  id: text,
  entry: z.optional(listedProjectSchema),
});

/** A validation without what it found. */
export const withValidationSchema = z.object({ validation: toldValidationSchema });

export const keptValidationSchema = z.extend(withValidationSchema, { projects: z.array(toldProjectSchema) });
