/** Irregular on purpose: what recurs in a list at equal distances must not hide between the steps of a sample. */
const STEP = (Math.sqrt(5) - 1) / 2;

/** So many of the items, or all if they are no more, from all over the list and in its order. */
export function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  const chosen = new Set<number>();
  for (let turn = 0; chosen.size < most; turn += 1) chosen.add(Math.floor(((turn * STEP) % 1) * items.length));
  return items.filter((_item, index) => chosen.has(index));
}
