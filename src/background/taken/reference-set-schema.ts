import * as z from 'zod/mini';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import { listedProjectSchema, MOST_LISTED } from '../pages/project-lists.ts';

const text = z.string().check(z.maxLength(1_000));

export const referenceSetSchema: z.ZodMiniType<ReferenceSet> = z.object({
  entries: z.readonly(z.array(listedProjectSchema).check(z.minLength(1), z.maxLength(MOST_LISTED))),
  source: z.union([
    z.object({ kind: z.literal('list'), fileName: z.nullable(text) }),
    z.object({ kind: z.literal('tab'), title: text, origin: text }),
    z.object({ kind: z.literal('snapshot') }),
    z.object({ kind: z.literal('company'), rule: z.nullable(text) }),
  ]),
  readAt: z.string().check(z.refine((iso) => !Number.isNaN(Date.parse(iso)))),
  isPartial: z.boolean(),
});
