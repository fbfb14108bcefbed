import fc from 'fast-check';
import { contradictions, type Truth, truthOf } from './oracle.ts';
import { createPlannedWorld, letTimePass, NEEDED_TOOL } from './planned-world.ts';
import { createTroubledFetch } from './troubled-fetch.ts';
import { createVisitor, tableOf } from './visitor.ts';
import { type WorldPlan, worldPlan } from './world-plan.ts';

/** Enough for every limit of a world, and less than a trouble may ask for. */
const PATIENCE_MS = 1_500_000;

/** How often each verdict was given, and each access. */
export type Tally = Record<string, number>;

/**
 * Validates so many generated worlds and compares each judgement with the world itself. Throws with the seed and the
 * smallest world that was judged wrong. Without a `seed` it is fast-check's own.
 */
export async function checkWorlds(count: number, seed?: number): Promise<Tally> {
  const tally: Tally = {};
  const property = fc.asyncProperty(worldPlan, async (plan) => {
    const found = await validateWorld(plan, tally);
    if (found.length > 0) throw new Error(found.join('\n'));
  });
  await fc.assert(property, { numRuns: count, ...(seed !== undefined && { seed }) });
  return tally;
}

/** What was judged wrong of one world. */
export async function validateWorld(plan: WorldPlan, tally: Tally = {}): Promise<string[]> {
  const world = createPlannedWorld(plan);
  const visitor = createVisitor(world, { patienceMs: PATIENCE_MS });
  letTimePass(world, plan);
  const truths: Truth[] = [truthOf(world)];
  const fetch = createTroubledFetch(world, plan, visitor.fetch, () => truths.push(truthOf(world)));
  const previousApp = world.company.apps[1];
  const table = plan.table === 'none' ? null : tableOf(world);

  const judgement = await visitor.validate(
    {
      ...(plan.credential === 'wrong-secret' ? { clientSecret: 'wrong' } : {}),
      permittedTable:
        table === null || plan.table === 'complete'
          ? table
          : { ...table, labels: table.labels.slice(1), isComplete: false },
      requiredTools: plan.needsTool ? [NEEDED_TOOL] : [],
      previousCredential:
        plan.hasPreviousCredential && previousApp
          ? { clientKey: previousApp.clientId, clientSecret: previousApp.clientSecret }
          : null,
    },
    { fetch },
  );
  const { verdict, counts } = judgement;
  for (const [word, times] of [[verdict, 1], ...Object.entries(counts)] as [string, number][]) {
    tally[word] = (tally[word] ?? 0) + times;
  }
  return contradictions(plan, world, truths, judgement);
}
