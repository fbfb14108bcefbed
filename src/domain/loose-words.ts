import { nameWords } from './label-keys.ts';
import type { OfferedProject } from './offered-project.ts';

/** Options whose words are the same but for their order, for letters left out, or for letters that look alike. */
export interface LooseWords<Offered> {
  of(name: string): readonly Offered[];
}

const STEP = 100;
const MOST_COMPARED = 100;
/** In a shorter name one letter may stand for anything. */
const SHORTEST = 4;
const ROMAN: readonly string[] = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
/** Cyrillic and Greek letters, and the Latin ones that they look like. */
const LOOK_ALIKES = new Map(
  'аa еe іi јj оo рp сc ѕs уy хx вb кk мm нh тt οo αa νv ρp τt υu ιi κk'
    .split(' ')
    .map(([letter = '', latin = '']) => [letter, latin]),
);

export function* looseWordsAmong<Offered extends OfferedProject>(
  options: readonly Offered[],
): Generator<void, LooseWords<Offered>> {
  const byInitials = new Map<string, { readonly words: readonly string[]; readonly option: Offered }[]>();
  for (const [index, option] of options.entries()) {
    if (index % STEP === 0) yield;
    const words = looseWords(option.label);
    const key = initialsOf(words);
    const group = byInitials.get(key);
    if (group === undefined) byInitials.set(key, [{ words, option }]);
    else if (group.length < MOST_COMPARED) group.push({ words, option });
  }
  return {
    of(name) {
      const words = looseWords(name);
      if (words.join('').length < SHORTEST) return [];
      return (byInitials.get(initialsOf(words)) ?? [])
        .filter((one) => areAlike(words, one.words))
        .map(({ option }) => option);
    },
  };
}

function looseWords(text: string): string[] {
  return nameWords(text).map((word) => {
    const latin = word.replace(/[^\p{ASCII}]/gu, (letter) => LOOK_ALIKES.get(letter) ?? letter);
    const roman = ROMAN.indexOf(latin);
    return roman > 0 ? String(roman) : latin;
  });
}

/** Whatever their order. A number is all of itself. */
function initialsOf(words: readonly string[]): string {
  return words
    .map((word) => (/\d/.test(word) ? word : word.slice(0, 1)))
    .sort()
    .join(' ');
}

/** Each word has its like on the other side. */
function areAlike(words: readonly string[], others: readonly string[]): boolean {
  const left = [...others];
  return words.every((word) => {
    const at = left.findIndex((other) => isShortened(word, other) || isShortened(other, word));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/** "St" is "Saint", "Bldg" is "Building". */
function isShortened(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short[0] === long[0];
}
