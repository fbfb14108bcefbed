import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import {
  afterAnswer,
  type BudgetState,
  type ProcoreAnswer,
  type RequestBudget,
  type Reservation,
  waitBeforeRequest,
} from '../../src/procore/rest/request-budget.ts';
import type { Database } from '../database/open.ts';
import { requestBudgets, requestReservations } from '../database/schema.ts';

interface Standing {
  readonly state: BudgetState;
  readonly inFlight: number;
  /** The database's clock, which all processes share: milliseconds since 1970. */
  readonly now: number;
}

/** Each statement has to see what was committed before it began, not before the lock was waited for. */
const EACH_STATEMENT_ANEW = { isolationLevel: 'read committed' } as const;

/**
 * The limit of requests of one client key, kept to by all processes of the database. A process that dies holds its
 * requests for `heldForMs` at most, which must be longer than a request may take.
 */
export function createSharedRequestBudget(database: Database, keyDigest: string, heldForMs: number): RequestBudget {
  async function ask(): Promise<Reservation> {
    const id = randomUUID();
    const waitMs = await database.transaction(async (transaction) => {
      const { state, inFlight, now } = await lockStanding(transaction, keyDigest);
      const wait = waitBeforeRequest(state, inFlight, now);
      if (wait === 0) {
        await transaction.insert(requestReservations).values({ id, keyDigest, expiresAt: new Date(now + heldForMs) });
      }
      return wait;
    }, EACH_STATEMENT_ANEW);
    if (waitMs > 0) return { granted: false, waitMs };
    return { granted: true, settle: (answer) => settle(database, keyDigest, id, answer) };
  }
  return { reserve: oneByOne(ask) };
}

async function settle(
  database: Database,
  keyDigest: string,
  reservationId: string,
  answer: ProcoreAnswer | null,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { state, now } = await lockStanding(transaction, keyDigest);
    const { remaining, resetsAt } = afterAnswer(state, answer, now);
    await transaction.delete(requestReservations).where(eq(requestReservations.id, reservationId));
    await transaction
      .update(requestBudgets)
      .set({ remaining, resetsAt: resetsAt === null ? null : new Date(resetsAt) })
      .where(eq(requestBudgets.keyDigest, keyDigest));
  }, EACH_STATEMENT_ANEW);
}

/** Holds up everybody else who asks for this key until the transaction ends. */
async function lockStanding(transaction: Database, keyDigest: string): Promise<Standing> {
  const ofKey = eq(requestBudgets.keyDigest, keyDigest);
  const lock = () =>
    transaction.select({ key: requestBudgets.keyDigest }).from(requestBudgets).where(ofKey).for('update');
  if ((await lock()).length === 0) {
    await transaction.insert(requestBudgets).values({ keyDigest }).onConflictDoNothing();
    await lock();
  }
  const isInFlight = and(
    eq(requestReservations.keyDigest, keyDigest),
    sql`${requestReservations.expiresAt} > clock_timestamp()`,
  );
  const [standing] = await transaction
    .select({
      remaining: requestBudgets.remaining,
      resetsAt: requestBudgets.resetsAt,
      inFlight: transaction.$count(requestReservations, isInFlight),
      now: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`,
    })
    .from(requestBudgets)
    .where(ofKey);
  if (standing === undefined) throw new Error('A request budget is gone.');
  const { remaining, resetsAt, inFlight, now } = standing;
  return { state: { remaining, resetsAt: resetsAt?.getTime() ?? null }, inFlight, now };
}

/**
 * Lets the requests of this process ask one after the other, and spares the database those that ask again before the
 * wait that the last one was told is over.
 */
function oneByOne(ask: () => Promise<Reservation>): RequestBudget['reserve'] {
  let last: Promise<unknown> = Promise.resolve();
  let refusedUntil = 0;

  async function askUnlessRefused(): Promise<Reservation> {
    const waitMs = refusedUntil - performance.now();
    if (waitMs > 0) return { granted: false, waitMs };
    const reservation = await ask();
    if (!reservation.granted) refusedUntil = performance.now() + reservation.waitMs;
    return reservation;
  }

  return () => {
    const own = last.then(askUnlessRefused);
    last = own.catch(() => {});
    return own;
  };
}
