import { listedBefore, setListedBefore } from './state.ts';
import { contestedIds, listed } from './to-add.ts';

let known: ReadonlySet<string> = new Set();

/**
 * What has become contested and this tab's table still lists, another tab has seen to be gone: nobody has added it here,
 * and no validation is to follow by itself.
 */
export function keepContestedApart(): void {
  const ids = contestedIds.value;
  const before = new Set(listedBefore.peek().map(({ id }) => id));
  const isNews = ({ id }: { id: string }) => ids.has(id) && !known.has(id) && !before.has(id);
  const news = listed.peek().filter(isNews);
  known = ids;
  if (news.length > 0) setListedBefore([...listedBefore.peek(), ...news]);
}
