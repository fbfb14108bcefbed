import * as z from 'zod/mini';
import { inParallel } from './in-parallel.ts';
import { isWholeList } from './list-headers.ts';
import type { ProgressCounter } from './progress.ts';
import { type Answer, bodyOf } from './request.ts';
import type { RestClient } from './rest-client.ts';

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
  client: RestClient,
  companyId: string,
  projectIds: readonly string[],
  requiredTools: readonly string[],
  progress: ProgressCounter,
): Promise<BlockedTools> {
  const blocked = new Set<string>();
  if (requiredTools.length === 0) return { projectIds: blocked, isComplete: true };
  let isComplete = true;
  progress.expect(projectIds.length);
  await inParallel(projectIds, AT_A_TIME, async (projectId) => {
    const path = `/rest/v1.0/projects/${projectId}/tools`;
    const sent = await client.get(companyId, path, [['per_page', String(TOOLS_PER_PAGE)]]);
    const isBlocked = sent.ok ? blocksOneOf(requiredTools, sent.value) : null;
    if (isBlocked === null) isComplete = false;
    if (isBlocked === true) blocked.add(projectId);
    return sent.ok && sent.value.status !== 401 ? 'go-on' : 'stop';
  });
  return { projectIds: blocked, isComplete };
}

/** `null` when the answer does not tell. */
function blocksOneOf(requiredTools: readonly string[], answer: Answer): boolean | null {
  if (answer.status === 403) return true;
  const tools = toolsSchema.safeParse(bodyOf(answer));
  if (answer.status !== 200 || !tools.success) return null;
  const states = new Map(tools.data.map((tool) => [tool.engine_name, tool.is_active !== false]));
  if (requiredTools.some((tool) => states.get(tool) === false)) return true;
  if (requiredTools.every((tool) => states.has(tool))) return false;
  return isWholeList(answer.headers, tools.data.length) ? true : null;
}
