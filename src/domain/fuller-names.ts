import { nameWords, wordsIn } from './label-keys.ts';
import type { ListedProject } from './listed-project.ts';
import type { OfferedProject } from './offered-project.ts';

/** Options whose names hold all words of another name, and more. */
export interface FullerNames<Offered> {
  of(name: string): readonly Offered[];
}

const STEP = 200;
/** Longer labels are sentences. */
const MOST_WORDS = 12;
const NONE: readonly never[] = [];

/** @param names the ones that will be asked for */
export function* fullerNamesAmong<Offered extends OfferedProject>(
  names: Iterable<string>,
  options: readonly Offered[],
): Generator<void, FullerNames<Offered>> {
  const wanted = new Map<string, Offered[]>();
  for (const name of names) wanted.set(keyOf(name), []);
  wanted.delete('');
  for (const [index, option] of options.entries()) {
    if (wanted.size === 0) break;
    if (index % STEP === 0) yield;
    const words = nameWords(option.label).slice(0, MOST_WORDS);
    for (let start = 0; start < words.length; start += 1) {
      let key = '';
      for (let end = start; end < words.length; end += 1) {
        key += words[end];
        if (end - start + 1 < words.length) wanted.get(key)?.push(option);
      }
    }
  }
  return { of: (name) => wanted.get(keyOf(name)) ?? NONE };
}

function keyOf(name: string): string {
  return nameWords(name).join('');
}

/** Whether the row itself says all that the option's name has beyond the entry's: another reading of the same row. */
export function isSaidBeside(
  { name, number, beside = [] }: ListedProject,
  { label }: OfferedProject,
  isNumberSaid: boolean,
): boolean {
  const own = new Set(wordsIn(name));
  const more = nameWords(label).filter((word) => !own.has(word));
  const cells = new Set(beside.flatMap(({ text }) => wordsIn(text)));
  if (number !== null && !isNumberSaid) for (const word of wordsIn(number)) cells.add(word);
  const headings = new Set(beside.flatMap(({ heading }) => wordsIn(heading)));
  return more.some((word) => cells.has(word)) && more.every((word) => cells.has(word) || headings.has(word));
}
