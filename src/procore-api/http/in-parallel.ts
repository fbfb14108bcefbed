/**
 * Does `work` for each item, a few at a time, until one answers that the rest is not worth it. Rejects with the first
 * error once all that was begun has ended.
 */
export async function inParallel<Item>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item) => Promise<'go-on' | 'stop'>,
): Promise<void> {
  const waiting = [...items].reverse();
  async function workThrough(): Promise<void> {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      try {
        if ((await work(item)) === 'go-on') continue;
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
      waiting.length = 0;
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: atATime }, workThrough));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
