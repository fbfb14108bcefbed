/** A picture before or behind a name, and the name of one as a chat writes it. Those that we know are statuses. */
const SIGN = '(?:(?![✗✘❌✖✓✔✅☑❓⚠])\\p{Extended_Pictographic}\\ufe0f?|:[a-z][\\w+-]*:)';
const SIGNED = new RegExp(`^\\s*(${SIGN})\\s*(?=\\S)|(?<=\\S)\\s*(${SIGN})\\s*$`, 'u');

/** The picture on a text that bears one; `null` where it has none. */
export function signOn(text: string): string | null {
  const [, before, behind] = SIGNED.exec(text) ?? [];
  return before ?? behind ?? null;
}

export function withoutSign(text: string): string {
  return text.replace(SIGNED, '');
}

/** Whether they tell some lines from others: what all bear is but a mark. */
export function tellApart(texts: readonly string[]): boolean {
  return new Set(texts.map(signOn)).size > 1;
}

const STRUCK = /~~\S.*~~/u;

export function isStruck(text: string): boolean {
  return STRUCK.test(text);
}

/** As a chat writes those that say how something stands. */
const NAMED: Readonly<Record<string, string>> = {
  x: '❌',
  negative_squared_cross_mark: '❌',
  heavy_multiplication_x: '✖',
  white_check_mark: '✅',
  heavy_check_mark: '✔',
  ballot_box_with_check: '☑',
  warning: '⚠',
  question: '❓',
};
const NAMED_SIGN = /:([a-z_]+):/gu;
/** How many have answered with it. */
const REACTION = /^\s*:\S+:(?:\s\d+)?\s*$/u;

export function withSigns(text: string): string {
  return text.replace(/^.*:[a-z_]+:.*$/gmu, (line) =>
    REACTION.test(line) ? line : line.replace(NAMED_SIGN, (named, word: string) => NAMED[word] ?? named),
  );
}
