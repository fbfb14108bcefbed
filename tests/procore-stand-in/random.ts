/** Repeatable random choices: the same seed gives the same sequence on every machine. */
export interface Random {
  /** An integer from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** `count` different items, in random order. */
  sample<Item>(items: readonly Item[], count: number): Item[];
  /** `length` lower-case hexadecimal digits. */
  hex(length: number): string;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  // A linear congruential generator. Only its high bits are used, because its low bits repeat quickly.
  function fraction(): number {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  }

  function integer(least: number, most: number): number {
    return least + Math.floor(fraction() * (most - least + 1));
  }

  function sample<Item>(items: readonly Item[], count: number): Item[] {
    const remaining = [...items];
    const chosen: Item[] = [];
    while (chosen.length < count && remaining.length > 0) {
      // Moving the last item into the gap keeps each draw cheap with ten thousand items.
      const index = integer(0, remaining.length - 1);
      const last = remaining.pop() as Item;
      const item = index < remaining.length ? (remaining[index] as Item) : last;
      if (index < remaining.length) remaining[index] = last;
      chosen.push(item);
    }
    return chosen;
  }

  function hex(length: number): string {
    return Array.from({ length }, () => integer(0, 15).toString(16)).join('');
  }

  return { integer, sample, hex };
}
