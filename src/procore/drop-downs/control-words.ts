import { wordsIn } from '../../domain/words.ts';
/** The words in which a control shows options that its list calls otherwise, as far as pressing them has told. */
export interface ControlWords {
  /** `false` where the words stand for another option. */
  learn(words: string, label: string): boolean;
  /** The label of the option that these words stand for; the words themselves where nothing else is known. */
  labelOf(words: string): string;
}

export function controlWords(): ControlWords {
  const labels = new Map<string, string>();
  return {
    learn(words, label) {
      if ((labels.get(words) ?? label) !== label) return false;
      labels.set(words, label);
      return true;
    },
    labelOf: (words) => labels.get(words) ?? words,
  };
}

/** Whether the label has each of these words, as a control shows them, or begins or holds one that was cut off. */
export function arePartOf(words: string, label: string): boolean {
  return wordsIn(words).every((word) => label.includes(word));
}
