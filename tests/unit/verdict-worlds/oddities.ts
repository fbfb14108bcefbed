import { ODD_ANSWERS } from './odd-answers.ts';
import { LISTS_THAT_HIDE, ODD_LISTS } from './odd-lists.ts';
import type { Oddity } from './oddity.ts';

const ODDITIES: Readonly<Record<string, Oddity>> = {
  ...ODD_LISTS,
  ...ODD_ANSWERS,
  ...LISTS_THAT_HIDE,
};

const BETWEEN = ' + ';

/** The name of both at once: the second one changes what the first one answers. */
export function bothOf(one: string, other: string): string {
  return `${one}${BETWEEN}${other}`;
}

/** `null` is nothing odd. */
export function oddityOf(name: string | null): Oddity {
  const oddities = (name?.split(BETWEEN) ?? []).map((each) => {
    const oddity = ODDITIES[each];
    if (oddity === undefined) throw new Error(`There is no oddity "${each}".`);
    return oddity;
  });
  return oddities.reduce<Oddity>(
    (inner, outer) => (visit) =>
      outer({ ...visit, ask: async (url = visit.url) => inner({ ...visit, url, ask: visit.ask }) }),
    ({ url, ask }) => ask(url),
  );
}
