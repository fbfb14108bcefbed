import { ODD_ANSWERS } from './odd-answers.ts';
import { LISTS_THAT_HIDE, ODD_LISTS } from './odd-lists.ts';
import type { Oddity } from './oddity.ts';

export const ODDITIES: Readonly<Record<string, Oddity>> = {
  ...ODD_LISTS,
  ...ODD_ANSWERS,
  ...LISTS_THAT_HIDE,
};
