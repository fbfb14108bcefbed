import * as z from 'zod/mini';
import { ProblemError } from '../../domain/problem.ts';
import { isOver, VALIDATION_PURPOSES, type Validation } from '../../domain/validation.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { problemSchema } from '../../platform/stored-problem.ts';
import { announceViewChange } from '../../platform/view-changes.ts';
import { forgetKeyValidations } from '../client-key/key-validations.ts';
import { onlyKept } from '../kept/only-kept.ts';
import { toldValidationSchema } from '../kept/schemas.ts';
import { forgetFindings, foundCountsSchema, withRoom } from './findings.ts';

const runSchema = z.object({
  companyId: z.string(),
  integrationId: z.string(),
  purpose: z.enum(VALIDATION_PURPOSES),
  /** Names this run toward the backend: asked twice with it, the backend still starts one. */
  idempotencyKey: z.string(),
  /** What is tried. The secret of a custom one is among the candidate secrets. */
  credential: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('saved') }),
    z.object({ kind: z.literal('marketplace-dmsa') }),
    z.object({ kind: z.literal('custom-dmsa'), clientKey: z.string() }),
  ]),
  /** The integration as it was before this validation; `null` until that is read, and for runs that began elsewhere. */
  version: z.nullable(z.string()),
  /** For a run of purpose `save`: the passed validation, and the version of the integration it is saved over. */
  saving: z.nullable(
    z.object({
      validationId: z.string(),
      version: z.string(),
      byPageConfirmed: z.optional(z.number()),
      /** When the credential of before was saved. */
      savedAt: z.optional(z.string()),
    }),
  ),
  /** Validations of before, none of which is an answer to the request for this one. */
  earlierIds: z.optional(z.array(z.string())),
  /** `null` until the backend has taken the run. */
  validation: z.nullable(toldValidationSchema),
  /** `null` until the run is over and its projects were fetched. */
  found: z.nullable(foundCountsSchema),
  /** The table has contradicted the verdict: no later look at it releases Save, only a fresh run does. */
  isContested: z.boolean(),
  problem: z.nullable(problemSchema),
  /** By this computer's clock: when the run was over; `null` before, and where nothing tells. */
  overAt: z.nullable(z.number()),
  acknowledged: z.boolean(),
  /** How many projects by Procore's page alone the user has confirmed; `null` for not confirmed. */
  byPageConfirmed: z.nullable(z.number()),
});

/** One run as the journal keeps it: enough to go on with it after the worker was killed between any two steps. */
export type Run = z.infer<typeof runSchema>;

/** The latest run of each integration, by integration id. */
const runsItem = storedItem('session', {
  name: 'runs',
  version: 7,
  schema: z.record(z.string(), runSchema),
  fallback: {},
});

/** What a run says must be kept, also where what runs found before fills the memory. */
function updateRuns(change: (runs: Record<string, Run>) => Record<string, Run>): Promise<void> {
  return withRoom(() => runsItem.update(change));
}

export async function readRun(integrationId: string): Promise<Run | null> {
  return (await runsItem.read())[integrationId] ?? null;
}

export async function readUnsettledRuns(): Promise<Run[]> {
  return Object.values(await runsItem.read()).filter((run) => !isSettled(run));
}

/**
 * Begins a new run of its integration; the one before is forgotten (the backend keeps the history).
 * @throws ProblemError `already-running` while the one before is not settled
 */
export async function writeRun(run: Run): Promise<void> {
  await updateRuns((runs) => {
    const latest = runs[run.integrationId];
    if (latest !== undefined && !isSettled(latest)) throw new ProblemError('already-running');
    return { ...runs, [run.integrationId]: run };
  });
  await announceViewChange();
}

/** Writes down a run that the backend knows of, unless the journal has it, a later one, or one that is going on. */
export async function adoptRun(run: Run & { validation: Validation }): Promise<void> {
  await updateRuns((runs) => {
    const latest = runs[run.integrationId];
    const isNews =
      latest === undefined ||
      (isSettled(latest) && Date.parse(latest.validation?.createdAt ?? '') < Date.parse(run.validation.createdAt));
    return isNews ? { ...runs, [run.integrationId]: run } : runs;
  });
}

/** Changes the run, if it is still the latest of its integration. */
export async function changeRun(run: Run, change: Partial<Run>): Promise<void> {
  await updateRuns((runs) => {
    const latest = runs[run.integrationId];
    if (latest?.idempotencyKey !== run.idempotencyKey) return runs;
    return { ...runs, [run.integrationId]: runSchema.parse({ ...latest, ...change }) };
  });
  await announceViewChange();
}

/** The runs of another backend mean nothing to the one connected now. */
export async function forgetRuns(): Promise<void> {
  const before = await runsItem.read();
  const after = await runsItem.update(onlyKept);
  await forgetFindings(Object.keys(before).filter((id) => after[id] === undefined));
}

/** What is kept in this browser has become another integration, or is gone. */
export async function forgetRunsOf(integrationId: string): Promise<void> {
  await runsItem.update(({ [integrationId]: _forgotten, ...others }) => others);
  await forgetFindings([integrationId]);
  await forgetKeyValidations((validation) => validation.integrationId === integrationId);
  await announceViewChange();
}

/** True when nothing is left to do for the run, or nothing can be done without the user. */
export function isSettled(run: Run): boolean {
  if (run.problem !== null) return true;
  return run.validation !== null && isOver(run.validation) && run.found !== null;
}
