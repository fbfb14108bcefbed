import type { Message } from '../../procore/app-management/messages.ts';
import type { TableReading } from '../../procore/app-management/table/read-table.ts';
import type { Addition } from './add-items.ts';
import { type Item, unlistedItems } from './additions.ts';
import { newlyListed, newRows } from './new-rows.ts';
import { isBadNews } from './telling-message.ts';

/** What the page shows some time after an Add. */
export interface Later {
  /** The table at rest. */
  readonly table: TableReading;
  /** What Procore has said last since the Add was over. */
  readonly message: Message | null;
  /** Whether the drop-down offers it; `null` where not all of that is known. */
  readonly isOffered: (item: Item) => boolean | null;
  /**
   * Where the page has shown no news for so long that the user's no can only have been to the Add: what a validation has
   * found missing since.
   */
  readonly afterNo?: ReadonlySet<Item> | null;
}

/**
 * The report of an Add as the page proves it now: rows may come late, and what was shown at once may be taken back when
 * Procore's server refuses it. The same report where nothing speaks against it.
 */
export function revise(addition: Addition, { table, message, isOffered, afterNo = null }: Later): Addition {
  const all = [...addition.added, ...addition.unseen, ...addition.remaining];
  const { before, byDropDown } = addition;
  const listed = newlyListed(all, table.labels, before);
  const lacking = table.isComplete ? unlistedItems(all, newRows(table.labels, before)) : new Set();
  const isNewsBad = message !== null && isBad(message);

  function fateOf(item: Item, now: Fate): Fate {
    if (listed.has(item)) return 'added';
    const isBack = byDropDown.has(item) && isOffered(item);
    if (now === 'added' && lacking.has(item))
      return byDropDown.has(item) && !isBack && !isNewsBad ? 'unseen' : 'remaining';
    if (now === 'added') return isBack || (isNewsBad && !table.isComplete) ? 'unseen' : 'added';
    if (now !== 'unseen') return now;
    const isLacked = isOffered(item) === true && lacking.has(item);
    const isUnsent = afterNo !== null && (isLacked || (isOffered(item) !== false && afterNo.has(item)));
    return isUnsent || (isNewsBad && lacking.has(item)) ? 'remaining' : now;
  }

  const fates = { added: new Set<Item>(), unseen: new Set<Item>(), remaining: new Set<Item>() };
  for (const now of FATES) for (const item of addition[now]) fates[fateOf(item, now)].add(item);
  const { added, unseen, remaining } = fates;
  const isSame = FATES.every(
    (name) => fates[name].size === addition[name].length && addition[name].every((item) => fates[name].has(item)),
  );
  if (isSame) return addition;
  const isWorse =
    afterNo === null && (added.size < addition.added.length || remaining.size > addition.remaining.length);
  const isOver = unseen.size === 0 && remaining.size === 0;
  return {
    ...addition,
    added: [...added],
    unseen: [...unseen],
    remaining: [...remaining],
    ended: isOver ? 'finished' : isWorse ? (isNewsBad ? 'refused' : 'taken-back') : addition.ended,
    message: isOver ? null : isWorse && isNewsBad ? message.text : addition.message,
  };
}

const FATES = ['added', 'unseen', 'remaining'] as const;
type Fate = (typeof FATES)[number];

function isBad(message: Message): boolean {
  return isBadNews(message) || message.tone === 'alert';
}
