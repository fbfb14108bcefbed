import * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';
import { SENT_AHEAD, SENT_AHEAD_MINUTES } from '../platform/entered.ts';
import { dispatch } from './dispatch.ts';

const sentAheadSchema = z.object({ inputs: z.array(z.unknown()), at: z.number() });

/** The alarm that forgets it wakes this worker, too, which comes first. */
const LONGEST_MINUTES = 2 * SENT_AHEAD_MINUTES;

/**
 * Carries out what was entered and got no answer from the worker before this one: that ended at that moment, and perhaps
 * the popup with it. To be done before any other command, as that one is newer.
 */
export async function carryOutUnanswered(): Promise<void> {
  const keys = Object.values(SENT_AHEAD);
  const found = await browser.storage.session.get(keys);
  if (Object.keys(found).length === 0) return;
  for (const command of Object.keys(SENT_AHEAD) as (keyof typeof SENT_AHEAD)[]) {
    const { data } = sentAheadSchema.safeParse(found[SENT_AHEAD[command]]);
    if (data === undefined || Date.now() - data.at > LONGEST_MINUTES * 60_000) continue;
    // What was edited may be gone.
    for (const input of data.inputs) await dispatch(command, input, { kind: 'extension-page' }).catch(() => undefined);
  }
  await browser.storage.session.remove(keys);
}
