import * as z from 'zod/mini';
import { ask, type CompanyAccess } from '../client/company-access.ts';
import { inParallel } from '../http/in-parallel.ts';
import { isWholeList } from '../http/list-headers.ts';
import { refusesRight } from '../http/procore-words.ts';
import { bodyOf, type RestAnswer } from '../http/request.ts';

export interface BlockedTools {
  /** The projects where a tool that is needed is switched off, is not there, or is refused to the app. */
  readonly projectIds: ReadonlySet<string>;
  /** Whether Procore told of every project. */
  readonly isComplete: boolean;
}

const AT_A_TIME = 4;
/** More tools than a project has. */
const TOOLS_PER_PAGE = 1_000;

const toolsSchema = z.array(
  z.object({ engine_name: z.nullable(z.string()), is_active: z.optional(z.nullable(z.boolean())) }),
);

/** Where one of the tools (Procore's engine names) is not at hand. Without any there is nothing to ask. */
export async function readBlockedTools(
  access: CompanyAccess,
  projectIds: readonly string[],
  requiredTools: readonly string[],
): Promise<BlockedTools> {
  const blocked = new Set<string>();
  if (requiredTools.length === 0) return { projectIds: blocked, isComplete: true };
  let isComplete = true;
  access.connection.progress.expect(projectIds.length);
  await inParallel(projectIds, AT_A_TIME, async (projectId) => {
    const path = `/rest/v1.0/projects/${projectId}/tools`;
    const query = [['per_page', String(TOOLS_PER_PAGE)]] as const;
    const read = await ask(access, { about: 'project', path, query, read: (answer) => toolsIn(requiredTools, answer) });
    if (read.ok && read.value === 'blocked') blocked.add(projectId);
    if (!read.ok || read.value === 'untold') isComplete = false;
    return read.ok || read.failure.kind === 'refused' ? 'go-on' : 'stop';
  });
  return { projectIds: blocked, isComplete };
}

/** A 403 that is not Procore's own says nothing of tools. */
function toolsIn(requiredTools: readonly string[], answer: RestAnswer): 'at-hand' | 'blocked' | 'untold' | null {
  if (refusesRight(answer)) return 'blocked';
  const tools = toolsSchema.safeParse(bodyOf(answer));
  if (answer.status !== 200 || !tools.success) return null;
  const states = new Map(tools.data.map((tool) => [tool.engine_name, tool.is_active !== false]));
  if (requiredTools.some((tool) => states.get(tool) === false)) return 'blocked';
  if (requiredTools.every((tool) => states.has(tool))) return 'at-hand';
  return isWholeList(answer.headers, tools.data.length) && tools.data.length > 0 ? 'blocked' : 'untold';
}
