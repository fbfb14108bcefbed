/**
 * What the latest run of each integration found, project by project. It lies apart from the journal, which is read at
 * each look: of thousands of projects it would hold up whoever wants to know how many there are.
 */
import * as z from 'zod/mini';
import { ProblemError } from '../../domain/problem.ts';
import type { ValidatedProject } from '../../domain/project.ts';
import { type Findings, missingIn, type TableView } from '../../domain/run-view.ts';
import { validatedProjectSchema } from '../../integration-backend/contract.ts';
import { browser } from '../../platform/browser.ts';
import { storedItem } from '../../platform/stored-item.ts';

/** Without what the list says of it: that lies on the disk, and of thousands it would fill the session's storage. */
const foundSchema = z.array(z.extend(validatedProjectSchema, { id: z.string() }));

const findingsSchema = z.object({
  /** Names the run that found it. */
  idempotencyKey: z.string(),
  /** The connected projects that are not simply permitted. */
  attention: foundSchema,
  /** What Procore's own table said beside the verdict, once somebody has looked at it. */
  table: z.nullable(
    z.object({
      isComplete: z.boolean(),
      seenAt: z.string(),
      agreed: z.number(),
      onlyInVerdict: foundSchema,
      onlyInTable: foundSchema,
      notShown: foundSchema,
      undecided: z.number(),
    }),
  ),
});

/** What the journal has of it. */
export const foundCountsSchema = z.object({
  /** Another one whenever something else is found. */
  id: z.string(),
  missing: z.number(),
});

type FoundCounts = z.infer<typeof foundCountsSchema>;

interface FindingRun {
  readonly integrationId: string;
  readonly idempotencyKey: string;
}

const PREFIX = 'findings:';

function findingsOf(integrationId: string) {
  return storedItem('session', {
    name: `${PREFIX}${integrationId}`,
    version: 1,
    schema: z.nullable(findingsSchema),
    fallback: null,
  });
}

/** `null` where this run has found nothing yet. */
export async function readFindings({ integrationId, idempotencyKey }: FindingRun): Promise<Findings | null> {
  const kept = await findingsOf(integrationId).read();
  return kept?.idempotencyKey === idempotencyKey ? kept : null;
}

/** Keeps what a run found that has just ended. Resolves to what the journal is to have of it. */
export async function keepFindings(
  { integrationId, idempotencyKey }: FindingRun,
  attention: readonly ValidatedProject[],
): Promise<FoundCounts> {
  const kept = findingsSchema.parse({ idempotencyKey, attention, table: null });
  await withRoom(() => findingsOf(integrationId).update(() => kept));
  return countsOf(kept);
}

/**
 * Keeps what the table says beside it. Resolves to `null` where there is nothing of this run for it to stand beside:
 * another one has ended meanwhile, or what was found is gone.
 */
export async function keepTable(
  { integrationId, idempotencyKey }: FindingRun,
  table: TableView,
): Promise<FoundCounts | null> {
  const kept = await findingsOf(integrationId).update((before) =>
    before?.idempotencyKey === idempotencyKey ? findingsSchema.parse({ ...before, table }) : before,
  );
  return kept?.idempotencyKey === idempotencyKey ? countsOf(kept) : null;
}

export async function forgetFindings(integrationIds: readonly string[]): Promise<void> {
  await Promise.all(integrationIds.map((id) => findingsOf(id).update(() => null)));
}

/** Writes once more, with room made for it, where the session's memory is full. */
export async function withRoom(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem.code === 'memory-full')) throw error;
    await makeRoom();
    await write();
  }
}

/** Whatever was found before can be found again: whoever looks at it is asked to validate. */
async function makeRoom(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(PREFIX)));
}

function countsOf(findings: Findings): FoundCounts {
  return { id: crypto.randomUUID(), missing: missingIn(findings).length };
}
