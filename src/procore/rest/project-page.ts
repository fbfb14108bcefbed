import * as z from 'zod/mini';
import { type Answer, bodyOf } from './request.ts';

/** A project as Procore lists it to the app: being listed is what makes it permitted. */
export interface PermittedProject {
  readonly id: string;
  readonly active: boolean;
}

export interface ProjectPage {
  readonly projects: readonly PermittedProject[];
  /** What the answer says of the whole list; `null` when it does not say. */
  readonly total: number | null;
  /** How many projects Procore puts on a page, which may be fewer than were asked for. */
  readonly pageSize: number;
  /** Whether the Link header names a next page. */
  readonly hasNext: boolean;
}

const projectsSchema = z.array(
  z.object({
    id: z.string().check(z.regex(/^[1-9]\d{0,19}$/)),
    active: z.optional(z.nullable(z.boolean())),
  }),
);

/** `null` when the answer is not a page of projects. */
export function projectPageOf(answer: Answer): ProjectPage | null {
  if (answer.status !== 200) return null;
  const parsed = projectsSchema.safeParse(bodyOf(answer));
  if (!parsed.success) return null;
  return {
    projects: parsed.data.map(({ id, active }) => ({ id, active: active !== false })),
    total: countIn(answer.headers, 'total'),
    pageSize: countIn(answer.headers, 'per-page') ?? parsed.data.length,
    hasNext: /<[^>]*>[^,<]*;\s*rel="?next"?/i.test(answer.headers.get('link') ?? ''),
  };
}

function countIn(headers: Headers, name: string): number | null {
  const value = headers.get(name)?.trim() ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}
