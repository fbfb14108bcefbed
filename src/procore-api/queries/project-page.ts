import * as z from 'zod/mini';
import { ask, type CompanyAccess } from '../client/company-access.ts';
import type { Result } from '../http/failures.ts';
import { hasNextPage, perPageOf, totalIn } from '../http/list-headers.ts';
import { bodyOf, type RestAnswer } from '../http/request.ts';

/** A project as Procore lists it to the app. */
export interface ProcoreProject {
  readonly id: string;
  /** `null` when Procore does not say. */
  readonly name: string | null;
  readonly number: string | null;
  readonly active: boolean;
}

export interface ProjectPage {
  /** Those that are certainly of the company that was asked for. */
  readonly projects: readonly ProcoreProject[];
  /** Those that do not say of which company they are, where the answer might hold rows of another. */
  readonly untold: readonly ProcoreProject[];
  /** Those that say they are of another company: the question was not understood. */
  readonly foreignIds: readonly string[];
  /** What the answer says of the whole list; `null` when it does not say. */
  readonly total: number | null;
  /** How many projects Procore puts on a page, which may be fewer than were asked for; `null` when it does not say. */
  readonly pageSize: number | null;
  /** Whether the Link header names a next page. */
  readonly hasNext: boolean;
}

/** The most that List Projects v1.1 serves on a page. */
const PER_PAGE = 300;

const idSchema = z.string().check(z.regex(/^[1-9]\d{0,19}$/));
const nameOrNumber = z.catch(z.nullable(z.string()), null);

const projectSchema = z.object({
  id: idSchema,
  name: nameOrNumber,
  project_number: nameOrNumber,
  active: z.optional(z.unknown()),
  company: z.catch(z.optional(z.object({ id: z.string() })), undefined),
});
const projectsSchema = z.array(projectSchema);

export interface PageQuestion {
  readonly page?: number;
  /** Of these projects only. */
  readonly ids?: readonly string[];
  readonly status?: 'All' | 'Inactive';
}

/** One page of List Projects, over all statuses unless another is named. */
export async function readProjectPage(
  access: CompanyAccess,
  { page = 1, ids = [], status = 'All' }: PageQuestion,
): Promise<Result<ProjectPage>> {
  return await ask(access, {
    about: 'company',
    path: '/rest/v1.1/projects',
    query: [
      ['company_id', access.companyId],
      ['page', String(page)],
      ['per_page', String(PER_PAGE)],
      ['view', 'normal'],
      ['filters[by_status]', status],
      ...ids.map((id) => ['filters[id][]', id] as const),
    ],
    read: (answer) => projectPageOf(answer, access),
  });
}

/** `null` when the answer is not a page of projects. */
function projectPageOf(answer: RestAnswer, { companyId, rows }: CompanyAccess): ProjectPage | null {
  if (answer.status !== 200) return null;
  const parsed = projectsSchema.safeParse(bodyOf(answer));
  if (!parsed.success) return null;
  const projects: ProcoreProject[] = [];
  const untold: ProcoreProject[] = [];
  const foreignIds: string[] = [];
  for (const row of parsed.data) {
    if (row.company !== undefined && row.company.id !== companyId) foreignIds.push(row.id);
    else if (row.company === undefined && !rows.areProven) untold.push(procoreProject(row));
    else projects.push(procoreProject(row));
  }
  const { headers } = answer;
  return {
    projects,
    untold,
    foreignIds,
    total: totalIn(headers),
    pageSize: perPageOf(headers),
    hasNext: hasNextPage(headers),
  };
}

/** One project as Procore shows it alone, with the company that it says it is of; `null` when the answer is none. */
export function shownProjectOf(answer: RestAnswer): (ProcoreProject & { readonly companyId: string | null }) | null {
  if (answer.status !== 200) return null;
  const parsed = projectSchema.safeParse(bodyOf(answer));
  return parsed.success ? { ...procoreProject(parsed.data), companyId: parsed.data.company?.id ?? null } : null;
}

function procoreProject({ id, name, project_number: number, active }: z.infer<typeof projectSchema>): ProcoreProject {
  return { id, name: textOf(name), number: textOf(number), active: active !== false && active !== 'false' };
}

function textOf(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value;
}
