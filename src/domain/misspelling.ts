/** Options whose name differs by one letter, or by two that have changed places. */
export interface Misspellings<Offered> {
  of(name: string): readonly Offered[];
}

/** In a shorter name one letter is too much of it. */
const SHORTEST = 6;
const MOST_COMPARED = 50;
/** So many options are looked at before the page may do something else. */
const STEP = 200;

/**
 * One wrong letter leaves one half of the name as it is: so only names that share a half are compared.
 * @param namesOf squeezed
 */
export function* misspellingsAmong<Offered>(
  options: readonly Offered[],
  namesOf: (option: Offered) => readonly string[],
): Generator<void, Misspellings<Offered>> {
  const byHalf = new Map<string, [name: string, option: Offered][]>();
  for (const [index, option] of options.entries()) {
    if (index % STEP === 0) yield;
    for (const name of namesOf(option)) {
      if (name.length < SHORTEST) continue;
      for (const half of halvesOf(name, name.length)) {
        const sharers = byHalf.get(half);
        if (sharers === undefined) byHalf.set(half, [[name, option]]);
        else if (sharers.length < MOST_COMPARED) sharers.push([name, option]);
      }
    }
  }
  return {
    of(name) {
      if (name.length < SHORTEST) return [];
      const halves = [-1, 0, 1].flatMap((more) => halvesOf(name, name.length + more));
      const compared = halves.flatMap((half) => byHalf.get(half) ?? []);
      return [...new Set(compared.filter(([other]) => isOneLetterOff(name, other)).map(([, option]) => option))];
    },
  };
}

/** The halves that a name of this length shares with it. */
function halvesOf(name: string, length: number): string[] {
  const half = Math.floor((length - 1) / 2);
  return [`${length}>${name.slice(0, half)}`, `${length}<${name.slice(-half)}`];
}

function isOneLetterOff(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const here = one.slice(start, one.length - end);
  const there = other.slice(start, other.length - end);
  // Another digit is another phase, lot or number.
  if (/\d/u.test(here + there)) return false;
  const isSwapped = here.length === 2 && here[0] === there[1] && here[1] === there[0];
  return (here.length <= 1 && there.length <= 1) || (isSwapped && there.length === 2);
}
