import * as z from 'zod/mini';

export const MOST_LISTED = 10_000;

export const listedProjectSchema = z.object({
  name: z.string().check(z.maxLength(1000)),
  number: z.nullable(z.string().check(z.maxLength(1000))),
  id: z.nullable(z.string().check(z.maxLength(100))),
  others: z.optional(z.readonly(z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(20)))),
  otherNames: z.optional(z.readonly(z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(20)))),
  below: z.optional(z.readonly(z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(2)))),
  beside: z.optional(
    z.readonly(
      z
        .array(z.object({ heading: z.string().check(z.maxLength(100)), text: z.string().check(z.maxLength(100)) }))
        .check(z.maxLength(20)),
    ),
  ),
  line: z.optional(z.string().check(z.maxLength(5000))),
  isUnsure: z.optional(z.boolean()),
  isIdLost: z.optional(z.boolean()),
  chosen: z.optional(
    z.object({
      label: z.string().check(z.maxLength(3000)),
      ids: z.readonly(z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(100)))),
    }),
  ),
});
