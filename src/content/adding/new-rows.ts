import { type Item, listedItems } from './additions.ts';

/** What table and drop-down showed before the press. */
export interface Before {
  /** The items that rows of the table seemed to list: those rows are of namesakes. */
  readonly namesakes: ReadonlySet<Item>;
  /** All rows, `null` where there may have been others than those that were shown. */
  readonly rows: readonly string[] | null;
  /** The labels of all other options that the drop-down was known to offer. */
  readonly otherOptions: readonly string[];
}

/** The items that rows list which were not there before the press. */
export function newlyListed(
  items: readonly Item[],
  labels: readonly string[],
  before: Pick<Before, 'namesakes' | 'rows'>,
): Set<Item> {
  return new Set(
    listedItems(items, newRows(labels, before)).filter((item) => before.rows !== null || !before.namesakes.has(item)),
  );
}

/** The rows that have come since, where all that were there before are known; else all rows. */
export function newRows(labels: readonly string[], { rows }: Pick<Before, 'rows'>): readonly string[] {
  if (rows === null) return labels;
  const old = new Map<string, number>();
  for (const label of rows) old.set(label, (old.get(label) ?? 0) + 1);
  return labels.filter((label) => {
    const remaining = old.get(label) ?? 0;
    old.set(label, remaining - 1);
    return remaining <= 0;
  });
}
