import * as z from 'zod/mini';
import { type Result, succeeded, unreachable } from './failures.ts';
import { hasNextPage, perPageOf, totalOf } from './list-headers.ts';
import { type Answer, bodyOf } from './request.ts';
import type { RestClient } from './rest-client.ts';

/** A project as Procore lists it to the app. */
export interface ListedProject {
  readonly id: string;
  /** `null` when Procore does not say. */
  readonly name: string | null;
  readonly number: string | null;
  readonly active: boolean;
}

export interface ProjectPage {
  readonly projects: readonly ListedProject[];
  /** What the answer says of the whole list; `null` when it does not say. */
  readonly total: number | null;
  /** How many projects Procore puts on a page, which may be fewer than were asked for. */
  readonly pageSize: number;
  /** Whether the Link header names a next page. */
  readonly hasNext: boolean;
}

/** The most that List Projects v1.1 serves on a page. */
const PER_PAGE = 300;

const nameOrNumber = z.catch(z.nullable(z.string()), null);

const projectsSchema = z.array(
  z.object({
    id: z.string().check(z.regex(/^[1-9]\d{0,19}$/)),
    name: nameOrNumber,
    project_number: nameOrNumber,
    active: z.optional(z.nullable(z.boolean())),
  }),
);

/** One page of List Projects over all statuses: of the whole company, or of the projects with these ids only. */
export async function readProjectPage(
  client: RestClient,
  companyId: string,
  { page = 1, ids = [] }: { readonly page?: number; readonly ids?: readonly string[] },
): Promise<Result<ProjectPage>> {
  const sent = await client.get(companyId, '/rest/v1.1/projects', [
    ['company_id', companyId],
    ['page', String(page)],
    ['per_page', String(PER_PAGE)],
    ['view', 'normal'],
    ['filters[by_status]', 'All'],
    ...ids.map((id) => ['filters[id][]', id] as const),
  ]);
  if (!sent.ok) return sent;
  const read = projectPageOf(sent.value);
  if (read !== null) return succeeded(read);
  return unreachable(
    sent.value.status === 200
      ? "Procore's project list has a form that is not known here."
      : `Procore refused to list the projects (status ${sent.value.status}).`,
  );
}

/** `null` when the answer is not a page of projects. */
function projectPageOf(answer: Answer): ProjectPage | null {
  if (answer.status !== 200) return null;
  const parsed = projectsSchema.safeParse(bodyOf(answer));
  if (!parsed.success) return null;
  return {
    projects: parsed.data.map(({ id, name, project_number: number, active }) => ({
      id,
      name: textOf(name),
      number: textOf(number),
      active: active !== false,
    })),
    total: totalOf(answer.headers),
    pageSize: perPageOf(answer.headers) ?? parsed.data.length,
    hasNext: hasNextPage(answer.headers),
  };
}

function textOf(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value;
}
