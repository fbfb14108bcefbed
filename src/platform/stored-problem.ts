import * as z from 'zod/mini';
import { PROBLEM_CODES } from '../domain/problem-codes.ts';

/** A problem as it is kept in the browser's storage. */
export const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  detail: z.optional(z.string()),
  retryAt: z.optional(z.string()),
});
