import { type Problem, problemOf } from '../../domain/problem.ts';
import { type AddingPage, editorOf } from './adding-page.ts';
import { type Item, namesOf, valuesOf } from './additions.ts';
import { areTakenBack, fatesOf, seenBefore } from './fates.ts';
import type { Before } from './new-rows.ts';
import { type PressWork, pressAdd, untilAddReady } from './press-add.ts';
import { judge } from './refusal.ts';
import { requireHeld } from './require-held.ts';
import { isBadNews } from './telling-message.ts';

/** What became of one press of our Add. */
export interface Addition {
  /** Seen among the permitted ones. */
  readonly added: readonly Item[];
  /** Sent, and neither seen among the permitted ones nor surely refused: a fresh validation has to tell. */
  readonly unseen: readonly Item[];
  /** Not sent, or surely refused. */
  readonly remaining: readonly Item[];
  /**
   * `taken-back`: what was seen among the permitted ones has left them again. `declined`: the user has said no to what
   * the page has asked; what became of the part that was sent, only a fresh validation can tell.
   */
  readonly ended: 'finished' | 'cancelled' | 'declined' | 'refused' | 'silence' | 'failed' | 'taken-back';
  /** What Procore said to it, where not all were added. */
  readonly message: string | null;
  /** What went wrong on our side, where it `failed`. */
  readonly problem: Problem | null;
  /** What was seen before the first press. */
  readonly before: Pick<Before, 'namesakes' | 'rows'>;
  /** Those of the added ones of which only the drop-down tells, because it does not offer them any more. */
  readonly byDropDown: ReadonlySet<Item>;
  /** Until when Procore's messages are in the report, as `performance.now` has it. */
  readonly heardUntil: number;
}

const NOTHING: Addition['before'] = { namesakes: new Set(), rows: null };

/** What has become of the items so far. */
interface Tally {
  remaining: readonly Item[];
  readonly added: Item[];
  readonly unseen: Item[];
  readonly byDropDown: Set<Item>;
  before: Addition['before'] | null;
  heardUntil: number;
}

type Why = Partial<Pick<Addition, 'message' | 'problem'>>;

/**
 * Presses Procore's Add for these items, which its drop-down holds: in one part, in the parts that Procore wants where
 * it refuses their number, or one by one where its drop-down takes no more. No item is submitted twice, unless it was
 * surely refused. What remains at the end is selected in the drop-down again.
 */
export async function addItems(
  items: readonly Item[],
  page: AddingPage,
  work: PressWork & { partSize?: number },
): Promise<Addition> {
  let partSize = work.partSize ?? items.length;
  const tally: Tally = {
    remaining: items,
    added: [],
    unseen: [],
    byDropDown: new Set(),
    before: null,
    heardUntil: performance.now(),
  };
  const { added, unseen } = tally;
  const endWith = (ended: Addition['ended'], why: Why = {}) => report(tally, page, ended, why);
  /** Said to what nobody has seen among the permitted ones since. */
  let unclear: string | null = null;

  /** One press of Add. Gives the report where it was the last one. */
  async function addPart(): Promise<Addition | null> {
    const part = await selectPart(tally.remaining, partSize, page, { ...work, held: items });
    const done = added.length;
    const onProgress = (count: number) => work.onProgress?.(done + count, items.length);
    await untilAddReady(page, work.signal);
    await page.requireRightApp();
    const before = seenBefore(part, await requireHeld(part, page), page);
    tally.before ??= before;
    tally.remaining = tally.remaining.filter((item) => !part.includes(item));
    const { outcome, fates } = await pressAndSee(tally, part, before, page, { ...work, onProgress });
    if (fates.permitted.length === part.length) return null;
    const message = outcome.message?.text ?? null;
    const { isWhole, limit, isRefused, isBrokenOff } = judge(outcome, fates, part.length);
    const isUnclear = isRefused && (isBrokenOff || isOfEarlierPart(tally, page));
    if (outcome.kind !== 'settled' || !isRefused || isUnclear) {
      unseen.push(...fates.unknown, ...fates.notPermitted);
      unclear = message ?? unclear;
      if (outcome.kind !== 'settled') return endWith(outcome.kind, { message });
      return isUnclear && tally.remaining.length > 0 ? endWith('refused', { message }) : null;
    }
    if (!isWhole) unseen.push(...fates.unknown);
    tally.remaining = [...(isWhole ? part : fates.notPermitted), ...tally.remaining];
    if (limit === null) return endWith('refused', { message });
    partSize = limit;
    return null;
  }

  while (tally.remaining.length > 0) {
    if (work.signal.aborted) return endWith('cancelled');
    try {
      const last = await addPart();
      if (last !== null) return last;
    } catch (error) {
      // Whatever stops it in the middle, what was added until then is told.
      return work.signal.aborted ? endWith('cancelled') : endWith('failed', { problem: problemOf(error) });
    }
  }
  return endWith('finished', { message: unclear });
}

/**
 * Selects the next part: one item where the drop-down takes no more.
 * @param held what it holds already, if it takes as many
 */
async function selectPart(
  remaining: readonly Item[],
  partSize: number,
  page: AddingPage,
  { signal, held }: { readonly signal: AbortSignal; readonly held: readonly Item[] },
): Promise<readonly Item[]> {
  const select = async (part: readonly Item[]) => {
    await editorOf(page).picker.setSelected(valuesOf(part), { signal }, namesOf(part));
    return part;
  };
  const part = remaining.slice(0, partSize);
  if (editorOf(page).picker.holdsOne) {
    const one = await select(part.slice(0, 1));
    // It may show only by what is chosen that it takes more.
    return part.length > 1 && !editorOf(page).picker.holdsOne ? select(part) : one;
  }
  return part.length < held.length ? select(part) : part;
}

/** Presses Add, and writes down what has become of the part; what nobody can tell is unseen. */
async function pressAndSee(tally: Tally, part: readonly Item[], before: Before, page: AddingPage, work: PressWork) {
  try {
    const outcome = await pressAdd(part, before, page, work);
    tally.heardUntil = performance.now();
    const isRefused = isBadNews(outcome.message);
    const fates = await fatesOf(part, before, page, { signal: work.signal, isRefused });
    tally.added.push(...fates.permitted);
    for (const item of fates.gone) tally.byDropDown.add(item);
    return { outcome, fates };
  } catch (error) {
    tally.unseen.push(...part);
    throw error;
  }
}

/** Whether bad news that comes now may be of a part that was sent before this one. */
function isOfEarlierPart({ added, unseen, byDropDown, before }: Tally, page: AddingPage): boolean {
  return unseen.length > 0 || areTakenBack({ added, byDropDown }, before ?? NOTHING, page);
}

async function report(
  { before, ...tally }: Tally,
  page: AddingPage,
  ended: Addition['ended'],
  { message = null, problem = null }: Why,
): Promise<Addition> {
  // What somebody else has selected meanwhile is theirs.
  if (tally.remaining.length > 0 && problem?.code !== 'selection-differs') await selectAgain(tally.remaining, page);
  return { ...tally, ended, message, problem, before: before ?? NOTHING };
}

/** Nothing that the user has chosen is lost; where Procore does not take it back, the report names it. */
async function selectAgain(items: readonly Item[], page: AddingPage): Promise<void> {
  const picker = page.section()?.editor?.picker;
  if (picker === undefined || picker.holdsOne) return;
  const { signal } = new AbortController();
  await picker.setSelected(valuesOf(items), { signal }, namesOf(items)).catch(() => undefined);
}
