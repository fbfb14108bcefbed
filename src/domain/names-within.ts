import { addToGroup } from './group-by.ts';
import { keysOf, nameWords, squeeze, wordsIn } from './label-keys.ts';
import type { OfferedProject } from './offered-project.ts';

/**
 * Options whose name stands in a longer text, as in a line of a log, or of whose name the text is the beginning, or that
 * say all of it, name and number, among other things.
 */
export interface NamesWithin<Offered> {
  /** The longest names first. */
  of(text: string): readonly Offered[];
}

const STEP = 100;
const MOST_WORDS = 40;
/** Shorter ones are words that any text may have. */
const SHORTEST = 6;
const SHORTEST_WORD = 4;
/** Scripts in which one sign may be a word. */
const IN_SIGNS = /[\u3040-\u9fff\uac00-\ud7af]/u;
const BEFORE_A_NAME = /^(?:projetos?|projects?|projets?|projekte?|progetto|proyecto|job|site|\d+)$/u;
const BEHIND_A_NAME = /^(?:is|was|not|missing|failed|fehlt|wurde|ist|est)$/u;
const WORD_AND_GAP = /([\p{L}\p{M}\p{N}]+)([^\p{L}\p{M}\p{N}]*)/gu;

export function* namesWithin<Offered extends OfferedProject>(
  options: readonly Offered[],
): Generator<void, NamesWithin<Offered>> {
  const byName = new Map<string, Offered[]>();
  const byNumber = new Map<string, Offered[]>();
  for (const [index, option] of options.entries()) {
    if (index % STEP === 0) yield;
    addToGroup(byName, nameWords(option.label).join(' '), option);
    for (const word of wordsIn(option.label)) if (TELLING_NUMBER.test(word)) addToGroup(byNumber, word, option);
  }
  const sorted = options.map((option) => ({ name: keysOf(option.label).names.at(-1) ?? '', option }));
  yield;
  sorted.sort((one, other) => (one.name < other.name ? -1 : 1));
  yield;
  return {
    of(text) {
      const found: Offered[] = beginningWith(squeeze(text), sorted);
      found.push(...sayingAllOf(wordsIn(text), byNumber));
      const gaps = [...text.matchAll(WORD_AND_GAP)].slice(0, MOST_WORDS);
      const words = gaps.map(([, word = '']) => wordsIn(word)[0] ?? '');
      /** Whether something other than a space, or a word of a sentence, stands before and behind it. */
      const isApart = (at: number) => {
        const isBegun = at === 0 || gaps[at - 1]?.[2]?.trim() || BEFORE_A_NAME.test(words[at - 1] ?? '');
        const isEnded = at === words.length - 1 || gaps[at]?.[2]?.trim() || BEHIND_A_NAME.test(words[at + 1] ?? '');
        return Boolean(isBegun && isEnded);
      };
      for (let count = words.length; count > 0; count -= 1) {
        for (let start = 0; start + count <= words.length; start += 1) {
          const key = words.slice(start, start + count).join(' ');
          const isTelling =
            count === 1
              ? (key.length >= SHORTEST_WORD || IN_SIGNS.test(key)) && isApart(start)
              : key.length >= SHORTEST;
          if (isTelling) found.push(...(byName.get(key) ?? []));
        }
      }
      return found;
    },
  };
}

const TELLING_NUMBER = /\d{3}/u;

function sayingAllOf<Offered extends OfferedProject>(
  words: readonly string[],
  byNumber: ReadonlyMap<string, readonly Offered[]>,
): Offered[] {
  const number = words.find((word) => TELLING_NUMBER.test(word));
  if (number === undefined || words.every((word) => /^\d+$/u.test(word))) return [];
  return (byNumber.get(number) ?? []).filter(({ label }) => {
    const said = new Set(wordsIn(label));
    return words.every((word) => said.has(word));
  });
}

/** A shorter beginning has to be whole words. */
const SHORTEST_BEGINNING = 6;
const SHORTEST_IN_WORDS = 3;
const MOST_BEGUN = 5;
const MOST_LOOKED_AT = 100;

function beginningWith<Offered extends OfferedProject>(
  beginning: string,
  sorted: readonly { readonly name: string; readonly option: Offered }[],
): Offered[] {
  if (beginning.length < SHORTEST_IN_WORDS) return [];
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.name ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const begun: Offered[] = [];
  for (const { name, option } of sorted.slice(low, low + MOST_LOOKED_AT)) {
    if (!name.startsWith(beginning) || begun.length === MOST_BEGUN) break;
    if (beginning.length >= SHORTEST_BEGINNING || beginsInWords(option.label, beginning)) begun.push(option);
  }
  return begun;
}

function beginsInWords(label: string, beginning: string): boolean {
  let begun = '';
  return nameWords(label).some((word) => {
    begun += word;
    return begun === beginning;
  });
}
